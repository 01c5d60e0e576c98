import type { StationWire } from '#contract/schemas/observation.ts'
import styles from '#web/features/data/data.module.css'
import { dataText } from '#web/features/data/data-text.ts'
import {
  EXCLUSION_KINDS,
  type ExclusionProblem,
  type ExclusionValues,
  exclusionProblems,
  factorsOf,
  withKind,
  withStation,
} from '#web/features/data/exclusions/exclusion-values.ts'
import { exclusionsText } from '#web/features/data/exclusions/exclusions-text.ts'
import { FactorChecks } from '#web/features/data/exclusions/factor-checks.tsx'
import { PeriodFields, StationChoice } from '#web/features/data/record-fields.tsx'
import { useText } from '#web/i18n/dictionary.ts'
import { Choice, TextArea, TextInput } from '#web/ui/field.tsx'

interface ExclusionFieldsProps {
  readonly values: ExclusionValues
  readonly stations: readonly StationWire[]
  readonly hasTried: boolean
  readonly onChange: (values: ExclusionValues) => void
}

/** 剔除各项 — whose readings, which, from when to when, why, and by what authority. */
export function ExclusionFields({ values, stations, hasTried, onChange }: ExclusionFieldsProps) {
  const text = useText(exclusionsText)
  const words = useText(dataText)
  const problems: ReadonlySet<ExclusionProblem> = hasTried ? exclusionProblems(values) : new Set()
  const station = stations.find(({ id }) => id === values.stationId)
  const isDust = values.kind === 'dust'
  return (
    <>
      <StationChoice
        label={text.who}
        placeholder={words.assessedStations}
        stations={stations}
        value={values.stationId}
        onChange={(stationId) =>
          onChange(
            withStation(
              values,
              stations.find(({ id }) => id === stationId),
            ),
          )
        }
      />
      <Choice
        label={text.kind}
        value={values.kind}
        options={EXCLUSION_KINDS.map((value) => ({ value, label: text.kinds[value] }))}
        onChange={(kind) => onChange(withKind(values, kind))}
      />
      {isDust ? <p className={styles.quiet}>{text.dustHint}</p> : null}
      <FactorChecks
        factors={factorsOf(station)}
        chosen={values.factors}
        onChange={(factors) => onChange({ ...values, factors })}
      />
      <PeriodFields
        type="datetime-local"
        labels={{ from: text.fromField, to: text.toField }}
        hint={text.periodHint}
        value={values}
        problem={problems.has('period') ? text.periodMissing : undefined}
        onChange={(period) => onChange({ ...values, ...period })}
      />
      <TextArea
        label={text.reason}
        hint={text.reasonHint}
        maxLength={400}
        value={values.reason}
        problem={problems.has('reason') ? text.reasonMissing : undefined}
        onChange={(event) => onChange({ ...values, reason: event.target.value })}
      />
      <TextInput
        label={text.document}
        maxLength={120}
        value={values.documentNumber}
        problem={problems.has('document') ? text.documentMissing : undefined}
        onChange={(event) => onChange({ ...values, documentNumber: event.target.value })}
      />
    </>
  )
}
