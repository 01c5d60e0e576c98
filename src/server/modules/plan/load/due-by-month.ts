import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { dueDatesOf } from '#kernel/plan/due-date.ts'
import type { Role } from '#kernel/plan/model.ts'
import { localDateOf } from '#kernel/time/calendar.ts'
import { holidaysFor } from '#kernel/time/holidays.ts'
import { allHolidays } from '#packs/holidays/all.ts'
import { type BearingScope, inForceAt, isBorneUnder, type MonthLoad, readBearing } from '#server/modules/org/index.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import { deadlineOf } from '#server/modules/plan/versions/measures.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { readEventDates } from './event-dates.ts'

interface BorneDeadline extends Selectable<PlanTables['deadline']> {
  readonly role: Role
  readonly planId: string
  readonly lineageId: string
  readonly planYear: number | null
}

/**
 * 各月到期 — the due days of a unit's tasks in the plan year, by month 1–12: periodic deadlines once a period, dates
 * and events on their day. Continuous, waiting and undated tasks are in no month. The plan year is that of the day if a
 * plan is for it, else the newest.
 */
export async function dueByMonth(
  db: Executor,
  { unitId, ...scope }: BearingScope & { readonly unitId: string },
): Promise<readonly MonthLoad[]> {
  const deadlines = await readBorneDeadlines(db, scope, unitId)
  const events = await readEventDates(db, scope)
  const holidays = holidaysFor(allHolidays, {
    areaCode: await areaCodeOf(db, scope.countyId),
    asOf: localDateOf(scope.asOf),
  })
  const shownYear = await planYearOf(db, scope)
  const months = Array.from({ length: 12 }, (_, at) => ({
    month: at + 1,
    load: { lead: 0, supporting: 0, responsible: 0 },
  }))
  for (const { role, planId, lineageId, planYear, ...row } of deadlines) {
    if (planYear === null) continue
    const due = dueDatesOf(deadlineOf(row), { planYear, events: events(planId, lineageId), holidays })
    for (const { date } of due.kind === 'days' ? due.days : []) {
      const month = months[Number(date.slice(5, 7)) - 1]
      if (month && Number(date.slice(0, 4)) === shownYear) month.load[role] += 1
    }
  }
  return months
}

async function readBorneDeadlines(
  db: Executor,
  scope: BearingScope,
  unitId: string,
): Promise<readonly BorneDeadline[]> {
  const { countyId, asOf, versionIds } = scope
  if (versionIds.length === 0) return []
  const names = (await readBearing(db, scope)).borneBy(unitId)
  const { rows } = await sql<BorneDeadline>`
    select d.*, borne.role, borne.plan_id as "planId", borne.lineage_id as "lineageId", borne.year as "planYear"
    from (
      select distinct t.county_id, t.task_id, t.lineage_id, a.role, v.plan_id, p.year
      from assignment a
      join task t on t.county_id = a.county_id and t.task_id = a.task_id
      join plan_version v on v.county_id = t.county_id and v.plan_version_id = t.plan_version_id
      join plan p on p.county_id = v.county_id and p.plan_id = v.plan_id
      where a.county_id = ${countyId} and t.plan_version_id in (${sql.join(versionIds)})
        and a.clause_id is null and ${inForceAt(asOf)} and ${isBorneUnder(names)}
    ) borne
    join deadline d on d.county_id = borne.county_id and d.task_id = borne.task_id
    where d.known_at <= ${asOf} and (d.known_until is null or d.known_until > ${asOf})`.execute(db)
  return rows
}

/** Where a region's own holidays apply; a county that states no code has none of them. */
async function areaCodeOf(db: Executor, countyId: string): Promise<string> {
  const { rows } = await sql<{ areaCode: string | null }>`
    select config ->> 'areaCode' as "areaCode" from county where county_id = ${countyId}`.execute(db)
  return rows[0]?.areaCode ?? ''
}

async function planYearOf(db: Executor, { countyId, asOf, versionIds }: BearingScope): Promise<number | null> {
  if (versionIds.length === 0) return null
  const { rows } = await sql<{ year: number }>`
    select distinct p.year
    from plan_version v join plan p on p.county_id = v.county_id and p.plan_id = v.plan_id
    where v.county_id = ${countyId} and v.plan_version_id in (${sql.join(versionIds)}) and p.year is not null
    order by p.year`.execute(db)
  const current = Number(localDateOf(asOf).slice(0, 4))
  return rows.find(({ year }) => year === current)?.year ?? rows.at(-1)?.year ?? null
}
