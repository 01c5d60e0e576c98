import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import { COLUMN_ROLES } from '#kernel/observation/column-mapping.ts'
import { columnsText } from '#web/features/data/imports/columns-text.ts'
import look from '#web/features/data/imports/look.module.css'
import {
  chosenUse,
  keyOfUse,
  MAPPED_FACTORS,
  type MappedColumn,
  sampleOf,
  unitOptions,
  unitSign,
  unitValue,
} from '#web/features/data/imports/mapping-view.ts'
import { factorName } from '#web/features/evidence/factor-words.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { Choice } from '#web/ui/field.tsx'

interface MappedColumnLineProps {
  readonly column: MappedColumn
  readonly at: number
  readonly sample: ObservationImportWire['sample']
  readonly onChange: (use: MappedColumn['use']) => void
}

/** 一列 — its printed head, what stands in its first rows, what it is, and in which unit. */
export function MappedColumnLine({ column: { head, use }, at, sample, onChange }: MappedColumnLineProps) {
  const text = useText(columnsText)
  const { language } = useLanguage()
  const name = head === '' ? text.noHead(at + 1) : head
  const factors = use.kind === 'factor' && !MAPPED_FACTORS.includes(use.factor) ? [use.factor] : []
  const options = [
    { value: 'ignore', label: text.ignore },
    ...COLUMN_ROLES.map((role) => ({ value: `role:${role}`, label: text.roles[role] })),
    ...[...MAPPED_FACTORS, ...factors].map((one) => ({ value: `factor:${one}`, label: factorName(one, language) })),
  ]
  return (
    <tr>
      <th scope="row" lang={langOf(name)}>
        {name}
      </th>
      <td className={look.cells} lang={langOf(sampleOf(sample, at))}>
        {sampleOf(sample, at)}
      </td>
      <td>
        <Choice
          label={text.useOf(name)}
          hideLabel
          quiet
          value={keyOfUse(use)}
          options={options}
          onChange={(key) => onChange(chosenUse(key, use))}
        />
      </td>
      <td>
        {use.kind === 'factor' && (
          <Choice
            label={text.unitOf(name)}
            hideLabel
            quiet
            value={unitValue(use.unit)}
            options={unitOptions(use.unit).map((value) => ({
              value,
              label: value === '' ? text.noUnit : unitSign(value),
            }))}
            onChange={(unit) => onChange({ ...use, unit })}
          />
        )}
      </td>
    </tr>
  )
}
