import { MISSING } from '#kernel/observation/observation-table.ts'
import { instantOf } from '#kernel/time/calendar.ts'
import type { TableSeries } from '#server/modules/observation/storing/reading-rows.ts'
import type { StoreRequest } from '#server/modules/observation/storing/store-request.ts'
import type { Stage } from '#server/modules/observation/tables.ts'
import type { CopyValue } from '#server/platform/db/copy-text.ts'
import type { HistoryBatch } from './history.ts'

interface Part {
  readonly batch: HistoryBatch
  readonly request: StoreRequest
  readonly series: TableSeries
}

interface Covered {
  firstMs: number
  lastMs: number
  rows: number
  readonly stages: Set<Stage>
}

const WEEK_MS = 7 * 86_400_000

/**
 * 逐周数据范围 — what each series covered, said once a week, with its last reading: a list of stations as of a past day may lack
 * the days since. Rows of series_coverage.
 */
export function* coverageOf(parts: readonly Part[]): Generator<readonly CopyValue[]> {
  for (const [seriesId, weeks] of gatherWeeks(parts)) {
    const so: Covered = { firstMs: Number.POSITIVE_INFINITY, lastMs: 0, rows: 0, stages: new Set() }
    for (const [, { knownAtMs, covered, owner }] of [...weeks].toSorted(([one], [other]) => one - other)) {
      so.firstMs = Math.min(so.firstMs, covered.firstMs)
      so.lastMs = Math.max(so.lastMs, covered.lastMs)
      so.rows += covered.rows
      for (const stage of covered.stages) so.stages.add(stage)
      const span = [instantOf(so.firstMs), instantOf(so.lastMs), so.rows, [...so.stages]]
      yield [owner.countyId, seriesId, instantOf(knownAtMs), ...span, owner.isDemo]
    }
  }
}

interface KnownInWeek {
  knownAtMs: number
  readonly covered: Covered
  readonly owner: Pick<StoreRequest, 'countyId' | 'isDemo'>
}

/** Of each series, by the week in which readings came to be known. */
function gatherWeeks(parts: readonly Part[]): ReadonlyMap<string, ReadonlyMap<number, KnownInWeek>> {
  const bySeries = new Map<string, Map<number, KnownInWeek>>()
  for (const { batch, request, series } of parts) {
    const { table, knownAt, stage } = batch
    for (const [at, { values }] of table.columns.entries()) {
      for (let row = 0; row < values.length; row += 1) {
        const seriesId = series.of[table.station[row] ?? -1]?.[at]
        if (values[row] === MISSING || !seriesId) continue
        const knownAtMs = knownAt[row] ?? 0
        const weeks = bySeries.get(seriesId) ?? new Map<number, KnownInWeek>()
        bySeries.set(seriesId, weeks)
        note(weeks, { knownAtMs, startMs: table.start[row] ?? 0, stage, request })
      }
    }
  }
  return bySeries
}

interface Noted {
  readonly knownAtMs: number
  readonly startMs: number
  readonly stage: Stage
  readonly request: StoreRequest
}

function note(weeks: Map<number, KnownInWeek>, { knownAtMs, startMs, stage, request }: Noted): void {
  const week = Math.floor(knownAtMs / WEEK_MS)
  const found = weeks.get(week)
  if (found === undefined) {
    const covered = { firstMs: startMs, lastMs: startMs, rows: 1, stages: new Set([stage]) }
    weeks.set(week, { knownAtMs, covered, owner: request })
    return
  }
  found.knownAtMs = Math.max(found.knownAtMs, knownAtMs)
  found.covered.firstMs = Math.min(found.covered.firstMs, startMs)
  found.covered.lastMs = Math.max(found.covered.lastMs, startMs)
  found.covered.rows += 1
  found.covered.stages.add(stage)
}
