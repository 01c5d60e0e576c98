import type { StationWire } from '#contract/schemas/observation.ts'
import styles from '#web/features/data/data.module.css'
import { dataText } from '#web/features/data/data-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Combobox } from '#web/ui/combobox.tsx'
import { TextInput } from '#web/ui/field.tsx'

interface StationChoiceProps {
  readonly label: string
  /** What no station stands for. */
  readonly placeholder: string
  readonly stations: readonly StationWire[]
  readonly value: string | null
  readonly problem?: string | undefined
  readonly onChange: (stationId: string | null) => void
}

/** 点位项 — one of the county's stations, found by name or code, or none of them. */
export function StationChoice({ stations, ...field }: StationChoiceProps) {
  const { kinds } = useText(dataText)
  const options = stations.map(({ id, name, code, kind }) => ({
    value: id,
    label: name,
    keywords: [code],
    hint: kinds[kind],
  }))
  return <Combobox {...field} options={options} />
}

/** As typed. */
interface Period {
  readonly from: string
  readonly to: string
}

interface PeriodFieldsProps {
  readonly type: 'date' | 'datetime-local'
  readonly labels: Period
  readonly hint: string
  readonly value: Period
  readonly problem: string | undefined
  readonly onChange: (period: Period) => void
}

/** 时段项 — from when to when. */
export function PeriodFields({ type, labels, hint, value: { from, to }, problem, onChange }: PeriodFieldsProps) {
  return (
    <div>
      <div className={styles.pair}>
        <TextInput
          type={type}
          label={labels.from}
          value={from}
          problem={problem}
          onChange={(event) => onChange({ from: event.target.value, to })}
        />
        <TextInput
          type={type}
          label={labels.to}
          value={to}
          onChange={(event) => onChange({ from, to: event.target.value })}
        />
      </div>
      <p className={styles.quiet}>{hint}</p>
    </div>
  )
}
