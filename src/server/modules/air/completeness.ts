import type { z } from 'zod'
import type { airCompleteness } from '#contract/schemas/air.ts'
import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { addDays, daysBetween, type LocalDate } from '#kernel/time/calendar.ts'
import { type AirDayRecord, readAirDays } from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { AirScope } from './asked.ts'

const HOURS = 24

/** 数据完整性 — valid hours of every day that is over, station by station; a day without any row has none. */
export async function completenessOf(db: Executor, scope: AirScope): Promise<z.infer<typeof airCompleteness>> {
  const { county, stations, from, closedTo: to, asOf } = scope
  const days = to < from ? [] : daysOf(from, to)
  const ids = stations.map(({ id }) => id)
  const rows = days.length === 0 ? [] : await readAirDays(db, { countyId: county.id, subjectIds: ids, from, to, asOf })
  const byKey = new Map(rows.map((row) => [`${row.subjectId} ${row.day}`, row]))
  return {
    from,
    to: days.at(-1) ?? from,
    stations: stations.map(({ id, name }) => ({
      stationId: id,
      name,
      factors: AIR_FACTORS.map((factor) => {
        const have = days.map((day) => hoursOf(byKey.get(`${id} ${day}`), factor))
        return { factor, expected: days.length * HOURS, have: have.reduce((sum, n) => sum + n, 0), days: have }
      }),
    })),
  }
}

/** Ozone's hours are those its daily maximum hour was found among. */
function hoursOf(row: AirDayRecord | undefined, factor: AirFactor): number {
  return row?.values[factor === 'o3' ? 'o3Hour' : factor].have ?? 0
}

function daysOf(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
}
