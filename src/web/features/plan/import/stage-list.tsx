import type { ReactNode } from 'react'
import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import styles from '#web/features/plan/import/import.module.css'
import { importText } from '#web/features/plan/import/import-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatNumber } from '#web/i18n/format.ts'

/** 读取过程 — the stages as the server measured them: how much each one found, how long it took. */
export function StageList({ stages }: { readonly stages: ImportDraft['stages'] }): ReactNode {
  const text = useText(importText)
  const { language } = useLanguage()
  return (
    <ol className={styles.stages} aria-label={text.stages}>
      {stages.map(({ key, ms, count }) => (
        <li key={key} className={styles.stage}>
          <span className={styles.stageName}>{text.stage[key]}</span>
          <span className={styles.stageCount}>{text.stageCount[key](formatNumber(count, language))}</span>
          <span className={styles.stageTime}>{text.ms(formatNumber(ms, language, ms < 10 ? 1 : 0))}</span>
        </li>
      ))}
    </ol>
  )
}
