import type { z } from 'zod'
import type { waterMonth } from '#contract/schemas/water.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { classifyWater } from '#kernel/water/classify-water.ts'
import { periodReadings } from '#kernel/water/period-readings.ts'
import type { WaterClassResult } from '#kernel/water/water-result.ts'
import { surfaceWaterEvaluation2011 } from '#packs/standards/surface-water-evaluation-2011.ts'
import {
  listPublishedValues,
  readWaterMonths,
  type StationRecord,
  type WaterMonthRecord,
} from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { monthsOf, type WaterScope } from './asked.ts'
import { resultWire } from './result-wire.ts'
import { optionsOf } from './water-rules.ts'

export type WaterMonthWire = z.infer<typeof waterMonth>

/** 一地一年 — the months of one water, each judged by itself, and the mean of the year so far. */
export interface PlaceYear {
  readonly place: StationRecord
  readonly records: readonly WaterMonthRecord[]
  readonly months: readonly WaterMonthWire[]
  /** Of the mean over months; null where nothing was measured. */
  readonly year: WaterClassResult | null
  readonly attained: number
  readonly judged: number
}

/** 各地一年 — of several waters, in the order given. */
export async function placeYears(
  db: Executor,
  scope: WaterScope,
  places: readonly StationRecord[],
): Promise<readonly PlaceYear[]> {
  const months = monthsOf(scope)
  const [from, to] = [months[0], months.at(-1)]
  if (from === undefined || to === undefined) return places.map((place) => placeYear(place, [], [], []))
  const { county, asOf } = scope
  const stationIds = places.map(({ id }) => id)
  const records = await readWaterMonths(db, { countyId: county.id, stationIds, from, to, asOf })
  const published = await listPublishedValues(db, { countyId: county.id, asOf })
  return places.map((place) => {
    const own = records.filter(({ stationId }) => stationId === place.id)
    const official = published.filter(({ stationId, item }) => stationId === place.id && item === 'water-class')
    return placeYear(place, own, months, official)
  })
}

type Published = Awaited<ReturnType<typeof listPublishedValues>>[number]

function placeYear(
  place: StationRecord,
  records: readonly WaterMonthRecord[],
  months: readonly LocalDate[],
  published: readonly Published[],
): PlaceYear {
  const wires = months.map((month) => {
    const record = records.find((one) => one.month === month)
    const official = published.find(({ from }) => from === month)
    return monthWire(place, month, { record, official })
  })
  const verdicts = wires.flatMap(({ result }) =>
    result?.attains === true || result?.attains === false ? [result.attains] : [],
  )
  return {
    place,
    records,
    months: wires,
    year: records.length === 0 ? null : yearResult(place, records),
    attained: verdicts.filter(Boolean).length,
    judged: verdicts.length,
  }
}

/** 时段类别 — of the means over months of one place. */
export function yearResult(place: StationRecord, records: readonly WaterMonthRecord[]): WaterClassResult {
  const months = records.map(({ readings }) => readings)
  const { readings } = periodReadings(months, { evaluation: surfaceWaterEvaluation2011 })
  return classifyWater(readings, optionsOf(place))
}

function monthWire(
  place: StationRecord,
  month: LocalDate,
  { record, official }: { readonly record: WaterMonthRecord | undefined; readonly official: Published | undefined },
): WaterMonthWire {
  const sources = Object.entries(record?.sources ?? {}).flatMap(([factor, source]) =>
    source === undefined ? [] : [[factor, source] as const],
  )
  return {
    month: month.slice(0, 7),
    result: record === undefined ? null : resultWire(classifyWater(record.readings, optionsOf(place))),
    sources: Object.fromEntries(sources),
    stage: record?.stage ?? null,
    published:
      official === undefined
        ? null
        : { waterClass: official.value, documentNumber: official.documentNumber, note: official.note },
  }
}

/** 点位的样子 — what a screen says of a water beside its numbers. */
export function placeWire({ id, name, code, river, controlLevel, waterBody, targetClass, isDemo }: StationRecord) {
  return {
    stationId: id,
    name,
    code,
    river,
    controlLevel,
    waterBody: waterBody ?? 'river',
    targetClass,
    isDemo,
  } as const
}
