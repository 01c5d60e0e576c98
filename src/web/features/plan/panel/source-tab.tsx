import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { DocumentItem } from '#web/features/plan/document/document-source.ts'
import styles from '#web/features/plan/panel/panel.module.css'
import { panelText } from '#web/features/plan/panel/panel-text.ts'
import { type Provenance, ProvenanceSlip } from '#web/features/plan/panel/provenance-slip.tsx'
import { useText } from '#web/i18n/dictionary.ts'
import { ChemText } from '#web/ui/chem-text.tsx'

interface Props {
  readonly item: DocumentItem
  readonly clause: string | null
  readonly document: string
  readonly provenance: Provenance
}

const words = (document: string, { start, end }: TextSpan): string => document.slice(start, end).trim()

/** 原文 — the clause character for character, where it stands, and the file it was read from; below it its neighbours. */
export function SourceTab({ item, clause, document, provenance }: Props): ReactNode {
  const text = useText(panelText)
  const span = item.clauses.find(({ key }) => key === clause)?.source ?? item.source
  return (
    <>
      <section className={styles.section}>
        <div className={styles.label}>{clause === null ? text.itemText : text.clauseText}</div>
        <blockquote className={styles.quote} lang="zh-CN">
          <ChemText>{words(document, span)}</ChemText>
        </blockquote>
      </section>
      <section className={styles.section}>
        <div className={styles.label}>{text.provenance}</div>
        <ProvenanceSlip provenance={provenance} span={span} />
      </section>
      {item.clauses.length > 1 ? (
        <section className={styles.section}>
          <div className={styles.label}>{text.otherClauses}</div>
          {item.clauses.map(({ key, source }) => (
            <Link
              key={key}
              to="."
              search={(search) => ({ ...search, clause: key })}
              resetScroll={false}
              className={styles.clauseLink}
              aria-current={key === clause ? 'true' : undefined}
            >
              <span className={styles.clauseKey}>{key}</span>
              <span className={styles.clauseWords} lang="zh-CN">
                {words(document, source)}
              </span>
            </Link>
          ))}
        </section>
      ) : null}
    </>
  )
}
