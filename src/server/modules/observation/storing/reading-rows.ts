import { MISSING, NOT_MONITORED, type ObservationColumn } from '#kernel/observation/observation-table.ts'
import { type Instant, instantOf } from '#kernel/time/calendar.ts'
import { observationProblem } from '#server/modules/observation/errors.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { monthOf } from './month-partitions.ts'
import { ensureSeries, type Series } from './series-store.ts'
import type { StoreRequest } from './store-request.ts'

/** 待存读数 — one cell of the table as it goes into the database. */
export interface Reading {
  readonly seriesId: string
  readonly stationId: string
  readonly start: Instant
  readonly startMs: number
  readonly value: number | null
  readonly isBelow: boolean
  readonly flag: string | null
  readonly line: number
}

/** 在监测方案之外 — the mark of a reading that was not to be made. */
const NOT_MONITORED_FLAG = '/'

/** 表的去向 — series of each station and column of a table; empty cells have none. */
export interface TableSeries {
  readonly seriesIds: readonly string[]
  /** By station of the table, then by column. */
  readonly of: readonly (readonly (string | null)[])[]
}

/** Makes the series that the table has anything for. A unit other than that of the series is refused: nothing is guessed. */
export async function seriesOf(tx: Executor, request: StoreRequest): Promise<TableSeries> {
  const { table, stations, interval, countyId, isDemo } = request
  const filled = filledColumns(request)
  const wanted = table.stations.flatMap(({ code }, at) => {
    const stationId = stations.get(code)
    if (stationId === undefined) return []
    return table.columns.flatMap(({ factor, unit }, column) =>
      filled[at]?.[column] ? [{ stationId, factor, interval, unit }] : [],
    )
  })
  const known = await ensureSeries(tx, { countyId, isDemo }, wanted)
  const byKey = new Map(known.filter((one) => one.interval === interval).map((one) => [keyOf(one), one]))
  const of = table.stations.map(({ code }, at) => {
    const stationId = stations.get(code)
    return table.columns.map((column, index) => {
      if (stationId === undefined || !filled[at]?.[index]) return null
      return seriesIdOf(byKey.get(keyOf({ stationId, factor: column.factor })), column)
    })
  })
  return { of, seriesIds: [...new Set(of.flat().filter((id) => id !== null))] }
}

const keyOf = ({ stationId, factor }: Pick<Series, 'stationId' | 'factor'>): string => `${stationId} ${factor}`

function seriesIdOf(series: Series | undefined, { factor, unit }: ObservationColumn): string | null {
  if (series === undefined) return null
  if (series.unit !== unit) {
    throw observationProblem('OBSERVATION_UNIT_DIFFERS', { factor, unit: unit || '1', kept: series.unit || '1' })
  }
  return series.id
}

function filledColumns({ table }: StoreRequest): readonly (readonly boolean[])[] {
  const filled = table.stations.map(() => table.columns.map(() => false))
  for (const [column, { values }] of table.columns.entries()) {
    for (let row = 0; row < values.length; row++) {
      if (values[row] === MISSING) continue
      const station = filled[table.station[row] ?? -1]
      if (station) station[column] = true
    }
  }
  return filled
}

/** 所涉月份 — of the rows whose stations are taken. */
export function monthsOf({ table, stations }: Pick<StoreRequest, 'table' | 'stations'>): ReadonlySet<number> {
  const taken = table.stations.map(({ code }) => stations.has(code))
  const months = new Set<number>()
  for (let row = 0; row < table.start.length; row++) {
    if (taken[table.station[row] ?? -1]) months.add(monthOf(table.start[row] ?? 0))
  }
  return months
}

/**
 * 逐行取读数 — the readings of rows [from, to). Readers mark a row that comes twice; should one get this far, its first
 * occurrence counts, wherever the other stands.
 */
export function* readingRows(
  request: StoreRequest,
  series: TableSeries,
  { from, to, seen }: { readonly from: number; readonly to: number; readonly seen: Set<string> },
): Generator<Reading> {
  const { table, stations } = request
  for (let row = from; row < to; row++) {
    const at = table.station[row] ?? -1
    const stationId = stations.get(table.stations[at]?.code ?? '')
    const seriesIds = series.of[at]
    if (stationId === undefined || seriesIds === undefined) continue
    const startMs = table.start[row] ?? 0
    const key = `${at} ${startMs}`
    if (seen.has(key)) continue
    seen.add(key)
    const common = { stationId, startMs, start: instantOf(startMs), line: table.lines[row] ?? 0 }
    for (const [index, column] of table.columns.entries()) {
      const seriesId = seriesIds[index] ?? null
      const cell = column.values[row] ?? MISSING
      if (seriesId === null || cell === MISSING) continue
      yield { ...common, seriesId, ...cellValue(cell, column, row) }
    }
  }
}

function cellValue(cell: number, { decimals, below }: ObservationColumn, row: number) {
  if (cell === NOT_MONITORED) return { value: null, isBelow: false, flag: NOT_MONITORED_FLAG }
  return { value: cell / 10 ** decimals, isBelow: below?.[row] === 1, flag: null }
}
