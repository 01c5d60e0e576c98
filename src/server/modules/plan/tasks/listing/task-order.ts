import type { TaskQuery } from '#contract/schemas/task.ts'
import type { DatedTask } from '#server/modules/plan/tasks/due/dated-tasks.ts'

/** Chinese is ordered by its pinyin. */
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** Place of each unit in the officially printed order. */
export type UnitOrder = ReadonlyMap<string, number>

type Sorting = Pick<TaskQuery, 'order' | 'descending'>

/**
 * 排序 — given in plan order, which also decides between equals. What has no value to order by (no due day, no lead) comes last,
 * whichever way it is read.
 */
export function inTaskOrder(
  tasks: readonly DatedTask[],
  { order, descending }: Sorting,
  units: UnitOrder,
): readonly DatedTask[] {
  switch (order) {
    case 'plan':
      return descending ? tasks.toReversed() : tasks
    case 'due':
      return byRank(tasks, ({ due }) => (due === null ? null : Date.parse(due)), descending)
    case 'lead':
      return byRank(tasks, (task) => leadPlace(task, units), descending)
    case 'title':
      return tasks.toSorted((one, other) => {
        const difference = collator.compare(one.task.title, other.task.title)
        return descending ? -difference : difference
      })
    default:
      return order satisfies never
  }
}

function byRank(
  tasks: readonly DatedTask[],
  rankOf: (task: DatedTask) => number | null,
  descending: boolean,
): readonly DatedTask[] {
  const last = Number.POSITIVE_INFINITY
  const ranked = tasks.map((task) => {
    const rank = rankOf(task)
    return { task, rank: rank === null ? last : descending ? -rank : rank }
  })
  return ranked
    .sort((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0))
    .map(({ task }) => task)
}

/** Sets stand after the units; a task without a lead has no place. */
function leadPlace({ task }: DatedTask, units: UnitOrder): number | null {
  const lead = task.parties.find(({ role, isPart }) => role === 'lead' && !isPart)
  if (lead === undefined) return null
  return (lead.unitId === null ? undefined : units.get(lead.unitId)) ?? units.size + 1
}
