import type { ReactNode } from 'react'
import type { DocumentView } from '#web/features/plan/document/document-view.ts'
import styles from '#web/features/plan/panel/panel.module.css'
import { PanelHead } from '#web/features/plan/panel/panel-head.tsx'
import { panelText } from '#web/features/plan/panel/panel-text.ts'
import { planCounts } from '#web/features/plan/panel/plan-counts.ts'
import { type Provenance, ProvenanceSlip } from '#web/features/plan/panel/provenance-slip.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'

interface Props {
  readonly view: DocumentView
  readonly title: string
  readonly provenance: Provenance
}

/** 计划概况 — what stands at the right while no clause is chosen: how much the document holds and where it comes from. */
export function FactsPanel({ view, title, provenance }: Props): ReactNode {
  const text = useText(panelText)
  const { language } = useLanguage()
  const { issuer, issuedOn, docNumber } = view.head
  const counts = planCounts(view)
  return (
    <>
      <PanelHead id={null} context={[text.planFacts]} title={title} />
      <div className={styles.body}>
        <p className={styles.muted}>{text.choose}</p>
        <section className={styles.section}>
          <dl className={styles.counts}>
            {counts.map(({ kind, count }) => (
              <div key={kind}>
                <dt>{text.counts[kind]}</dt>
                <dd>{count}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section className={styles.section}>
          <dl className={styles.facts}>
            <dt>{text.issuer}</dt>
            <dd lang="zh-CN">{issuer ?? text.notPrinted}</dd>
            <dt>{text.issuedOn}</dt>
            <dd>{issuedOn === null ? text.notPrinted : formatDate(issuedOn, language)}</dd>
            <dt>{text.docNumber}</dt>
            <dd lang="zh-CN">{docNumber ?? text.notPrinted}</dd>
          </dl>
        </section>
        <section className={styles.section}>
          <div className={styles.label}>{text.provenance}</div>
          <ProvenanceSlip provenance={provenance} span={null} />
        </section>
      </div>
    </>
  )
}
