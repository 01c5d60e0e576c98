import type { Role } from '#kernel/plan/model.ts'
import type { BorneNames } from '#server/modules/org/index.ts'
import type { TaskParty, TaskRecord } from '#server/modules/plan/tasks/reading/task-record.ts'

/** 单位与角色 — under which names a unit bears tasks (null: any unit), and in which roles (undefined: any). */
export interface WantedBearer {
  readonly names: BorneNames | null
  readonly roles: readonly Role[] | undefined
}

type Borne = Pick<TaskRecord, 'parties' | 'versionId' | 'part'>

/**
 * 承担者 — whether a task is borne by the unit, itself, for a unit it has taken over from, or as a member of a set, and in which
 * roles. A lead of a part is found when no role is asked for: a task led in part does not count as led.
 */
export class Bearer {
  readonly #wanted: WantedBearer
  readonly #units: ReadonlySet<string>
  readonly #sets: ReadonlySet<string>
  readonly #setsWithin: ReadonlySet<string>

  constructor(wanted: WantedBearer) {
    const { units = [], sets = [], setsWithin = [] } = wanted.names ?? {}
    this.#wanted = wanted
    this.#units = new Set(units)
    this.#sets = new Set(sets)
    this.#setsWithin = new Set(setsWithin.map(({ setId, versionId, part }) => `${setId} ${versionId} ${part}`))
  }

  bears(task: Borne): boolean {
    return task.parties.some((party) => this.#isMeant(party, task))
  }

  rolesIn(task: Borne): readonly Role[] {
    return [...new Set(task.parties.filter((party) => this.#isMeant(party, task)).map(({ role }) => role))]
  }

  #isMeant(party: TaskParty, task: Borne): boolean {
    const { names, roles } = this.#wanted
    if (roles !== undefined && (party.isPart || !roles.includes(party.role))) return false
    return names === null || this.#isNamed(party, task)
  }

  #isNamed({ unitId, setId }: TaskParty, { versionId, part }: Borne): boolean {
    if (unitId !== null) return this.#units.has(unitId)
    if (setId === null) return false
    return this.#sets.has(setId) || (this.#setsWithin.size > 0 && this.#setsWithin.has(`${setId} ${versionId} ${part}`))
  }
}
