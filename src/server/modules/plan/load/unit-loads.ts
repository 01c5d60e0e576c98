import { sql } from 'kysely'
import type { Role } from '#kernel/plan/model.ts'
import { type BearingScope, inForceAt, readBearing, type UnitLoad } from '#server/modules/org/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'

interface AssignedLine {
  readonly taskId: string
  readonly role: Role
  readonly unitId: string | null
  readonly setId: string | null
  readonly versionId: string
  readonly part: number
}

/**
 * 任务负荷 — how many tasks of the given versions each unit leads, supports and answers for on the day: under its own name,
 * for a unit it has taken over from, or as a member of a set whose members are known. A task counts once a role; parts of
 * a task with a lead of their own do not count. Units without a task are absent.
 */
export async function unitLoads(db: Executor, scope: BearingScope): Promise<ReadonlyMap<string, UnitLoad>> {
  return new Map([...(await borneTasks(db, scope))].map(([unitId, own]) => [unitId, countsOf(own)]))
}

/** 任务数 — how many tasks each unit has a part in, in whatever role; counted as the loads are, each task once. */
export async function taskCounts(db: Executor, scope: BearingScope): Promise<ReadonlyMap<string, number>> {
  const borne = await borneTasks(db, scope)
  return new Map(
    [...borne].map(([unitId, { lead, supporting, responsible }]) => {
      return [unitId, new Set([...lead, ...supporting, ...responsible]).size]
    }),
  )
}

type TasksByRole = Readonly<Record<Role, Set<string>>>

async function borneTasks(db: Executor, scope: BearingScope): Promise<ReadonlyMap<string, TasksByRole>> {
  const lines = await readAssigned(db, scope)
  const bearing = await readBearing(db, scope)
  const tasks = new Map<string, TasksByRole>()
  for (const { taskId, role, unitId, setId, ...within } of lines) {
    const named = unitId === null ? [] : withSuccessor(unitId, bearing.answerableFor(unitId))
    const members = setId === null ? [] : (bearing.membersOf(setId, within) ?? [])
    for (const bearer of [...named, ...members]) {
      const own = tasks.get(bearer) ?? { lead: new Set(), supporting: new Set(), responsible: new Set() }
      tasks.set(bearer, own)
      own[role].add(taskId)
    }
  }
  return tasks
}

/** A unit that has ended keeps what names it: the same tasks that its page lists, handed on or not. */
function withSuccessor(unitId: string, answerable: string | null): readonly string[] {
  return answerable === null || answerable === unitId ? [unitId] : [unitId, answerable]
}

function countsOf({ lead, supporting, responsible }: TasksByRole): UnitLoad {
  return { lead: lead.size, supporting: supporting.size, responsible: responsible.size }
}

async function readAssigned(
  db: Executor,
  { countyId, asOf, versionIds }: BearingScope,
): Promise<readonly AssignedLine[]> {
  if (versionIds.length === 0) return []
  const { rows } = await sql<AssignedLine>`
    select a.task_id as "taskId", a.role, a.unit_id as "unitId", a.set_id as "setId",
      t.plan_version_id as "versionId", t.part
    from assignment a
    join task t on t.county_id = a.county_id and t.task_id = a.task_id
    where a.county_id = ${countyId} and t.plan_version_id in (${sql.join(versionIds)})
      and a.clause_id is null and ${inForceAt(asOf)}`.execute(db)
  return rows
}
