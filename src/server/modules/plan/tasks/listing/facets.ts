import { TASK_STATES, type TaskPage } from '#contract/schemas/task.ts'
import type { CodedTasks, FacetName } from './facet-values.ts'
import type { Passed } from './selection.ts'

type Facets = TaskPage['facets']
type Counts = Map<string, number>

/** 一份计划的计数 — a task counts for every filter when it passes all, and for the one filter that alone keeps it out. */
export interface PlanTally {
  count(place: number, outcome: Passed): void
  done(): void
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

  /** Counts for the tasks of one plan; `done` adds them to those of the others. */
  ofPlan({ values, codes, starts }: CodedTasks): PlanTally {
    const counts = new Uint32Array(values.length)
    return {
      count: (place, outcome) => {
        if (outcome === 'none') return
        const end = starts[place + 1] ?? 0
        for (let at = starts[place] ?? end; at < end; at += 1) {
          const code = codes[at] ?? 0
          if (outcome === 'all' || values[code]?.facet === outcome) counts[code] = (counts[code] ?? 0) + 1
        }
      },
      done: () => {
        for (const [code, { facet, value }] of values.entries()) {
          const count = counts[code] ?? 0
          if (count > 0) this.#counts[facet].set(value, (this.#counts[facet].get(value) ?? 0) + count)
        }
      },
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
