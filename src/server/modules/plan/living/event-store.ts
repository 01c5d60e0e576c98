import type { Insertable } from 'kysely'
import type { DeadlineEvent } from '#contract/schemas/settlement.ts'
import { isKnownIn } from '#server/modules/plan/settling/standing.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import type { Reading } from '#server/modules/plan/versions/version-in-force.ts'
import type { Executor } from '#server/platform/db/tables.ts'

export async function insertEvent(tx: Executor, row: Insertable<PlanTables['deadline_event']>): Promise<void> {
  await tx.withTables<PlanTables>().insertInto('deadline_event').values(row).execute()
}

interface EventScope {
  readonly countyId: string
  readonly planId: string
  /** Keys of the version's tasks by lineage; events of tasks it does not have are left out. */
  readonly taskKeys: ReadonlyMap<string, string>
}

/** 时限事件 — the days on which what deadlines wait for happened, as known in a reading; the newest word on each holds. */
export async function readEvents(
  db: Executor,
  { countyId, planId, taskKeys }: EventScope,
  reading: Reading,
): Promise<readonly DeadlineEvent[]> {
  const rows = await db
    .withTables<PlanTables>()
    .selectFrom('deadline_event')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('plan_id', '=', planId)
    .orderBy('known_at')
    .orderBy('deadline_event_id')
    .execute()
  const known = rows.filter((row) => isKnownIn(reading, row.known_at, row.deadline_event_id))
  const newest = new Map(known.map((row) => [`${row.lineage_id} ${row.event}`, row]))
  return [...newest.values()].flatMap(({ lineage_id, event, happened_on, reason, recorded_by, known_at }) => {
    const taskKey = taskKeys.get(lineage_id)
    if (taskKey === undefined || happened_on === null) return []
    return [{ taskKey, event, date: happened_on, by: recorded_by, knownAt: known_at, reason }]
  })
}
