import type { AssignedParties } from '#server/modules/org/index.ts'
import type { PlanTasks } from './task-library.ts'
import type { TaskParty, TaskRecord } from './task-record.ts'

/** What follows from tasks alone is worked out once for them. */
const known = new WeakMap<PlanTasks, AssignedParties>()

/** 在册单位 — who is named in which role by the plans in force, as far as it decides who belongs to a set. */
export function assignedParties(plans: readonly PlanTasks[]): AssignedParties {
  const ofPlans = plans.map(ofPlan)
  return { roles: ofPlans.flatMap(({ roles }) => roles), namings: ofPlans.flatMap(({ namings }) => namings) }
}

function ofPlan(plan: PlanTasks): AssignedParties {
  const found = known.get(plan) ?? read(plan)
  known.set(plan, found)
  return found
}

function read({ tasks }: PlanTasks): AssignedParties {
  const roles = new Map<string, AssignedParties['roles'][number]>()
  const namings = new Map<string, AssignedParties['namings'][number]>()
  for (const task of tasks) {
    for (const party of task.parties) {
      const { versionId, part } = task
      roles.set(roleKey(task, party), namedRole(task, party))
      if (party.setId !== null) namings.set(`${party.setId} ${part}`, { setId: party.setId, versionId, part })
    }
  }
  return { roles: [...roles.values()], namings: [...namings.values()] }
}

function roleKey({ part, isPrinted }: TaskRecord, { role, unitId, setId }: TaskParty): string {
  return `${part} ${role} ${unitId ?? setId} ${isPrinted}`
}

function namedRole({ versionId, part, isPrinted }: TaskRecord, { role, unitId, setId }: TaskParty) {
  return { versionId, part, isPrinted, role, unitId, setId }
}
