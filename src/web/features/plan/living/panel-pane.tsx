import { type ReactNode, type Ref, useState } from 'react'
import type { LivingPlan } from '#contract/schemas/plan.ts'
import { addressOf } from '#web/api/address.ts'
import type { Selection } from '#web/features/plan/living/clause-order.ts'
import styles from '#web/features/plan/living/living-plan.module.css'
import type { LivingPlanState } from '#web/features/plan/living/use-living-plan.ts'
import { AnnexPanel } from '#web/features/plan/panel/annex-panel.tsx'
import { FactsPanel } from '#web/features/plan/panel/facts-panel.tsx'
import { panelText } from '#web/features/plan/panel/panel-text.ts'
import { firstTab } from '#web/features/plan/panel/panel-view.ts'
import { PlanPanel } from '#web/features/plan/panel/plan-panel.tsx'
import type { Provenance } from '#web/features/plan/panel/provenance-slip.tsx'
import { useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'
import { cx } from '#web/ui/cx.ts'

interface Props {
  readonly plan: LivingPlan
  readonly state: LivingPlanState
  readonly selection: Selection | null
  readonly ref: Ref<HTMLElement>
}

/** 详情栏 — at the right on wide screens; on narrow ones a sheet at the lower edge that peeks until it is opened. */
export function PanelPane({ plan, state, selection, ref }: Props): ReactNode {
  const text = useText(panelText)
  const [isOpen, setIsOpen] = useState(false)
  const isChosen = selection !== null && selection.kind !== 'unknown'
  return (
    <aside
      ref={ref}
      tabIndex={-1}
      aria-label={text.panel}
      className={cx(styles.panel, isChosen && styles.chosen, isOpen && styles.open)}
    >
      <button
        type="button"
        className={styles.grip}
        aria-expanded={isOpen}
        aria-label={isOpen ? text.foldSheet : text.openSheet}
        onClick={() => setIsOpen(!isOpen)}
      />
      <PanelContent plan={plan} state={state} selection={selection} />
    </aside>
  )
}

function PanelContent({ plan, state, selection }: Omit<Props, 'ref'>): ReactNode {
  const county = useCounty().slug
  const { view, asOf, address, select } = state
  const { fileName, fileHash, fileId } = plan.document
  const provenance: Provenance = {
    fileName,
    fileHash,
    href: addressOf('downloadDocument', { params: { county, fileId } }),
    version: { no: plan.version.no, confirmedBy: plan.version.confirmedBy },
  }
  const close = () => select(null, 'push')
  if (selection === null || selection.kind === 'unknown') {
    return <FactsPanel view={view} title={plan.plan.title} provenance={provenance} />
  }
  if (selection.kind === 'annex') {
    return (
      <AnnexPanel
        annex={selection.annex}
        issues={view.issues}
        document={view.text}
        provenance={provenance}
        onClose={close}
      />
    )
  }
  const { item } = selection
  const clause = selection.kind === 'clause' ? selection.clause.key : null
  return (
    <PlanPanel
      view={view}
      item={item}
      clause={clause}
      tab={address.tab ?? firstTab(item, clause)}
      asOf={asOf}
      year={view.parts[item.part]?.year ?? null}
      provenance={provenance}
      onTab={(tab) => select(clause ?? item.key, 'replace', tab)}
      onClose={close}
    />
  )
}
