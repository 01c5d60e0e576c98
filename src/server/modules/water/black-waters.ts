import type { z } from 'zod'
import type { blackWaters } from '#contract/schemas/water.ts'
import { type Instant, localDate } from '#kernel/time/calendar.ts'
import { gradeUrbanReading } from '#kernel/water/black-odour.ts'
import { BLACK_ODOUR_FACTORS } from '#kernel/water/black-odour-rules.ts'
import { urbanBlackOdour } from '#packs/standards/black-odorous.ts'
import { readReadings, type StationRecord } from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { placesOf, type WaterScope } from './asked.ts'
import { placeWire } from './place-year.ts'

type BlackWaters = z.infer<typeof blackWaters>
type Readings = BlackWaters['waters'][number]['readings']

const MEASURED = [...BLACK_ODOUR_FACTORS, 'waterDepth'] as const

/** 黑臭水体 — every treated water with its readings of the year and their grades, newest first. */
export async function blackWatersOf(db: Executor, scope: WaterScope): Promise<BlackWaters> {
  const waters = []
  for (const place of await placesOf(db, scope, ['blackWater'])) {
    const readings = await gradedReadings(db, scope, place)
    waters.push({ ...placeWire(place), readings, isRelapse: isRelapse(readings) })
  }
  return { waters, rule: urbanBlackOdour.rule }
}

/** 返黑返臭 — black-odorous on two checks in a row this year (a rule of this product, not of the guide). */
function isRelapse(readings: Readings): boolean {
  return readings.some(({ grade }, at) => grade !== 'none' && (readings[at + 1]?.grade ?? 'none') !== 'none')
}

async function gradedReadings(db: Executor, scope: WaterScope, place: StationRecord): Promise<Readings> {
  const { county, year, asOf } = scope
  const moments = new Map<Instant, Partial<Record<(typeof MEASURED)[number], number>>>()
  const period = { from: localDate(year, 1, 1), to: localDate(year, 12, 31) }
  for (const factor of MEASURED) {
    const found = await readReadings(db, { countyId: county.id, stationId: place.id, factor, ...period, asOf })
    for (const { isInForce, start, value } of found) {
      if (!isInForce || value === null) continue
      moments.set(start, { ...moments.get(start), [factor]: value })
    }
  }
  const graded = [...moments].flatMap(([at, values]) => {
    const result = gradeUrbanReading(values, urbanBlackOdour)
    return result === null ? [] : [{ at, grade: result.grade, deciding: [...result.deciding], values }]
  })
  return graded.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
}
