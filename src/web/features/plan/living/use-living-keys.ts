import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { neighbour } from '#web/features/plan/living/clause-order.ts'
import { firstVisibleClause } from '#web/features/plan/living/reveal.ts'
import type { LivingPlanState } from '#web/features/plan/living/use-living-plan.ts'
import { type KeyActions, usePlanKeys } from '#web/features/plan/living/use-plan-keys.ts'

interface Given {
  readonly state: LivingPlanState
  readonly paper: RefObject<HTMLElement | null>
  readonly panel: RefObject<HTMLElement | null>
  readonly searchField: RefObject<HTMLInputElement | null>
  readonly showKeys: () => void
}

function move({ state, paper }: Given, step: 1 | -1): void {
  const { clause } = state.address
  const from = state.selection?.kind === 'item' ? (state.selection.item.clauses[0]?.key ?? clause) : clause
  const next = clause === null ? firstVisibleClause(paper.current) : neighbour(state.order, from, step)
  state.select(next ?? neighbour(state.order, null, step), 'replace')
}

/** Escape goes back one step: from the panel to the document, then to no selection. */
function leave({ state, panel }: Given): void {
  const active = document.activeElement
  if (active instanceof HTMLElement && panel.current?.contains(active)) {
    active.blur()
    return
  }
  state.select(null, 'push')
}

/** 逐条移动 — wires the keys to the page; the listener stays, what it does follows the latest state. */
export function useLivingKeys(given: Given): void {
  const latest = useRef(given)
  useEffect(() => {
    latest.current = given
  })
  const actions = useMemo<KeyActions>(
    () => ({
      next: () => move(latest.current, 1),
      previous: () => move(latest.current, -1),
      open: () => latest.current.panel.current?.focus(),
      leave: () => leave(latest.current),
      search: () => {
        latest.current.searchField.current?.focus()
        latest.current.searchField.current?.select()
      },
      help: () => latest.current.showKeys(),
    }),
    [],
  )
  usePlanKeys(actions)
}
