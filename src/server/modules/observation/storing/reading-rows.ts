import type { UnitCode } from '#kernel/observation/factor.ts'
import { MISSING, NOT_MONITORED, type ObservationColumn } from '#kernel/observation/observation-table.ts'
import { type Instant, instantOf } from '#kernel/time/calendar.ts'
import { observationProblem } from '#server/modules/observation/errors.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { newId } from '#server/platform/id.ts'
import { monthOf } from './month-partitions.ts'
import { insertSeries, listSeries, type Series } from './series-store.ts'
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
  /** Those the county lacks. */
  readonly added: readonly Series[]
  readonly seriesIds: readonly string[]
  /** By station of the table, then by column. */
  readonly of: readonly (readonly (string | null)[])[]
}

/**
 * 序列去向 — where each cell of the table goes: the county's series, and new ones that must be inserted before the readings
 * are put in force. A unit other than that of a series is refused: nothing is guessed.
 */
export async function planSeries(db: Executor, request: StoreRequest): Promise<TableSeries> {
  const { table, stations, interval, countyId } = request
  const filled = filledColumns(request)
  const all = await listSeries(db, { countyId, stationIds: [...new Set(stations.values())] })
  const byKey = new Map(all.filter((one) => one.interval === interval).map((one) => [keyOf(one), one]))
  const added: Series[] = []
  const seriesFor = (stationId: string, { factor, unit }: ObservationColumn): string => {
    const known = byKey.get(keyOf({ stationId, factor }))
    if (known) return sameUnit(known, unit).id
    const series = { id: newId(), stationId, factor, interval, unit }
    byKey.set(keyOf(series), series)
    added.push(series)
    return series.id
  }
  const of = table.stations.map(({ code }, at) => {
    const stationId = stations.get(code)
    return table.columns.map((column, index) => {
      return stationId === undefined || !filled[at]?.[index] ? null : seriesFor(stationId, column)
    })
  })
  return { of, added, seriesIds: [...new Set(of.flat().filter((id) => id !== null))] }
}

/** 序列就位 — the same, with those the county lacked inserted. */
export async function seriesOf(tx: Executor, request: StoreRequest): Promise<TableSeries> {
  const series = await planSeries(tx, request)
  await insertSeries(tx, request, series.added)
  return series
}

const keyOf = ({ stationId, factor }: Pick<Series, 'stationId' | 'factor'>): string => `${stationId} ${factor}`

function sameUnit(series: Series, unit: UnitCode): Series {
  if (series.unit === unit) return series
  const { factor, unit: kept } = series
  throw observationProblem('OBSERVATION_UNIT_DIFFERS', { factor, unit: unit || '1', kept: kept || '1' })
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
