import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import { type AirDayRecord, readAirDays } from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { AirScope } from './asked.ts'

interface Asked {
  readonly subjectId: string
  readonly countyId: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly asOf: Instant
}

/** 对象日数据 — of one subject, in order of days. */
export async function subjectDays(db: Executor, { subjectId, ...asked }: Asked): Promise<readonly AirDayRecord[]> {
  if (asked.to < asked.from) return []
  return readAirDays(db, { ...asked, subjectIds: [subjectId] })
}

/** 已结束的日子 — of what was asked: the running day and days to come are not judged. */
export function closedDays(db: Executor, scope: AirScope): Promise<readonly AirDayRecord[]> {
  const { county, subjectId, from, closedTo, asOf } = scope
  return subjectDays(db, { countyId: county.id, subjectId, from, to: closedTo, asOf })
}
