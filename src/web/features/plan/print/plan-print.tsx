import type { ReactNode } from 'react'
import { DocumentSheet } from '#web/features/plan/document/document-sheet.tsx'
import type { DocumentView } from '#web/features/plan/document/document-view.ts'
import styles from '#web/features/plan/print/print.module.css'
import '#web/features/plan/print/print-document.css'

interface Props {
  readonly view: DocumentView
  /** Where the text comes from, in one line at the end. */
  readonly colophon: string
}

/** 计划打印稿 — the document as issued: no margins, marks or underlines of ours; notes on figures only when asked for. */
export function PlanPrint({ view, colophon }: Props): ReactNode {
  return (
    <div className="doc-print">
      <DocumentSheet view={view} note={null} isPaged />
      <p className={styles.colophon}>{colophon}</p>
    </div>
  )
}
