import { type Instant, type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { monthReadings } from '#kernel/water/month-readings.ts'
import { surfaceWaterEvaluation2011 } from '#packs/standards/surface-water-evaluation-2011.ts'
import { type ExclusionRecord, exclusionsInForce } from '#server/modules/observation/exclusions/exclusion-store.ts'
import type { StationRecord } from '#server/modules/observation/stations/station-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { concerns } from './apply-exclusions.ts'
import { monthAfter, startOfDay } from './day-bounds.ts'
import { readWaterMonths, replaceWaterMonths, type WaterMonthRecord } from './water-month-store.ts'
import { type MonthSamples, readSamples } from './water-samples.ts'

interface Recomputing {
  readonly countyId: string
  readonly isDemo: boolean
  readonly knownAt: Instant
}

/** 重算水质月数据 — of the months these days are in; answers how many came out otherwise than they stood. */
export async function recomputeWaterMonths(
  tx: Executor,
  recomputing: Recomputing,
  { station, days }: { readonly station: StationRecord; readonly days: readonly LocalDate[] },
): Promise<number> {
  const { countyId, knownAt } = recomputing
  const months = [...new Set(days.map(firstOfMonth))].toSorted()
  const [from, to] = [months[0], months.at(-1)]
  if (from === undefined || to === undefined) return 0
  const span = { countyId, from, to, asOf: knownAt }
  const asked = { countyId, asOf: knownAt, from: startOfDay(from), to: startOfDay(monthAfter(to)) }
  const exclusions = (await exclusionsInForce(tx, asked)).filter((one) => one.kind !== 'dust' && concerns(one, station))
  const standing = await readWaterMonths(tx, { ...span, stationIds: [station.id] })
  const hashes = new Map(standing.map(({ month, inputsHash }) => [month, inputsHash]))
  const samples = await readSamples(tx, { ...span, stationId: station.id }, exclusions)
  const changed = months
    .map((month) => computeMonth(station.id, month, samples.get(month) ?? NO_SAMPLES, exclusions))
    .filter(({ month, inputsHash }) => inputsHash !== hashes.get(month))
  await replaceWaterMonths(tx, recomputing, changed)
  return changed.length
}

const NO_SAMPLES: MonthSamples = { samples: [], stage: 'realtime', inputs: [] }

function computeMonth(
  stationId: string,
  month: LocalDate,
  { samples, stage, inputs }: MonthSamples,
  exclusions: readonly ExclusionRecord[],
): WaterMonthRecord {
  const ofMonth = exclusions.filter(({ from, to }) => from < startOfDay(monthAfter(month)) && to > startOfDay(month))
  const inputsHash = sm3([...inputs, ...ofMonth.map(({ id }) => id)].join('\n'))
  const { readings, sources } = monthReadings(samples, { evaluation: surfaceWaterEvaluation2011 })
  return { stationId, month, stage, inputsHash, readings, sources }
}

function firstOfMonth(day: LocalDate): LocalDate {
  return localDate(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 1)
}
