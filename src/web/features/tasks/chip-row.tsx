import styles from '#web/features/tasks/filters.module.css'
import { cx } from '#web/ui/cx.ts'

export interface Chip {
  readonly value: string
  readonly label: string
  readonly count?: number | undefined
}

interface Props {
  readonly label: string
  readonly chips: readonly Chip[]
  readonly chosen: readonly string[]
  readonly onToggle: (value: string) => void
}

/** 多选词 — a line of words, any of which may hold; the count says what each would leave. */
export function ChipRow({ label, chips, chosen, onToggle }: Props) {
  if (chips.length === 0) return null
  return (
    <fieldset className={styles.chips}>
      <legend className={styles.chipsLabel}>{label}</legend>
      {chips.map(({ value, label: word, count }) => {
        const isOn = chosen.includes(value)
        return (
          <button
            key={value}
            type="button"
            aria-pressed={isOn}
            className={cx(styles.chip, isOn && styles.on)}
            onClick={() => onToggle(value)}
          >
            {word}
            {count === undefined ? null : <span className={styles.chipCount}> {count}</span>}
          </button>
        )
      })}
    </fieldset>
  )
}
