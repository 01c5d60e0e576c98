import type { StationWire } from '#contract/schemas/observation.ts'
import styles from '#web/features/data/data.module.css'
import { dataText } from '#web/features/data/data-text.ts'
import { isPublishedItem, publishedText } from '#web/features/data/published/published-text.ts'
import {
  type PublishedProblem,
  type PublishedValues,
  publishedProblems,
  withItem,
} from '#web/features/data/published/published-values.ts'
import { PeriodFields, StationChoice } from '#web/features/data/record-fields.tsx'
import { useText } from '#web/i18n/dictionary.ts'
import { Choice, TextArea, TextInput } from '#web/ui/field.tsx'

interface PublishedFieldsProps {
  readonly values: PublishedValues
  readonly stations: readonly StationWire[]
  readonly hasTried: boolean
  readonly onChange: (values: PublishedValues) => void
}

/** 公布值各项 */
export function PublishedFields({ values, stations, hasTried, onChange }: PublishedFieldsProps) {
  const text = useText(publishedText)
  const words = useText(dataText)
  const problems: ReadonlySet<PublishedProblem> = hasTried ? publishedProblems(values) : new Set()
  const items = Object.entries(text.items).flatMap(([value, label]) =>
    isPublishedItem(value) ? [{ value, label }] : [],
  )
  return (
    <>
      <Choice
        label={text.item}
        value={values.item}
        options={items}
        onChange={(item) => onChange(withItem(values, item))}
      />
      <div>
        <StationChoice
          label={text.subject}
          placeholder={words.wholeCounty}
          stations={stations}
          value={values.stationId}
          problem={problems.has('subject') ? text.subjectMissing : undefined}
          onChange={(stationId) => onChange({ ...values, stationId })}
        />
        <p className={styles.quiet}>{text.subjectHint}</p>
      </div>
      <PeriodFields
        type="date"
        labels={text}
        hint={text.periodHint}
        value={values}
        problem={problems.has('period') ? text.periodMissing : undefined}
        onChange={(period) => onChange({ ...values, ...period })}
      />
      <div className={styles.pair}>
        <TextInput
          label={text.value}
          hint={text.valueHint}
          value={values.value}
          problem={problems.has('value') ? text.valueMissing : undefined}
          onChange={(event) => onChange({ ...values, value: event.target.value })}
        />
        <TextInput
          label={text.unit}
          value={values.unit}
          onChange={(event) => onChange({ ...values, unit: event.target.value })}
        />
      </div>
      <TextInput
        label={text.document}
        hint={text.documentHint}
        maxLength={120}
        value={values.documentNumber}
        problem={problems.has('document') ? text.documentMissing : undefined}
        onChange={(event) => onChange({ ...values, documentNumber: event.target.value })}
      />
      <TextArea
        label={text.note}
        hint={text.noteHint}
        value={values.note}
        onChange={(event) => onChange({ ...values, note: event.target.value })}
      />
    </>
  )
}
