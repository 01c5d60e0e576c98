import type { ReactNode } from 'react'
import styles from '#web/features/plan/living/living-plan.module.css'
import { livingText } from '#web/features/plan/living/living-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { LoadingState } from '#web/ui/loading-state.tsx'

/** 读取中的纸面 — the page with quiet grey lines where the text will stand. */
export function PaperSkeleton(): ReactNode {
  const text = useText(livingText)
  return (
    <div className={styles.frame}>
      <div className={styles.outline} />
      <div className={styles.reading}>
        <div className={styles.blank}>
          <LoadingState label={text.mayBeLong} />
        </div>
      </div>
      <div className={styles.panel} />
    </div>
  )
}
