import type { DatedTask } from '#server/modules/plan/tasks/due/dated-tasks.ts'
import type { Bearer } from './bearer.ts'
import type { FacetName } from './facet-values.ts'
import type { WantedTasks } from './wanted-tasks.ts'

/** What each filter asks, ready to be asked of ten thousand tasks; null: it asks nothing. */
export interface Criteria {
  readonly bearer: Bearer | null
  readonly filter: Pick<WantedTasks, 'plan' | 'domain' | 'section' | 'state' | 'firmness' | 'dueFrom' | 'dueTo'>
}

/**
 * 筛选结果 — all: passed everything; a facet: passed all but this one, for which it still counts; none: kept out by more than
 * one, or by one that is not counted.
 */
export type Passed = 'all' | 'none' | FacetName

type Test = (dated: DatedTask) => boolean

/** 筛选器 — asks only what was given, and stops at the second filter that a task does not pass. */
export function filterBy({ bearer, filter }: Criteria): (dated: DatedTask) => Passed {
  const counted = countedTests(filter)
  return (dated) => {
    if (bearer?.bears(dated.task) === false) return 'none'
    let passed: Passed = 'all'
    for (const [name, test] of counted) {
      if (test(dated)) continue
      if (passed !== 'all') return 'none'
      passed = name
    }
    return passed
  }
}

function countedTests(filter: Criteria['filter']): readonly (readonly [FacetName, Test])[] {
  const { plan, domain, section, state, firmness, dueFrom, dueTo } = filter
  const tests: (readonly [FacetName, Test])[] = []
  if (plan !== undefined) tests.push(['plan', (dated) => dated.plan.key === plan])
  if (domain !== undefined) tests.push(['domain', ({ task }) => task.domain === domain])
  if (section !== undefined) tests.push(['section', ({ task }) => task.sections.includes(section)])
  if (state !== undefined) tests.push(['state', ({ states }) => state.some((one) => states.includes(one))])
  if (firmness !== undefined) tests.push(['firmness', ({ task }) => task.firmness === firmness])
  // Any due day in the range, so that a quarterly task stands in each of its quarters.
  const isWithin = (day: string) => (dueFrom === undefined || day >= dueFrom) && (dueTo === undefined || day <= dueTo)
  if (dueFrom !== undefined || dueTo !== undefined) tests.push(['dueMonth', ({ days }) => days.some(isWithin)])
  return tests
}
