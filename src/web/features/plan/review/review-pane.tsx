import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { DraftWarnings } from '#web/features/plan/import/draft-warnings.tsx'
import { StageList } from '#web/features/plan/import/stage-list.tsx'
import panes from '#web/features/plan/living/living-plan.module.css'
import panel from '#web/features/plan/panel/panel.module.css'
import { PanelHead } from '#web/features/plan/panel/panel-head.tsx'
import { panelText } from '#web/features/plan/panel/panel-text.ts'
import { ProvenanceSlip } from '#web/features/plan/panel/provenance-slip.tsx'
import { DraftChange } from '#web/features/plan/review/draft-change.tsx'
import { PointList } from '#web/features/plan/review/point-list.tsx'
import styles from '#web/features/plan/review/review.module.css'
import { ReviewActions } from '#web/features/plan/review/review-actions.tsx'
import { reviewText } from '#web/features/plan/review/review-text.ts'
import type { ReviewState } from '#web/features/plan/review/use-review.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'
import { cx } from '#web/ui/cx.ts'

const KINDS = ['plans', 'tasks', 'clauses', 'targets', 'newUnits'] as const

/** 核对栏 — what the draft holds, what to look at, whether the county has it already, and the decision. */
export function ReviewPane({ state }: { readonly state: ReviewState }): ReactNode {
  const text = useText(reviewText)
  const panelWords = useText(panelText)
  const [isOpen, setIsOpen] = useState(false)
  const [kept, setKept] = useState<readonly string[]>([])
  const { draft, counts } = state
  const contested = draft.amends?.carried.filter(({ outcome }) => outcome === 'contested') ?? []
  const keep = kept.filter((id) => contested.some(({ settlementId }) => settlementId === id))
  return (
    <aside aria-label={text.pageTitle} className={cx(panes.panel, panes.chosen, isOpen && panes.open)}>
      <button
        type="button"
        className={panes.grip}
        aria-expanded={isOpen}
        aria-label={isOpen ? panelWords.foldSheet : panelWords.openSheet}
        onClick={() => setIsOpen(!isOpen)}
      />
      <PanelHead id={null} context={[text.context]} title={draft.parsed.document.title} />
      <div className={panel.body}>
        <dl className={panel.counts}>
          {KINDS.map((kind) => (
            <div key={kind}>
              <dt>{text.summary[kind]}</dt>
              <dd>{counts[kind]}</dd>
            </div>
          ))}
        </dl>
        <Duplicate state={state} />
        <DraftChange draft={draft} keep={keep} onKeep={setKept} />
        <DraftWarnings warnings={draft.warnings} />
        <PointList state={state} />
        <details className={styles.file}>
          <summary>{text.file}</summary>
          <StageList stages={draft.stages} />
          <ProvenanceSlip
            provenance={{ fileName: draft.fileName, fileHash: draft.fileHash, href: null, version: null }}
            span={null}
          />
        </details>
      </div>
      <ReviewActions state={state} keep={keep} />
    </aside>
  )
}

function Duplicate({ state: { draft } }: { readonly state: ReviewState }): ReactNode {
  const text = useText(reviewText)
  const county = useCounty().slug
  const { duplicateOf, amends } = draft
  // What it amends has its title and year; only the very same file amends nothing.
  if (duplicateOf === null || (amends !== null && !duplicateOf.sameFile)) return null
  const { title, planKey, sameFile } = duplicateOf
  return (
    <div className={styles.duplicate}>
      <p>{sameFile ? text.duplicateSame(title, planKey) : text.duplicateLike(title, planKey)}</p>
      <Link to="/$county/plans/$plan" params={{ county, plan: planKey }}>
        {text.seeDuplicate}
      </Link>
    </div>
  )
}
