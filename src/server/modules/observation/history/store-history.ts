import { AIR_FACTORS } from '#kernel/observation/factor.ts'
import { CIVIL_OFFSET_MINUTES, instantOf, type LocalDate, localDateOf } from '#kernel/time/calendar.ts'
import { type Recomputed, recompute } from '#server/modules/observation/recompute/recompute.ts'
import { makeMonths } from '#server/modules/observation/storing/month-partitions.ts'
import { monthsOf, seriesOf, type TableSeries } from '#server/modules/observation/storing/reading-rows.ts'
import type { StoreRequest } from '#server/modules/observation/storing/store-request.ts'
import { bulkLoad } from '#server/platform/db/bulk-load.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { dateBack, type KnownDay } from './date-back.ts'
import type { History, HistoryBatch } from './history.ts'
import { insertReadings } from './insert-readings.ts'
import { coverageOf, standingCoverage } from './weekly-coverage.ts'

const COVERAGE = [
  'county_id',
  'series_id',
  'known_at',
  'first_start',
  'last_start',
  'rows',
  'stages',
  'is_demo',
] as const
const DAY_MS = 86_400_000

interface Part {
  readonly batch: HistoryBatch
  readonly request: StoreRequest
  readonly series: TableSeries
}

/**
 * 存入历史 — readings that each have their own moment of being known, and what is computed from them, dated back to when it
 * could first be computed: a view of any past day then shows what was known on it. For places without readings of these hours;
 * a reading that stands there already is an error of the database, and nothing is stored.
 */
export async function storeHistory(tx: Executor, history: History): Promise<Recomputed> {
  const { countyId, isDemo, batches, asOf } = history
  const requests = batches.map(
    ({ table, interval, stage }): StoreRequest => ({
      ...history,
      table,
      interval,
      stage,
      importId: null,
      knownAt: asOf,
    }),
  )
  await makeMonths(tx, new Set(requests.flatMap((request) => [...monthsOf(request)])))
  const parts: Part[] = []
  for (const [at, batch] of batches.entries()) {
    const request = requests[at]
    if (request) parts.push({ batch, request, series: await seriesOf(tx, request) })
  }
  for (const { batch, series } of parts) await insertReadings(tx, history, batch, series)
  const standing = await standingCoverage(tx, countyId)
  await bulkLoad(tx, { table: 'series_coverage', columns: COVERAGE, rows: coverageOf(parts, standing) })
  const known = knownDays(history)
  const affected = known.map(({ stationId, day }) => ({ stationId, day }))
  const recomputed = await recompute(tx, { countyId, isDemo, knownAt: asOf, affected })
  await dateBack(tx, { countyId, asOf, known })
  return recomputed
}

/** The Beijing days that have readings, and when the last of them was known. */
function knownDays({ stations, batches }: History): readonly KnownDay[] {
  const known = new Map<string, Map<number, number>>()
  const air = new Set<string>()
  for (const { table, knownAt } of batches) {
    for (let row = 0; row < table.start.length; row += 1) {
      const stationId = stations.get(table.stations[table.station[row] ?? -1]?.code ?? '')
      if (stationId === undefined) continue
      const days = known.get(stationId) ?? new Map<number, number>()
      known.set(stationId, days)
      if (table.columns.some(({ factor }) => isAir(factor))) air.add(stationId)
      const day = Math.floor(((table.start[row] ?? 0) + CIVIL_OFFSET_MINUTES * 60_000) / DAY_MS)
      days.set(day, Math.max(days.get(day) ?? 0, knownAt[row] ?? 0))
    }
  }
  return [...known].flatMap(([stationId, days]) =>
    [...days].map(
      ([day, knownAtMs]): KnownDay => ({ stationId, isAir: air.has(stationId), day: dayOf(day), knownAtMs }),
    ),
  )
}

const isAir = (factor: string): boolean => AIR_FACTORS.some((one) => one === factor)
const dayOf = (number: number): LocalDate => localDateOf(instantOf(number * DAY_MS))
