import { useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'
import styles from '#web/ui/mark.module.css'
import { markText } from '#web/ui/mark-text.ts'

export type MarkState = 'attained' | 'onTrack' | 'atRisk' | 'failed' | 'awaiting' | 'undetermined' | 'evidenceOnly'

// The shape carries the meaning and survives a greyscale print; the colour only helps.
const SHAPES: Record<MarkState, string> = {
  attained: '●',
  onTrack: '◐',
  atRisk: '▲',
  failed: '■',
  awaiting: '○',
  undetermined: '◌',
  evidenceOnly: '▤',
}

interface MarkProps {
  readonly state: MarkState
  /** Only the shape; its name is then read to those who cannot see it. */
  readonly bare?: boolean
}

/** 状态标记 — one shape a verdict, with its word. */
export function Mark({ state, bare }: MarkProps) {
  const word = useText(markText)[state]
  if (bare === true) {
    return (
      <span role="img" aria-label={word} title={word} className={cx(styles.mark, styles[state])}>
        {SHAPES[state]}
      </span>
    )
  }
  return (
    <span className={cx(styles.mark, styles[state])}>
      <span aria-hidden="true">{SHAPES[state]}</span> {word}
    </span>
  )
}
