import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from 'react'
import { langOf } from '#web/i18n/lang-of.ts'
import { cx } from '#web/ui/cx.ts'
import styles from '#web/ui/field.module.css'

interface TextInputProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string
  /** Quiet sentence under the field, read with it. */
  readonly hint?: ReactNode
  /** Why the value was not accepted; replaces the hint and marks the field. */
  readonly problem?: string | undefined
  readonly large?: boolean
  /** The label is for assistive technology only; the placeholder says the same to the eye. */
  readonly hideLabel?: boolean
  /** A small control inside the field's right end (show password, clear). */
  readonly end?: ReactNode
}

/** 输入框 — a labelled line of text. */
export function TextInput({ label, hint, problem, large, hideLabel, end, className, ...input }: TextInputProps) {
  const id = useId()
  const note = problem ?? hint
  return (
    <div className={cx(styles.field, large && styles.large, className)}>
      <label htmlFor={id} className={hideLabel === true ? styles.hidden : styles.label}>
        {label}
      </label>
      <div className={styles.box}>
        <input
          {...input}
          id={id}
          className={styles.input}
          aria-invalid={problem !== undefined}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
        />
        {end !== undefined && <div className={styles.end}>{end}</div>}
      </div>
      {note !== undefined && (
        <div id={`${id}-note`} className={cx(styles.note, problem !== undefined && styles.problem)}>
          {note}
        </div>
      )}
    </div>
  )
}

interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  readonly label: string
  readonly hint?: ReactNode
  readonly problem?: string | undefined
}

/** 多行输入框 — a labelled text of a few lines, such as the reason for a change. */
export function TextArea({ label, hint, problem, className, rows = 3, ...input }: TextAreaProps) {
  const id = useId()
  const note = problem ?? hint
  return (
    <div className={cx(styles.field, className)}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={cx(styles.box, styles.area)}>
        <textarea
          {...input}
          id={id}
          rows={rows}
          className={styles.input}
          aria-invalid={problem !== undefined}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
        />
      </div>
      {note !== undefined && (
        <div id={`${id}-note`} className={cx(styles.note, problem !== undefined && styles.problem)}>
          {note}
        </div>
      )}
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
  /** The label is for assistive technology only; the options speak for themselves. */
  readonly hideLabel?: boolean
  /** Looks like text until it is pointed at: for a choice inside a table's row. */
  readonly quiet?: boolean
}

/** 选择框 — the native select: one of a few named values. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
  hideLabel,
  quiet,
}: ChoiceProps<Value>) {
  const id = useId()
  return (
    <div className={cx(styles.field, quiet && styles.inlineField)}>
      <label htmlFor={id} className={hideLabel === true ? styles.hidden : styles.label}>
        {label}
      </label>
      <div className={cx(styles.box, styles.choice, quiet && styles.quiet)}>
        <select
          id={id}
          className={styles.input}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            if (chosen) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={langOf(option.label)}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
