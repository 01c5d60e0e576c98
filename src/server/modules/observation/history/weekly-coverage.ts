import { sql } from 'kysely'
import { MISSING } from '#kernel/observation/observation-table.ts'
import { epochMs, type Instant, instantOf } from '#kernel/time/calendar.ts'
import type { TableSeries } from '#server/modules/observation/storing/reading-rows.ts'
import type { StoreRequest } from '#server/modules/observation/storing/store-request.ts'
import type { Stage } from '#server/modules/observation/tables.ts'
import type { CopyValue } from '#server/platform/db/copy-text.ts'
import type { Executor } from '#server/platform/db/tables.ts'
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
  readonly stages: ReadonlySet<Stage>
}

interface StandingRow {
  readonly seriesId: string
  readonly first: Instant
  readonly last: Instant
  readonly rows: number
  readonly stages: readonly Stage[]
}

/** 已有范围 — what each series of a county covers before another part of its history comes in. */
export async function standingCoverage(db: Executor, countyId: string): Promise<ReadonlyMap<string, Covered>> {
  const { rows } = await sql<StandingRow>`
    select distinct on (series_id) series_id as "seriesId", first_start as first, last_start as last, rows, stages
    from series_coverage where county_id = ${countyId} order by series_id, known_at desc`.execute(db)
  return new Map(
    rows.map(({ seriesId, first, last, rows: count, stages }) => {
      const covered = { firstMs: epochMs(first), lastMs: epochMs(last), rows: count, stages: new Set(stages) }
      return [seriesId, covered]
    }),
  )
}

const WEEK_MS = 7 * 86_400_000

const NOTHING: Covered = { firstMs: Number.POSITIVE_INFINITY, lastMs: 0, rows: 0, stages: new Set() }

/**
 * 逐周数据范围 — what each series covered, said once a week, with its last reading: on top of what it covered before; a list of
 * stations as of a past day may lack the days since. Rows of series_coverage.
 */
export function* coverageOf(
  parts: readonly Part[],
  standing: ReadonlyMap<string, Covered>,
): Generator<readonly CopyValue[]> {
  for (const [seriesId, weeks] of gatherWeeks(parts)) {
    const before = standing.get(seriesId) ?? NOTHING
    const so = { ...before, stages: new Set(before.stages) }
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
  readonly covered: Covered & { readonly stages: Set<Stage> }
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
