import type { PlaceEvidence, PlaceMonth } from '#kernel/indicator/evidence.ts'
import type { StationKind } from '#kernel/observation/station.ts'
import type { WaterClass } from '#kernel/plan/model.ts'
import { addDays, daysInMonth, earlierDay, type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { classifyWater } from '#kernel/water/classify-water.ts'
import { functionZone } from '#kernel/water/function-zone.ts'
import { periodReadings } from '#kernel/water/period-readings.ts'
import type { FactorReadings } from '#kernel/water/readings-of.ts'
import { judgeSource } from '#kernel/water/source-attainment.ts'
import { attainsClass } from '#kernel/water/water-class.ts'
import { factorDefinition } from '#packs/factors/all.ts'
import { drinkingWater } from '#packs/standards/drinking-water.ts'
import { functionZones } from '#packs/standards/function-zones.ts'
import { readWaterMonths, type StationRecord, type WaterMonthRecord } from '#server/modules/observation/index.ts'
import { optionsOf } from '#server/modules/water/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { PublishedRecord, VerdictScope } from './asked.ts'
import type { TargetPeriod } from './judged-target.ts'
import { publishedClass } from './published-figures.ts'

/** 整月 — the months of a period that were over; the running one is no month yet. */
export function closedMonths(period: TargetPeriod, lastDay: LocalDate): readonly TargetPeriod[] {
  const end = earlierDay(lastDay, period.to)
  const months: TargetPeriod[] = []
  for (let from = period.from; from <= end; ) {
    const to = lastOfMonth(from)
    if (to <= end) months.push({ from, to })
    from = addDays(to, 1)
  }
  return months
}

function lastOfMonth(day: LocalDate): LocalDate {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return localDate(year, month, daysInMonth(year, month))
}

const JUDGED_KINDS: readonly StationKind[] = ['riverSection', 'waterSource', 'functionZone']

/** 月数据 — of every place that can be judged, over the months of a period that were over, as known at the moment. */
export async function readMonths(
  db: Executor,
  { county, asOf, lastDay, stations }: VerdictScope,
  period: TargetPeriod,
): Promise<readonly WaterMonthRecord[]> {
  const months = closedMonths(period, lastDay)
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return []
  const stationIds = stations.filter(({ kind }) => JUDGED_KINDS.includes(kind)).map(({ id }) => id)
  return readWaterMonths(db, { countyId: county.id, stationIds, from: first.from, to: last.from, asOf })
}

interface PlaceCase {
  readonly station: StationRecord
  readonly records: readonly WaterMonthRecord[]
  readonly months: readonly TargetPeriod[]
  readonly period: TargetPeriod
  readonly published: readonly PublishedRecord[]
  /** A target of this place alone takes the published year as its own figure. */
  readonly isAlone: boolean
}

/** 点位证据 — class of each month and of the mean of the months so far, and whether the place attains by its own method. */
export function placeEvidence(place: PlaceCase): PlaceEvidence {
  const { station, records, months, period, published, isAlone } = place
  const own = records.filter(({ stationId }) => stationId === station.id)
  const options = optionsOf(station)
  const year = periodReadings(
    own.map(({ readings }) => readings),
    { evaluation: options.evaluation },
  ).readings
  const publishedYearClass = publishedClass(published, station.id, period)
  return {
    name: station.name,
    months: months.map((month): PlaceMonth => {
      const readings = own.find((record) => record.month === month.from)?.readings ?? {}
      return {
        month: month.from.slice(0, 7),
        waterClass: classifyWater(readings, options).waterClass,
        published: publishedClass(published, station.id, month),
      }
    }),
    yearClass: classifyWater(year, options).waterClass,
    publishedYearClass: isAlone ? null : publishedYearClass,
    ...ownAttainment({ place, own, year, publishedYearClass }),
  }
}

/** A section by its class, a source by class and single limits, a zone by the mean of the year. */
function ownAttainment({
  place,
  own,
  year,
  publishedYearClass,
}: OwnCase): Pick<PlaceEvidence, 'attains' | 'overItems'> {
  const { station } = place
  const { targetClass: target } = station
  const options = optionsOf(station)
  if (station.kind === 'waterSource') {
    const { attains, items } = judgeSource(year, { ...options, rules: drinkingWater })
    const over = items.filter((item) => !item.attains)
    return {
      attains,
      overItems: over.map(({ factor }) => factorDefinition(factor)?.label ?? { zh: factor, en: factor }),
    }
  }
  if (target === null) return { attains: null }
  if (station.kind === 'functionZone') {
    const months = own.map(({ readings }) => readings)
    const zone = functionZone(months, { ...options, target, rules: functionZones, factors: 'all' })
    return { attains: zone.byMean?.attains ?? null }
  }
  const waterClass = publishedYearClass ?? classifyWater(year, options).waterClass
  return { attains: waterClass === null ? null : attainsClass(waterClass, target) }
}

interface OwnCase {
  readonly place: PlaceCase
  readonly own: readonly WaterMonthRecord[]
  readonly year: FactorReadings
  readonly publishedYearClass: WaterClass | null
}
