import { useState } from 'react'
import type { OrgDirectory } from '#contract/schemas/org.ts'
import { isLocalDate } from '#kernel/time/calendar.ts'
import { call } from '#web/api/call.ts'
import { ReasonDialog } from '#web/features/units/reason-dialog.tsx'
import { aliasesIn, UnitFields, type UnitValues } from '#web/features/units/unit-fields.tsx'
import { unitText } from '#web/features/units/unit-text.ts'
import { useUnitWrite } from '#web/features/units/units-query.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { TextInput } from '#web/ui/field.tsx'
import { toast } from '#web/ui/toast.tsx'

interface NewUnitProps {
  readonly county: string
  readonly directory: OrgDirectory
  readonly onClose: () => void
}

const EMPTY: UnitValues = { name: '', fullName: '', aliases: '', kind: 'department', parentId: null }

/** 新增单位 — stands at the end of the printed order until its place is corrected. */
export function NewUnit({ county, directory, onClose }: NewUnitProps) {
  const text = useText(unitText)
  const [values, setValues] = useState(EMPTY)
  const [validFrom, setValidFrom] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const create = useUnitWrite(
    county,
    (reason: string) =>
      call('createUnit', {
        params: { county },
        body: {
          ...values,
          name: values.name.trim(),
          aliases: aliasesIn(values.aliases),
          validFrom: isLocalDate(validFrom) ? validFrom : null,
          reason,
        },
      }),
    () => {
      toast(text.created(values.name.trim()))
      onClose()
    },
  )
  return (
    <ReasonDialog
      title={text.create}
      verb={text.create}
      isBusy={create.isPending}
      error={create.error}
      isReady={values.name.trim().length >= 2}
      onTry={() => setHasTried(true)}
      onSave={(reason) => create.mutate(reason)}
      onClose={onClose}
    >
      <UnitFields values={values} directory={directory} self={null} hasTried={hasTried} onChange={setValues} />
      <TextInput
        type="date"
        label={text.validFrom}
        value={validFrom}
        onChange={(event) => setValidFrom(event.target.value)}
      />
    </ReasonDialog>
  )
}
