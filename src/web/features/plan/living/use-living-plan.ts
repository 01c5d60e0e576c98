import { useCallback, useMemo, useState } from 'react'
import type { LivingPlan } from '#contract/schemas/plan.ts'
import type { PlanIssue } from '#kernel/plan/lint.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { sourceOfLivingPlan } from '#web/features/plan/document/document-source.ts'
import { documentView } from '#web/features/plan/document/document-view.ts'
import { orderIn, type Selection, selectionOf } from '#web/features/plan/living/clause-order.ts'
import { issueGroups } from '#web/features/plan/living/issue-groups.ts'
import { outlineLights } from '#web/features/plan/living/outline-lights.ts'
import { outlineOf } from '#web/features/plan/living/outline-view.ts'
import { usePlanAddress } from '#web/features/plan/living/plan-address.ts'
import { timeRailView } from '#web/features/plan/living/time-rail-view.ts'
import { unitLoads } from '#web/features/plan/living/unit-lens.ts'
import type { Select } from '#web/features/plan/living/use-document-click.ts'
import { useFiguresSwitch } from '#web/features/plan/living/use-figures-switch.ts'
import { useLivingVerdicts } from '#web/features/plan/living/use-living-verdicts.ts'
import { useMargins } from '#web/features/plan/living/use-margins.ts'
import { useSearch } from '#web/features/plan/living/use-search.ts'
import { useAnnotate } from '#web/features/plan/words/use-annotate.ts'
import { useAsOf } from '#web/shell/as-of.ts'

/** 活计划状态 — everything the page shows, derived from the plan, the address and one dragged date. */
export function useLivingPlan(plan: LivingPlan) {
  const address = usePlanAddress()
  const { change, clause, unit } = address
  const settled = useAsOf()
  const [preview, setPreview] = useState<LocalDate | null>(null)
  const asOf = preview ?? settled.date

  const view = useMemo(() => documentView(sourceOfLivingPlan(plan)), [plan])
  const outline = useMemo(() => outlineOf(view), [view])
  const groups = useMemo(() => issueGroups(view.openIssues), [view])
  const units = useMemo(() => unitLoads(view.items), [view])
  const year = plan.plan.year ?? Number((view.head.issuedOn ?? settled.date).slice(0, 4))
  const rail = useMemo(() => timeRailView(year, view.head.issuedOn, view.items), [view, year])

  const figures = useFiguresSwitch()
  const verdicts = useLivingVerdicts(plan, settled, preview)
  const annotate = useAnnotate(view, verdicts.index, figures.isOn)

  const select: Select = useCallback((key, how, tab) => change({ clause: key ?? undefined, tab }, how), [change])
  const { lens, marginOf } = useMargins(view, unit, asOf, verdicts.index)
  const selection = useMemo(() => (clause === null ? null : selectionOf(view, clause)), [view, clause])
  return {
    plan,
    view,
    outline,
    lights: useMemo(() => outlineLights(outline, verdicts.index), [outline, verdicts.index]),
    order: useMemo(() => orderIn(view, lens), [view, lens]),
    units,
    rail,
    year,
    asOf,
    settled,
    address,
    figures,
    annotate,
    verdicts,
    lens,
    marginOf,
    issueGroups: groups,
    select,
    selection,
    /** The proof mark the keys settle: the first open one of what is selected, while its marks are shown. */
    openMark: address.tab === 'lint' ? firstMark(view.openIssues, selection) : null,
    search: useSearch(view, address),
    chooseUnit: useCallback((name: string | null) => change({ unit: name ?? undefined }, 'push'), [change]),
    previewAsOf: setPreview,
    chooseAsOf: (date: LocalDate | null) => {
      setPreview(null)
      settled.choose(date)
    },
    selectFirst: (items: readonly string[]) => items[0] !== undefined && select(items[0], 'push', 'deadlines'),
  }
}

function firstMark(issues: readonly PlanIssue[], selection: Selection | null): PlanIssue | null {
  if (selection === null || selection.kind === 'unknown') return null
  const key = selection.kind === 'annex' ? selection.annex.id : selection.item.key
  return issues.find(({ item }) => item === key) ?? null
}

export type LivingPlanState = ReturnType<typeof useLivingPlan>
