import { useState } from 'react'
import type { OrgDirectory, OrgUnit } from '#contract/schemas/org.ts'
import { call } from '#web/api/call.ts'
import { ReasonDialog } from '#web/features/units/reason-dialog.tsx'
import styles from '#web/features/units/unit.module.css'
import { aliasesIn, UnitFields, type UnitValues } from '#web/features/units/unit-fields.tsx'
import { placeOfUnit } from '#web/features/units/unit-rows.ts'
import { unitText } from '#web/features/units/unit-text.ts'
import { useUnitWrite } from '#web/features/units/units-query.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { TextInput } from '#web/ui/field.tsx'
import { toast } from '#web/ui/toast.tsx'

interface ChangeUnitProps {
  readonly county: string
  readonly unit: OrgUnit
  readonly directory: OrgDirectory
  readonly onClose: () => void
}

const PLACE = /^[1-9]\d{0,3}$/

/** 更正单位 — names, kind, parent and printed place; only what differs is sent. */
export function ChangeUnit({ county, unit, directory, onClose }: ChangeUnitProps) {
  const text = useText(unitText)
  const stood = String(placeOfUnit(directory, unit.id) ?? '')
  const [values, setValues] = useState<UnitValues>({ ...unit, aliases: unit.aliases.join('、') })
  const [place, setPlace] = useState(stood)
  const [hasTried, setHasTried] = useState(false)
  const isPlace = PLACE.test(place)
  const changes = { ...differing(unit, values), ...(place === stood ? {} : { place: Number(place) }) }
  const isSame = Object.keys(changes).length === 0
  const change = useUnitWrite(
    county,
    (reason: string) =>
      call('changeUnit', {
        params: { county, unitId: unit.id },
        body: { ...changes, reason },
      }),
    () => {
      toast(text.changed)
      onClose()
    },
  )
  return (
    <ReasonDialog
      title={`${text.change} · ${unit.name}`}
      verb={text.save}
      isBusy={change.isPending}
      error={change.error}
      isReady={!isSame && isPlace && values.name.trim().length >= 2}
      onTry={() => setHasTried(true)}
      onSave={(reason) => change.mutate(reason)}
      onClose={onClose}
    >
      <UnitFields values={values} directory={directory} self={unit.id} hasTried={hasTried} onChange={setValues} />
      <TextInput
        label={text.place}
        inputMode="numeric"
        value={place}
        problem={isPlace ? undefined : text.placeWrong}
        onChange={(event) => setPlace(event.target.value.trim())}
      />
      {hasTried && isSame && (
        <p role="alert" className={styles.quiet}>
          {text.nothingChanged}
        </p>
      )}
    </ReasonDialog>
  )
}

/** What the person changed, and nothing else: what another person changed meanwhile stays. */
function differing(unit: OrgUnit, values: UnitValues) {
  const aliases = aliasesIn(values.aliases)
  const name = values.name.trim()
  const fullName = values.fullName.trim()
  return {
    ...(name === unit.name ? {} : { name }),
    ...(fullName === unit.fullName ? {} : { fullName }),
    ...(aliases.join('、') === unit.aliases.join('、') ? {} : { aliases }),
    ...(values.kind === unit.kind ? {} : { kind: values.kind }),
    ...(values.parentId === unit.parentId ? {} : { parentId: values.parentId }),
  }
}
