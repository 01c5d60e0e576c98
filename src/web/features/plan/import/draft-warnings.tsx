import type { ReactNode } from 'react'
import { fillSlots } from '#contract/messages/fill-slots.ts'
import { IMPORT_ISSUE_MESSAGES } from '#contract/messages/import-issues.ts'
import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import type { ImportIssueCode } from '#kernel/plan/import-issue.ts'
import styles from '#web/features/plan/import/import.module.css'
import { importText } from '#web/features/plan/import/import-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'

function isImportIssueCode(code: string): code is ImportIssueCode {
  return Object.hasOwn(IMPORT_ISSUE_MESSAGES, code)
}

/** 读取提示 — what the reader noticed in the file without refusing it: damaged characters, kept control characters. */
export function DraftWarnings({ warnings }: { readonly warnings: ImportDraft['warnings'] }): ReactNode {
  const text = useText(importText)
  const { language } = useLanguage()
  if (warnings.length === 0) return null
  return (
    <div className={styles.warnings}>
      <p className={styles.warningsTitle}>{text.warnings}</p>
      <ul>
        {warnings.map(({ code, params }) => (
          <li key={code}>
            {isImportIssueCode(code) ? fillSlots(IMPORT_ISSUE_MESSAGES[code][language], params) : code}
          </li>
        ))}
      </ul>
    </div>
  )
}
