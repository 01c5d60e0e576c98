import type { Settlement } from '#kernel/plan/settlement.ts'
import type { Carried, PlanChange, TaskChange } from './change.ts'
import { markStands } from './mark-stands.ts'
import { sameValue } from './settled-value.ts'

/**
 * 校订去向 — what becomes of the settlements in force, in their order; ended ones are left out. A value that was put right is
 * held against what the amended text prints for the same field of the same task; one that only answers a mark stays as
 * long as the words it answers stand. What is about no task (the document, an annexed object) stays with its key.
 */
export function carrySettlements(settlements: readonly Settlement[], change: PlanChange): readonly Carried[] {
  const tasks = new Map<string, TaskChange>()
  for (const task of change.tasks) if (task.before) tasks.set(task.before.key, task)
  return settlements
    .filter(({ ended }) => ended === null)
    .map((settlement) => {
      const task = settlement.taskKey === null ? undefined : tasks.get(settlement.taskKey)
      return task ? carriedInTask(settlement, task) : carriedOutside(settlement, change)
    })
}

function carriedInTask(settlement: Settlement, task: TaskChange): Carried {
  const { id: settlementId, after: settled, mark } = settlement
  if (!task.after) return { settlementId, outcome: 'dropped', taskKey: null }
  const taskKey = task.after.key
  if (settled !== null) {
    const printed = task.fields.find(({ field }) => field === settled.field)
    if (!printed) return { settlementId, outcome: 'carried', taskKey }
    return { settlementId, outcome: sameValue(printed.after, settled) ? 'written' : 'contested', taskKey }
  }
  if (mark !== null && !markStands(mark, [task])) return { settlementId, outcome: 'dropped', taskKey: null }
  return { settlementId, outcome: 'carried', taskKey }
}

function carriedOutside({ id: settlementId, taskKey, mark }: Settlement, change: PlanChange): Carried {
  const stands = mark === null || markStands(mark, change.tasks)
  return stands ? { settlementId, outcome: 'carried', taskKey } : { settlementId, outcome: 'dropped', taskKey: null }
}
