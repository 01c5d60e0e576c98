import type { ReactNode } from 'react'
import type { ImportProgress } from '#contract/schemas/plan-import.ts'
import styles from '#web/features/plan/import/import.module.css'
import { importText } from '#web/features/plan/import/import-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatNumber } from '#web/i18n/format.ts'
import { cx } from '#web/ui/cx.ts'

const STEPS = ['received', 'decoded', 'structured', 'stored'] as const

/** 读取步骤 — the steps by name: those done, the one that runs with its share, those to come. */
export function ReadingSteps({ progress }: { readonly progress: ImportProgress | null }): ReactNode {
  const text = useText(importText)
  const { language } = useLanguage()
  const at = progress === null ? 0 : STEPS.indexOf(progress.stage)
  return (
    <ol className={styles.stages} aria-label={text.stages}>
      {STEPS.map((step, index) => {
        const state = index < at || progress?.finished ? 'done' : index === at ? 'running' : 'waiting'
        return (
          <li key={step} className={cx(styles.stage, state === 'waiting' && styles.waiting)}>
            <span className={styles.stageName} aria-current={state === 'running' ? 'step' : undefined}>
              {text.stage[step]}
            </span>
            <span className={styles.stageCount}>
              {state === 'running' && progress ? shareWords(progress, (value) => formatNumber(value, language)) : ''}
            </span>
            <span className={styles.stageTime}>{text.stepState[state]}</span>
          </li>
        )
      })}
    </ol>
  )
}

function shareWords({ done, total }: ImportProgress, say: (value: number) => string): string {
  return total === null ? say(done) : `${say(done)} / ${say(total)}`
}
