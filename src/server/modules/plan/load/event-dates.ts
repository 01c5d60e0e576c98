import { sql } from 'kysely'
import type { EventDates } from '#kernel/plan/due-date.ts'
import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import type { Executor } from '#server/platform/db/tables.ts'

interface EventRow {
  readonly planId: string
  readonly lineageId: string
  readonly event: string
  readonly happenedOn: LocalDate | null
}

/** 事件日期 — what had come about by a moment, task by task; the newest word about an event holds, and may take it back. */
export async function readEventDates(
  db: Executor,
  { countyId, asOf }: { readonly countyId: string; readonly asOf: Instant },
): Promise<(planId: string, lineageId: string) => EventDates> {
  const { rows } = await sql<EventRow>`
    select distinct on (plan_id, lineage_id, event)
      plan_id as "planId", lineage_id as "lineageId", event, happened_on as "happenedOn"
    from deadline_event
    where county_id = ${countyId} and known_at <= ${asOf}
    order by plan_id, lineage_id, event, known_at desc, deadline_event_id desc`.execute(db)
  const byTask = new Map<string, Map<string, LocalDate>>()
  for (const { planId, lineageId, event, happenedOn } of rows) {
    if (happenedOn === null) continue
    const key = `${planId} ${lineageId}`
    byTask.set(key, (byTask.get(key) ?? new Map()).set(event, happenedOn))
  }
  return (planId, lineageId) => byTask.get(`${planId} ${lineageId}`) ?? new Map()
}
