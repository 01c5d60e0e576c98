import { type ReactNode, useContext } from 'react'
import type { PlanIssue } from '#kernel/plan/lint.ts'
import type { AnnexedObject } from '#kernel/plan/model.ts'
import { LintTab } from '#web/features/plan/panel/lint-tab.tsx'
import styles from '#web/features/plan/panel/panel.module.css'
import { PanelHead } from '#web/features/plan/panel/panel-head.tsx'
import { panelText } from '#web/features/plan/panel/panel-text.ts'
import { issuesOf } from '#web/features/plan/panel/panel-view.ts'
import { type Provenance, ProvenanceSlip } from '#web/features/plan/panel/provenance-slip.tsx'
import { planWords } from '#web/features/plan/words/plan-words.ts'
import { PlanVerdictsContext } from '#web/features/verdict/plan-verdicts.ts'
import { VerdictBlock } from '#web/features/verdict/verdict-block.tsx'
import { VerdictLine } from '#web/features/verdict/verdict-line.tsx'
import { useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'
import { Mark } from '#web/ui/mark.tsx'

interface Props {
  readonly annex: AnnexedObject
  readonly issues: readonly PlanIssue[]
  readonly document: string
  readonly provenance: Provenance
  readonly onClose: () => void
}

/** 附件对象 — a river section or water source of an annex: its target class as printed, where it lies, what is unsettled. */
export function AnnexPanel({ annex, issues, document, provenance, onClose }: Props): ReactNode {
  const text = useText(panelText)
  const words = useText(planWords)
  const found = issuesOf(issues, annex.id)
  return (
    <>
      <PanelHead id={annex.id} context={[words.annex[annex.kind]]} title={annex.name} onClose={onClose} />
      <div className={styles.body}>
        <AnnexTarget annex={annex} />
        <section className={styles.section}>
          <dl className={styles.facts} lang="zh-CN">
            {annex.river === undefined ? null : (
              <>
                <dt>{text.annexRiver}</dt>
                <dd>{annex.river}</dd>
              </>
            )}
            <dt>{text.annexPlace}</dt>
            <dd>
              {annex.lonLatText}　<span className={styles.small}>{text.annexDatum}</span>
            </dd>
            {annex.state === undefined ? null : (
              <>
                <dt>{text.annexState}</dt>
                <dd>{annex.state}</dd>
              </>
            )}
          </dl>
        </section>
        {found.length === 0 ? null : (
          <section className={styles.section}>
            <div className={styles.label}>{text.tabs.lint}</div>
            <LintTab issues={found} document={document} />
          </section>
        )}
        <section className={styles.section}>
          <div className={styles.label}>{text.provenance}</div>
          <ProvenanceSlip provenance={provenance} span={annex.source} />
        </section>
      </div>
    </>
  )
}

/** The class demanded of the object, and how it stands where its readings are known. */
function AnnexTarget({ annex }: { readonly annex: AnnexedObject }): ReactNode {
  const text = useText(panelText)
  const words = useText(planWords)
  const verdicts = useContext(PlanVerdictsContext)
  const { plan, asked, index, isBehind } = verdicts
  const verdict = index.byTask.get(annex.id)?.[0]
  return (
    <section className={cx(styles.section, isBehind && styles.behind)}>
      {verdicts.error ? <VerdictLine verdicts={verdicts} /> : null}
      {verdict && plan !== null ? (
        <VerdictBlock plan={plan} verdict={verdict} asked={asked} />
      ) : (
        <>
          <div className={styles.label}>{text.annexClass}</div>
          <div className={styles.big}>
            <span className={styles.number}>{annex.targetClass ?? words.awaiting}</span>
            <span className={styles.unit}>{annex.targetClass === null ? '' : words.unit('类')}</span>
            <span className={styles.state} title={text.noData}>
              <Mark state="undetermined" />
            </span>
          </div>
        </>
      )}
      <p className={styles.small}>{text.classPrinted(annex.classText)}</p>
    </section>
  )
}
