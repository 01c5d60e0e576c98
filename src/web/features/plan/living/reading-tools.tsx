import type { ReactNode } from 'react'
import styles from '#web/features/plan/living/living-plan.module.css'
import { livingText } from '#web/features/plan/living/living-text.ts'
import { PrintLink } from '#web/features/plan/living/print-link.tsx'
import type { LivingPlanState } from '#web/features/plan/living/use-living-plan.ts'
import { VerdictLine } from '#web/features/verdict/verdict-line.tsx'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'

interface Props {
  readonly state: LivingPlanState
  readonly onOutline: () => void
  readonly onKeys: () => void
}

/** 阅读工具 — one quiet line over the paper: contents (where there is no room for them), how the targets stand, figures, print, keys. */
export function ReadingTools({ state, onOutline, onKeys }: Props): ReactNode {
  const text = useText(livingText)
  const { figures, address } = state
  return (
    <div className={styles.tools}>
      <Button tone="quiet" className={styles.contents} onClick={onOutline}>
        {text.outline}
      </Button>
      <VerdictLine verdicts={state.verdicts} className={styles.verdicts} />
      <span className={styles.space} />
      <label className={styles.switch} title={text.figuresHint}>
        <input type="checkbox" checked={figures.isOn} onChange={figures.toggle} />
        {text.figures}
      </label>
      <PrintLink state={state}>{address.unit === null ? text.print : text.printList}</PrintLink>
      <Button tone="quiet" className={styles.keys} onClick={onKeys}>
        {text.keys}
      </Button>
    </div>
  )
}
