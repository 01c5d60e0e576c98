import type { ReactNode } from 'react'
import { problemSentence } from '#web/api/problem-text.ts'
import { countStates } from '#web/features/verdict/count-states.ts'
import type { PlanVerdicts } from '#web/features/verdict/plan-verdicts.ts'
import styles from '#web/features/verdict/state-counts.module.css'
import { StateCounts } from '#web/features/verdict/state-counts.tsx'
import { verdictText } from '#web/features/verdict/verdict-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { cx } from '#web/ui/cx.ts'
import { stateText } from '#web/ui/state-text.ts'

interface VerdictLineProps {
  readonly verdicts: PlanVerdicts
  readonly className?: string | undefined
}

/** 判定一行 — how the targets of a plan stand; when that could not be read, a quiet line and a retry, and the plan stays. */
export function VerdictLine({ verdicts: { index, error, isBehind, retry }, className }: VerdictLineProps): ReactNode {
  const text = useText(verdictText)
  const states = useText(stateText)
  const { language } = useLanguage()
  if (error) {
    return (
      <span role="status" className={cx(styles.line, className)} title={problemSentence(error, language)}>
        {text.unread}
        <Button tone="quiet" onClick={retry}>
          {states.retry}
        </Button>
      </span>
    )
  }
  if (index.all.length === 0) return null
  return (
    <span className={cx(styles.line, isBehind && styles.behind, className)}>
      <span className={styles.name}>{text.targets(index.all.length)}</span>
      <StateCounts counts={countStates(index.all)} />
    </span>
  )
}
