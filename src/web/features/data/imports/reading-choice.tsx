import { useId } from 'react'
import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import { OBSERVATION_FORMS } from '#kernel/observation/observation-form.ts'
import { LABEL_CONVENTIONS, type LabelConvention } from '#kernel/observation/observation-table.ts'
import styles from '#web/features/data/data.module.css'
import { conventionExample } from '#web/features/data/imports/convention-example.ts'
import { importsText } from '#web/features/data/imports/imports-text.ts'
import look from '#web/features/data/imports/look.module.css'
import { readingText } from '#web/features/data/imports/reading-text.ts'
import type { LookAgain } from '#web/features/data/imports/use-import.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { ErrorNote } from '#web/ui/error-note.tsx'
import { Choice } from '#web/ui/field.tsx'

interface ReadingChoiceProps {
  readonly data: ObservationImportWire
  readonly again: LookAgain
}

/** 读法 — what form the file has and which interval its labels name; each change reads the file again. */
export function ReadingChoice({ data, again }: ReadingChoiceProps) {
  const text = useText(readingText)
  const { forms } = useText(importsText)
  const { form, labelConvention } = data
  const options = OBSERVATION_FORMS.map((value) => ({ value, label: forms[value] }))
  return (
    <>
      <div className={look.choice}>
        <Choice
          label={text.form}
          value={again.asked?.form ?? form ?? ''}
          options={form === null ? [{ value: '', label: text.chooseForm }, ...options] : options}
          onChange={(chosen) => {
            if (chosen === '') return
            const mapping = chosen === 'mapped' ? data.mapping : null
            again.read({ form: chosen, labelConvention: chosen === form ? labelConvention : null, mapping })
          }}
        />
        <p className={styles.quiet}>{text.formHint}</p>
      </div>
      <Convention data={data} again={again} />
      <p role="status" className={styles.quiet}>
        {again.isReading ? text.rereading : ''}
      </p>
      <ErrorNote error={again.error} />
    </>
  )
}

function Convention({ data, again }: ReadingChoiceProps) {
  const text = useText(readingText)
  const group = useId()
  const { form, interval } = data
  // What was chosen stands at once, while the file is still being read by it.
  const labelConvention = again.asked === null ? data.labelConvention : again.asked.labelConvention
  if (interval === null || form === null) return null
  if (interval !== 'hour' && interval !== 'fourHours') return <p className={styles.quiet}>{text.conventionNone}</p>
  const choose = (chosen: LabelConvention) =>
    again.read({ form, labelConvention: chosen, mapping: form === 'mapped' ? data.mapping : null })
  return (
    <fieldset className={look.conventions}>
      <legend className={styles.legend}>{text.convention}</legend>
      {LABEL_CONVENTIONS.filter((one) => one !== 'instant' || form !== 'nationalFeed').map((convention) => (
        <ConventionLine
          key={convention}
          group={group}
          data={data}
          convention={convention}
          isChosen={convention === labelConvention}
          onChoose={() => choose(convention)}
        />
      ))}
      {labelConvention === null ? <p className={look.needed}>{text.conventionNeeded}</p> : null}
      {form === 'nationalFeed' && labelConvention === 'ending' ? (
        <p className={styles.quiet}>{text.conventionFeed}</p>
      ) : null}
    </fieldset>
  )
}

interface ConventionLineProps {
  /** Arrow keys move within it. */
  readonly group: string
  readonly data: ObservationImportWire
  readonly convention: LabelConvention
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function ConventionLine({ group, data, convention, isChosen, onChoose }: ConventionLineProps) {
  const text = useText(readingText)
  const id = useId()
  const example = conventionExample(data, convention)
  const words = (): string => {
    if (example === null) return ''
    if (convention === 'instant') return text.exampleInstant(example.label)
    return text.example(example.label, example.from, example.to)
  }
  return (
    <div className={look.convention}>
      <label className={styles.check}>
        <input type="radio" name={group} checked={isChosen} onChange={onChoose} aria-describedby={id} />
        {text.conventions[convention]}
      </label>
      <span id={id} className={styles.quiet}>
        {words()}
      </span>
    </div>
  )
}
