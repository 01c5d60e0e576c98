import type { Role } from '#kernel/plan/model.ts'
import type { BorneNames } from '#server/modules/org/index.ts'
import type { TaskParty, TaskRecord } from '#server/modules/plan/tasks/reading/task-record.ts'

/** 单位与角色 — under which names a unit bears tasks (null: any unit), and in which roles (undefined: any). */
export interface Bearer {
  readonly names: BorneNames | null
  readonly roles: readonly Role[] | undefined
}

export type Bears = (task: TaskRecord) => readonly Role[]

/**
 * 承担角色 — in which roles the unit bears a task, itself, for a unit it has taken over from, or as a member of a set; empty
 * when it does not. A lead of a part is found when no role is asked for: a task led in part does not count as led.
 */
export function bearsBy({ names, roles }: Bearer): Bears {
  const isNamed = names === null ? () => true : namedBy(names)
  return (task) => {
    const found = task.parties.filter(
      (party) => isNamed(party, task) && (roles === undefined || (roles.includes(party.role) && !party.isPart)),
    )
    return [...new Set(found.map(({ role }) => role))]
  }
}

function namedBy({ units, sets, setsWithin }: BorneNames): (party: TaskParty, task: TaskRecord) => boolean {
  const [unitIds, setIds] = [new Set(units), new Set(sets)]
  const within = new Set(setsWithin.map(({ setId, versionId, part }) => `${setId} ${versionId} ${part}`))
  return ({ unitId, setId }, { versionId, part }) => {
    if (unitId !== null) return unitIds.has(unitId)
    return setId !== null && (setIds.has(setId) || within.has(`${setId} ${versionId} ${part}`))
  }
}
