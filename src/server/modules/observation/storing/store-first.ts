import { CIVIL_OFFSET_MINUTES, instantOf, localDateOf } from '#kernel/time/calendar.ts'
import type { ObservationTables } from '#server/modules/observation/tables.ts'
import { bulkLoad } from '#server/platform/db/bulk-load.ts'
import type { CopyValue } from '#server/platform/db/copy-text.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { addCoverage, type SeriesGain } from './coverage-store.ts'
import { readingRows, type TableSeries } from './reading-rows.ts'
import type { AffectedDay, StoreRequest, StoreResult } from './store-request.ts'

const COLUMNS = [
  'county_id',
  'series_id',
  'start',
  'known_at',
  'value',
  'is_below',
  'flag',
  'stage',
  'import_id',
  'line',
  'is_demo',
] as const
const DAY_MS = 86_400_000

/** 均为空序列 — nothing was ever read there, so there is nothing to compare with. */
export async function areEmpty(tx: Executor, countyId: string, seriesIds: readonly string[]): Promise<boolean> {
  if (seriesIds.length === 0) return true
  const row = await tx
    .withTables<ObservationTables>()
    .selectFrom('observation')
    .select('series_id')
    .where('county_id', '=', countyId)
    .where('series_id', 'in', seriesIds)
    .limit(1)
    .executeTakeFirst()
  return row === undefined
}

/** 首次存入 — into empty series, without comparing row by row: a year of a county in seconds. */
export async function storeFirst(tx: Executor, request: StoreRequest, series: TableSeries): Promise<StoreResult> {
  const { countyId, knownAt, stage, importId, isDemo, table } = request
  const days = new Map<string, Set<number>>()
  const gains = new Map<string, SeriesGain>()
  function* rows(): Generator<readonly CopyValue[]> {
    const all = { from: 0, to: table.start.length, seen: new Set<string>() }
    for (const { seriesId, stationId, start, startMs, value, isBelow, flag, line } of readingRows(
      request,
      series,
      all,
    )) {
      noteDay(days, stationId, startMs)
      noteGain(gains, seriesId, startMs)
      yield [countyId, seriesId, start, knownAt, value, isBelow, flag, stage, importId, line, isDemo]
    }
  }
  const stored = await bulkLoad(tx, { table: 'observation', columns: COLUMNS, rows: rows() })
  await addCoverage(tx, request, [...gains.values()])
  return { stored, unchanged: 0, corrected: 0, outranked: 0, affected: affectedOf(days) }
}

function noteDay(days: Map<string, Set<number>>, stationId: string, startMs: number): void {
  const day = Math.floor((startMs + CIVIL_OFFSET_MINUTES * 60_000) / DAY_MS)
  const known = days.get(stationId)
  if (known) known.add(day)
  else days.set(stationId, new Set([day]))
}

function noteGain(gains: Map<string, SeriesGain>, seriesId: string, startMs: number): void {
  const gain = gains.get(seriesId)
  if (gain === undefined) {
    gains.set(seriesId, { seriesId, firstMs: startMs, lastMs: startMs, rows: 1 })
    return
  }
  gain.firstMs = Math.min(gain.firstMs, startMs)
  gain.lastMs = Math.max(gain.lastMs, startMs)
  gain.rows += 1
}

function affectedOf(days: ReadonlyMap<string, ReadonlySet<number>>): readonly AffectedDay[] {
  return [...days].flatMap(([stationId, numbers]) =>
    [...numbers].map((number) => ({ stationId, day: localDateOf(instantOf(number * DAY_MS)) })),
  )
}
