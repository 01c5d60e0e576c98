import type { OrgDirectory } from '#contract/schemas/org.ts'
import { ORG_UNIT_KINDS, type OrgUnitKind } from '#kernel/org/org-unit.ts'
import { unitOptions } from '#web/features/units/unit-options.ts'
import { unitText } from '#web/features/units/unit-text.ts'
import { unitsText } from '#web/features/units/units-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Combobox } from '#web/ui/combobox.tsx'
import { Choice, TextInput } from '#web/ui/field.tsx'

export interface UnitValues {
  readonly name: string
  readonly fullName: string
  readonly aliases: string
  readonly kind: OrgUnitKind
  readonly parentId: string | null
}

/** 别称 — names a person separated by 、 or commas; blanks and repetitions fall away. */
export function aliasesIn(typed: string): string[] {
  const names = typed.split(/[、，,;；\n]/).map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== ''))]
}

interface UnitFieldsProps {
  readonly values: UnitValues
  readonly directory: OrgDirectory
  /** The unit itself, which cannot stand below itself. */
  readonly self: string | null
  readonly hasTried: boolean
  readonly onChange: (values: UnitValues) => void
}

export function UnitFields({ values, directory, self, hasTried, onChange }: UnitFieldsProps) {
  const text = useText(unitText)
  const { name, kind, kinds } = useText(unitsText)
  return (
    <>
      <TextInput
        label={name}
        maxLength={100}
        value={values.name}
        problem={hasTried && values.name.trim().length < 2 ? text.nameMissing : undefined}
        onChange={(event) => onChange({ ...values, name: event.target.value })}
      />
      <TextInput
        label={text.fullName}
        maxLength={200}
        value={values.fullName}
        onChange={(event) => onChange({ ...values, fullName: event.target.value })}
      />
      <TextInput
        label={text.aliases}
        hint={text.aliasesHint}
        value={values.aliases}
        onChange={(event) => onChange({ ...values, aliases: event.target.value })}
      />
      <Choice
        label={kind}
        value={values.kind}
        options={ORG_UNIT_KINDS.map((value) => ({ value, label: kinds[value] }))}
        onChange={(chosen) => onChange({ ...values, kind: chosen })}
      />
      <Combobox
        label={text.parent}
        placeholder={text.none}
        options={unitOptions(directory, self)}
        value={values.parentId}
        onChange={(parentId) => onChange({ ...values, parentId })}
      />
    </>
  )
}
