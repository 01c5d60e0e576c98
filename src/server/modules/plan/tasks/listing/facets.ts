import { TASK_STATES, type TaskPage } from '#contract/schemas/task.ts'
import type { CodedTasks, FacetName } from './facet-values.ts'
import type { Passed } from './selection.ts'

type Facets = TaskPage['facets']
type Counts = Map<string, number>

/** What the filters said of the task at a place of its plan. */
export interface PlacedOutcome {
  readonly place: number
  readonly outcome: Passed
}

/** 分面计数 — for each filter, how many tasks each of its values would leave under all the other filters. */
export class FacetCounts {
  readonly #counts: Record<FacetName, Counts> = {
    plan: new Map(),
    domain: new Map(),
    section: new Map(),
    state: new Map(),
    firmness: new Map(),
    dueMonth: new Map(),
  }

  /** Of some tasks, by their places. Each counts for every filter when it passed all, and for the one that alone keeps it out. */
  add({ values, codes }: CodedTasks, passed: readonly PlacedOutcome[]): void {
    const counts = new Uint32Array(values.length)
    for (const { place, outcome } of passed) {
      if (outcome === 'none') continue
      for (const code of codes[place] ?? []) {
        if (outcome === 'all' || values[code]?.facet === outcome) counts[code] = (counts[code] ?? 0) + 1
      }
    }
    for (const [code, { facet, value }] of values.entries()) {
      const count = counts[code] ?? 0
      if (count > 0) this.#counts[facet].set(value, (this.#counts[facet].get(value) ?? 0) + count)
    }
  }

  /** Plans and sections in the order of the plans; the others in the order of what they mean. */
  told(): Facets {
    const { plan, domain, section, state, firmness, dueMonth } = this.#counts
    return {
      plan: inOrder(plan, [...plan.keys()]),
      domain: inOrder(domain, ['air', 'water', 'other']),
      section: inOrder(section, [...section.keys()]),
      state: inOrder(state, TASK_STATES),
      firmness: inOrder(firmness, ['must', 'strive', 'none']),
      dueMonth: inOrder(dueMonth, [...dueMonth.keys()].sort()),
    }
  }
}

function inOrder(counts: Counts, order: readonly string[]): Facets['plan'] {
  return order.flatMap((value) => {
    const count = counts.get(value)
    return count === undefined ? [] : [{ value, count }]
  })
}
