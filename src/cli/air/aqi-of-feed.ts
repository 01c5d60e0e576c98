import type { FeedRunning } from '#formats/observation/national-feed/feed-head.ts'
import type { NationalFeed } from '#formats/observation/national-feed/national-feed.ts'
import { type AirInput, dailyAqi, hourlyAqi } from '#kernel/air/aqi.ts'
import { levelOf } from '#kernel/air/aqi-level.ts'
import type { AqiResult } from '#kernel/air/aqi-result.ts'
import type { AqiTable } from '#kernel/air/aqi-table.ts'
import { AQI_NO_DATA, type AqiColumns, type CompiledAqi, compileAqi } from '#kernel/air/compiled-aqi.ts'
import type { AqiEdition } from '#kernel/air/edition.ts'
import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { MISSING, NOT_MONITORED } from '#kernel/observation/observation-table.ts'
import { inForceOn } from '#kernel/standard/dated.ts'
import { instantOf, localDateOf } from '#kernel/time/calendar.ts'
import { AQI_TABLES } from '#packs/standards/aqi-tables.ts'

/** 一行的版本 — null where none is in force. */
export type TableOfRow = (row: number) => AqiTable | null

/** 取版本 — the edition of each row: the one asked for, or by the day its interval starts on. */
export function tableOfRow(feed: NationalFeed, edition: AqiEdition | 'auto'): TableOfRow {
  const fixed = AQI_TABLES.find((table) => table.edition === edition)
  if (fixed) return () => fixed
  const byLabel: (AqiTable | null | undefined)[] = []
  return (row) => {
    const label = feed.labels.index[row] ?? 0
    const known = byLabel[label]
    if (known !== undefined) return known
    const start = feed.table.start[row] ?? Number.NaN
    const table = Number.isNaN(start) ? null : inForceOn(AQI_TABLES, localDateOf(instantOf(start)))
    byLabel[label] = table
    return table
  }
}

/** 一行的结果 — under the edition `tableOf` names for it. */
export type RowResult = (row: number, table: AqiTable) => AqiResult

/** The values are taken as printed: what the 2012 text does not round is not rounded here. */
const AS_PRINTED = { isCity: true } as const

/** 逐行日 AQI — columns are day means, o3_8h the daily maximum 8 h mean, o3 the maximum hour. */
export function dailyResults(feed: NationalFeed): RowResult {
  const inputs = inputsOf(feed)
  const mda8 = feed.running.o3_8h
  return (row, table) => {
    const { o3, ...others } = inputs(row)
    const o3Mda8 = inputOf(mda8?.values[row] ?? MISSING, mda8?.decimals ?? 0)
    return dailyAqi({ ...others, o3Mda8, o3Hour: o3 }, { table, ...AS_PRINTED })
  }
}

/** 逐行实时 AQI — as published, through the compiled tables; SO₂ above the table is left to the readable rule. */
export function hourlyResults(feed: NationalFeed, tableOf: TableOfRow): RowResult {
  const evaluated = evaluateRuns(feed, tableOf)
  const readable = readableResults(feed, 'cnemc')
  const { so2 } = evaluated.columns
  return (row, table) => {
    const isSo2Unsettled = (evaluated.into.lacking[row] ?? 0) % 2 === 1 && (so2[row] ?? MISSING) >= 0
    return isSo2Unsettled ? readable(row, table) : resultOf(row, evaluated.by(table), evaluated)
  }
}

/**
 * 误读不是缺测 — the publication's AQI without PM10 is of a PM10 that was not reported. Where one was and cannot be read, it
 * may be the largest of all: up to what 5.3.1 publishes there is then no AQI.
 */
export function withoutMisreadings(feed: NationalFeed, resultOf: RowResult): RowResult {
  return (row, table) => {
    const result = resultOf(row, table)
    const misread = FACTORS_BY_MASK[feed.misread[row] ?? 0] ?? []
    const missing = table.publishedWithout.factors.filter((factor) => misread.includes(factor))
    if (missing.length === 0 || result.aqi === null || result.aqi > table.publishedAbove.aqi) return result
    const { edition, iaqi } = result
    return { edition, aqi: null, primaries: [], level: null, iaqi, reason: { kind: 'incomplete', missing } }
  }
}

/** 逐行实时 AQI，按文字规则逐项计算 — the readable rule on every row: as published, or by the text with its running means. */
export function readableResults(feed: NationalFeed, mode: 'cnemc' | 'text'): RowResult {
  const inputs = inputsOf(feed)
  const runningOf = (name: FeedRunning, row: number): AirInput => {
    const column = feed.running[name]
    return inputOf(column?.values[row] ?? MISSING, column?.decimals ?? 0)
  }
  return (row, table) => {
    const running = {
      so2: runningOf('so2_24h', row),
      pm10: runningOf('pm10_24h', row),
      pm25: runningOf('pm25_24h', row),
    }
    return hourlyAqi(inputs(row), { table, mode, running, ...AS_PRINTED })
  }
}

interface Evaluated {
  readonly into: AqiColumns
  readonly columns: Readonly<Record<AirFactor, Int32Array>>
  readonly by: (table: AqiTable) => CompiledAqi
}

/** Rows under one edition stand together; each such run is one call. */
function evaluateRuns(feed: NationalFeed, tableOf: TableOfRow): Evaluated {
  const rows = feed.table.lines.length
  const into = { aqi: new Int16Array(rows), primaries: new Uint8Array(rows), lacking: new Uint8Array(rows) }
  const columns = byFactor((factor) => columnOf(feed, factor).values)
  const decimals = byFactor((factor) => columnOf(feed, factor).decimals)
  const compiled = new Map<AqiTable, CompiledAqi>()
  const by = (table: AqiTable): CompiledAqi => {
    const ready = compiled.get(table) ?? compileAqi(table, { decimals, ...AS_PRINTED })
    compiled.set(table, ready)
    return ready
  }
  for (let from = 0, to = 0; from < rows; from = to) {
    const table = tableOf(from)
    for (to = from + 1; to < rows && tableOf(to) === table; ) to += 1
    if (table !== null) by(table).evaluate(columns, into, from, to)
  }
  return { into, columns, by }
}

/** Lists of factors by mask, shared by all rows that have them. */
const FACTORS_BY_MASK = Array.from({ length: 64 }, (_, mask) =>
  AIR_FACTORS.filter((_factor, bit) => (mask >> bit) % 2 === 1),
)

function resultOf(row: number, { table, indexOf }: CompiledAqi, { into, columns }: Evaluated): AqiResult {
  const aqi = into.aqi[row] ?? AQI_NO_DATA
  const iaqi: Partial<Record<AirFactor, number>> = {}
  for (const factor of AIR_FACTORS) {
    const index = indexOf(factor, columns[factor][row] ?? MISSING)
    if (index !== null) iaqi[factor] = index
  }
  const { edition } = table
  if (aqi >= 0) {
    const primaries = FACTORS_BY_MASK[into.primaries[row] ?? 0] ?? []
    return { edition, aqi, primaries, level: levelOf(aqi), iaqi, reason: null }
  }
  const missing = FACTORS_BY_MASK[into.lacking[row] ?? 0] ?? []
  const reason = aqi === AQI_NO_DATA ? ({ kind: 'noData' } as const) : ({ kind: 'incomplete', missing } as const)
  return { edition, aqi: null, primaries: [], level: null, iaqi, reason }
}

function inputsOf(feed: NationalFeed): (row: number) => Record<AirFactor, AirInput> {
  const columns = byFactor((factor) => columnOf(feed, factor))
  return (row) => byFactor((factor) => inputOf(columns[factor].values[row] ?? MISSING, columns[factor].decimals))
}

function inputOf(scaled: number, decimals: number): AirInput {
  if (scaled === NOT_MONITORED) return 'notMonitored'
  return scaled < 0 ? 'missing' : scaled / 10 ** decimals
}

function columnOf({ table }: NationalFeed, factor: AirFactor): { values: Int32Array; decimals: number } {
  const column = table.columns.find((each) => each.factor === factor)
  if (!column) throw new RangeError(`the feed has no column of ${factor}`)
  return column
}

function byFactor<T>(of: (factor: AirFactor) => T): Record<AirFactor, T> {
  return { so2: of('so2'), no2: of('no2'), co: of('co'), o3: of('o3'), pm10: of('pm10'), pm25: of('pm25') }
}
