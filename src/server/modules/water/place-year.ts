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
import { monthsOf, type WaterScope, type YearMonth } from './asked.ts'
import { resultWire } from './result-wire.ts'
import { optionsOf } from './water-rules.ts'

export type WaterMonthWire = z.infer<typeof waterMonth>

/** 一地一年 — the months of one water, each judged by itself, and the mean of the year so far. */
export interface PlaceYear {
  readonly place: StationRecord
  /** Every month that was measured, and those of them that are over: the running one is shown and does not count. */
  readonly records: readonly WaterMonthRecord[]
  readonly closed: readonly WaterMonthRecord[]
  readonly months: readonly WaterMonthWire[]
  /** Of the mean over closed months; null where nothing was measured. */
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
  const [from, to] = [months[0]?.month, months.at(-1)?.month]
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
  months: readonly YearMonth[],
  published: readonly Published[],
): PlaceYear {
  const wires = months.map(({ month, isOver }) => {
    const record = records.find((one) => one.month === month)
    const official = published.find(({ from }) => from === month)
    return monthWire(place, month, { record, official, isOver })
  })
  const closed = records.filter(({ month }) => months.some((one) => one.month === month && one.isOver))
  const verdicts = wires
    .filter(({ isOver }) => isOver)
    .flatMap(({ result }) => (result?.attains === true || result?.attains === false ? [result.attains] : []))
  return {
    place,
    records,
    closed,
    months: wires,
    year: closed.length === 0 ? null : yearResult(place, closed),
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

interface MonthFacts {
  readonly record: WaterMonthRecord | undefined
  readonly official: Published | undefined
  readonly isOver: boolean
}

function monthWire(place: StationRecord, month: LocalDate, { record, official, isOver }: MonthFacts): WaterMonthWire {
  const sources = Object.entries(record?.sources ?? {}).flatMap(([factor, source]) =>
    source === undefined ? [] : [[factor, source] as const],
  )
  return {
    month: month.slice(0, 7),
    isOver,
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
