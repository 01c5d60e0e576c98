import { TASK_STATES, type TaskPage } from '#contract/schemas/task.ts'
import type { DatedTask } from '#server/modules/plan/tasks/due/dated-tasks.ts'
import type { PlanInForce } from '#server/modules/plan/tasks/reading/plan-state.ts'
import { FACETS, type FacetName } from './selection.ts'

type Facets = TaskPage['facets']
type Counts = Record<FacetName, Map<string, number>>

const VALUES: Record<FacetName, (dated: DatedTask, plan: PlanInForce) => readonly string[]> = {
  plan: (_, { key }) => [key],
  domain: ({ task }) => [task.domain],
  section: ({ task }) => task.listedSections,
  state: ({ states }) => states,
  firmness: ({ task }) => [task.firmness],
  dueMonth: ({ months }) => months,
}

/** The order in which values are told; what is not listed keeps the order in which it was met, that of the plans. */
const ORDERS: Partial<Record<FacetName, readonly string[]>> = {
  domain: ['air', 'water', 'other'],
  state: TASK_STATES,
  firmness: ['must', 'strive', 'none'],
}

/** 分面计数 — for each filter, how many tasks each of its values would leave under all the other filters. */
export class FacetCounts {
  readonly #counts: Counts = {
    plan: new Map(),
    domain: new Map(),
    section: new Map(),
    state: new Map(),
    firmness: new Map(),
    dueMonth: new Map(),
  }

  /** A task counts for a filter when it passes all others. */
  add(dated: DatedTask, plan: PlanInForce, missed: readonly FacetName[]): void {
    const [first, ...others] = missed
    if (others.length > 0) return
    for (const name of first === undefined ? FACETS : [first]) {
      const counts = this.#counts[name]
      for (const value of VALUES[name](dated, plan)) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }

  told(): Facets {
    const { plan, domain, section, state, firmness, dueMonth } = this.#counts
    return {
      plan: listed(plan),
      domain: listed(domain, ORDERS.domain),
      section: listed(section),
      state: listed(state, ORDERS.state),
      firmness: listed(firmness, ORDERS.firmness),
      dueMonth: listed(dueMonth, [...dueMonth.keys()].sort()),
    }
  }
}

function listed(counts: ReadonlyMap<string, number>, order: readonly string[] = [...counts.keys()]): Facets['plan'] {
  return order.flatMap((value) => {
    const count = counts.get(value)
    return count === undefined ? [] : [{ value, count }]
  })
}
