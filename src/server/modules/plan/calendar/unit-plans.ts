import { sql } from 'kysely'
import type { FeedDeadline, FeedPlan, FeedTask } from '#kernel/calendar-feed/calendar-entry.ts'
import type { Deadline, Role } from '#kernel/plan/model.ts'
import { epochMs, type Instant, localDateOf } from '#kernel/time/calendar.ts'
import { bearingOf, listSets, listUnits } from '#server/modules/org/index.ts'
import { Bearer } from '#server/modules/plan/tasks/listing/bearer.ts'
import { assignedParties } from '#server/modules/plan/tasks/reading/assigned-parties.ts'
import { groupBy } from '#server/modules/plan/tasks/reading/group-by.ts'
import type { PlanInForce, TaskScope } from '#server/modules/plan/tasks/reading/plan-state.ts'
import type { TaskLibrary } from '#server/modules/plan/tasks/reading/task-library.ts'
import type { TaskRecord } from '#server/modules/plan/tasks/reading/task-record.ts'
import type { Executor } from '#server/platform/db/tables.ts'

export interface UnitFeed extends TaskScope {
  readonly unitId: string
  /** Address of the county's screens, to which plan and task are added. */
  readonly base: string
}

const DUTY_ORDER: readonly Role[] = ['lead', 'responsible', 'supporting']

interface ClauseRow {
  readonly taskId: string
  readonly key: string
  readonly text: string
  readonly start: number
  readonly end: number
}

interface Facts {
  readonly base: string
  readonly clausesOf: (taskId: string) => readonly ClauseRow[]
  readonly changedAt: (lineageId: string) => Instant | undefined
}

/** 单位的计划 — every plan in force with what the unit bears in it, ready for its calendar; plans without such tasks are left out. */
export async function unitPlans(db: Executor, library: TaskLibrary, feed: UnitFeed): Promise<readonly FeedPlan[]> {
  const plans = await library.read(feed)
  const [units, sets] = [await listUnits(db, feed.countyId), await listSets(db, feed.countyId)]
  const bearing = bearingOf({ units, sets, assigned: assignedParties(plans), day: localDateOf(feed.asOf) })
  const bearer = new Bearer({ names: bearing.borneBy(feed.unitId), roles: undefined })
  const borne = plans.map(({ plan, tasks }) => ({ plan, tasks: tasks.filter((task) => bearer.bears(task)) }))
  const taskIds = borne.flatMap(({ tasks }) => tasks.map(({ id }) => id))
  const facts: Facts = {
    base: feed.base,
    clausesOf: groupBy(await readClauses(db, feed.countyId, taskIds), ({ taskId }) => taskId),
    changedAt: await readChanges(db, feed),
  }
  return borne.flatMap(({ plan, tasks }): readonly FeedPlan[] => {
    if (tasks.length === 0) return []
    const { planId, title, year } = plan
    const feedTasks = tasks.map((task) => feedTask(task, { plan, roles: bearer.rolesIn(task), facts }))
    return [{ planId, title, year, url: planUrl(facts, plan), tasks: feedTasks }]
  })
}

interface Borne {
  readonly plan: PlanInForce
  readonly roles: readonly Role[]
  readonly facts: Facts
}

function feedTask(task: TaskRecord, { plan, roles, facts }: Borne): FeedTask {
  const { id, lineageId, key, title, deadlines, events } = task
  const clauses = facts.clausesOf(id)
  const clauseKey = clauses[0]?.key ?? key
  return {
    ...{ lineageId, key, title, events },
    roles: DUTY_ORDER.filter((role) => roles.includes(role)),
    deadlines: deadlines.map((deadline, ordinal) => feedDeadline(deadline, ordinal, clauses)),
    url: `${planUrl(facts, plan)}?clause=${encodeURIComponent(clauseKey)}`,
    lastModified: later(plan.knownAt, facts.changedAt(lineageId)),
  }
}

/** The clause the words stand in; a deadline a person has added stands in none, and says its own words. */
function feedDeadline(deadline: Deadline, ordinal: number, clauses: readonly ClauseRow[]): FeedDeadline {
  const { start } = deadline.source
  const clause = clauses.find((one) => start >= one.start && start < one.end)
  return { ordinal, deadline, clauseText: clause?.text ?? deadline.text }
}

const planUrl = ({ base }: Facts, { key }: PlanInForce): string => `${base}/plans/${encodeURIComponent(key)}`

function later(one: Instant, other: Instant | undefined): Instant {
  return other !== undefined && epochMs(other) > epochMs(one) ? other : one
}

async function readClauses(db: Executor, countyId: string, taskIds: readonly string[]): Promise<readonly ClauseRow[]> {
  const { rows } = await sql<ClauseRow>`
    select task_id as "taskId", key, text, start_at as start, end_at as end
    from clause
    where county_id = ${countyId} and task_id = any(${[...taskIds]}::uuid[])
    order by task_id, ordinal`.execute(db)
  return rows
}

/** When something was last settled, or an event recorded, about a task, by the moment. */
async function readChanges(
  db: Executor,
  { countyId, asOf }: TaskScope,
): Promise<(lineageId: string) => Instant | undefined> {
  const { rows } = await sql<{ lineageId: string; at: Instant }>`
    select lineage_id as "lineageId", max(at) as at
    from (
      select lineage_id, known_at as at from plan_settlement where county_id = ${countyId} and plan_id is not null
      union all
      select lineage_id, ended_at from plan_settlement where county_id = ${countyId} and plan_id is not null
      union all
      select lineage_id, known_at from deadline_event where county_id = ${countyId}
    ) changes
    where lineage_id is not null and at <= ${asOf}
    group by lineage_id`.execute(db)
  const times = new Map(rows.map(({ lineageId, at }) => [lineageId, at]))
  return (lineageId) => times.get(lineageId)
}
