import type { DatedTask } from '#server/modules/plan/tasks/due/dated-tasks.ts'
import type { PlanInForce } from '#server/modules/plan/tasks/reading/plan-state.ts'
import type { Bears } from './bearer.ts'
import type { WantedTasks } from './wanted-tasks.ts'

/** 入选任务 — a task that passed the filters, with its plan. */
export interface SelectedTask extends DatedTask {
  readonly plan: PlanInForce
}

/** What each filter asks, ready to be asked of ten thousand tasks; null: it asks nothing. */
export interface Criteria {
  readonly found: ReadonlySet<string> | null
  readonly bears: Bears | null
  readonly filter: Pick<WantedTasks, 'plan' | 'domain' | 'section' | 'state' | 'firmness' | 'dueFrom' | 'dueTo'>
}

/** 可计数的筛选 — filters whose values are counted; the others narrow what is counted. */
export const FACETS = ['plan', 'domain', 'section', 'state', 'firmness', 'dueMonth'] as const
export type FacetName = (typeof FACETS)[number]

/** 未过的筛选 — the counted filters a task does not pass; null when another one keeps it out altogether. */
export function missedBy(dated: DatedTask, plan: PlanInForce, criteria: Criteria): readonly FacetName[] | null {
  const { task } = dated
  const { found, bears, filter } = criteria
  if (found !== null && !found.has(task.id)) return null
  if (bears !== null && bears(task).length === 0) return null
  const missed: FacetName[] = []
  if (filter.plan !== undefined && filter.plan !== plan.key) missed.push('plan')
  if (filter.domain !== undefined && filter.domain !== task.domain) missed.push('domain')
  if (filter.section !== undefined && !task.sections.includes(filter.section)) missed.push('section')
  if (filter.state !== undefined && !filter.state.some((state) => dated.states.includes(state))) missed.push('state')
  if (filter.firmness !== undefined && filter.firmness !== task.firmness) missed.push('firmness')
  if (!isDueWithin(dated, filter)) missed.push('dueMonth')
  return missed
}

/** Any due day in the range, so that a quarterly task stands in each of its quarters. */
function isDueWithin({ days }: DatedTask, { dueFrom, dueTo }: Criteria['filter']): boolean {
  if (dueFrom === undefined && dueTo === undefined) return true
  return days.some((day) => (dueFrom === undefined || day >= dueFrom) && (dueTo === undefined || day <= dueTo))
}
