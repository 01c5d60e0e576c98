import type { Factor, UnitCode } from '#kernel/observation/factor.ts'
import {
  type ListedStation,
  MISSING,
  NOT_MONITORED,
  type ObservationColumn,
  type ObservationTable,
  type PublishedColumns,
} from '#kernel/observation/observation-table.ts'

/** 读数 — a value in the factor's own unit, or why there is none. */
export type Reading = ValueReading | { readonly kind: 'missing' } | { readonly kind: 'notMonitored' }

/** below: under the detection limit `value`. */
export interface ValueReading {
  readonly kind: 'value' | 'below'
  readonly value: number
  readonly decimals: number
}

interface DraftColumn {
  readonly factor: Factor
  readonly unit: UnitCode
  /** NaN: missing; Infinity: not monitored. */
  readonly values: number[]
  readonly below: Set<number>
  decimals: number
}

export type PublishedKey = keyof PublishedColumns

/** One row as read, before it is known whether the table keeps it. */
export interface DraftRow {
  readonly line: number
  readonly station: ListedStation
  readonly start: number
  readonly readings: ReadonlyMap<Factor, Reading>
  readonly published: Partial<Readonly<Record<PublishedKey, string>>>
}

const LARGEST = 2_147_483_000
const MOST_DECIMALS = 9

/**
 * 观测表草稿 — takes rows one by one and scales the columns at the end, each with as many decimals as its finest
 * reading has and whole numbers of 32 bits hold: digits beyond nine are noise of a conversion, never of an instrument.
 */
export class TableDraft {
  readonly #stations = new Map<string, { readonly index: number; readonly station: ListedStation }>()
  readonly #lines: number[] = []
  readonly #station: number[] = []
  readonly #start: number[] = []
  readonly #columns = new Map<Factor, DraftColumn>()
  readonly #published = new Map<PublishedKey, string[]>()

  get size(): number {
    return this.#lines.length
  }

  /** A column stands in the table even when none of its cells holds a value. */
  declare(factor: Factor, unit: UnitCode): void {
    if (!this.#columns.has(factor))
      this.#columns.set(factor, { factor, unit, values: [], below: new Set(), decimals: 0 })
  }

  add({ line, station, start, readings, published }: DraftRow): void {
    const row = this.#lines.length
    this.#lines.push(line)
    this.#station.push(this.#stationIndex(station))
    this.#start.push(start)
    for (const column of this.#columns.values()) addReading(column, row, readings.get(column.factor))
    for (const key of PUBLISHED_KEYS) {
      const text = published[key]
      if (text === undefined) continue
      const texts = this.#published.get(key) ?? []
      while (texts.length < row) texts.push('')
      texts.push(text)
      this.#published.set(key, texts)
    }
  }

  #stationIndex(station: ListedStation): number {
    const known = this.#stations.get(station.code)
    if (known) return known.index
    const index = this.#stations.size
    this.#stations.set(station.code, { index, station })
    return index
  }

  table(): ObservationTable {
    return {
      stations: Array.from(this.#stations.values(), ({ station }) => station),
      lines: Uint32Array.from(this.#lines),
      station: Uint32Array.from(this.#station),
      start: Float64Array.from(this.#start),
      columns: Array.from(this.#columns.values(), scaled),
      published: this.#publishedColumns(),
    }
  }

  #publishedColumns(): PublishedColumns | null {
    if (this.#published.size === 0) return null
    const texts = (key: PublishedKey): readonly string[] | null => {
      const column = this.#published.get(key)
      if (column === undefined) return null
      return Array.from({ length: this.size }, (_, row) => column[row] ?? '')
    }
    return { aqi: texts('aqi'), primary: texts('primary'), waterClass: texts('waterClass') }
  }
}

const PUBLISHED_KEYS = ['aqi', 'primary', 'waterClass'] as const

function addReading(column: DraftColumn, row: number, reading: Reading | undefined): void {
  while (column.values.length < row) column.values.push(Number.NaN)
  const isRead = reading?.kind === 'value' || reading?.kind === 'below'
  const absent = reading?.kind === 'notMonitored' ? Number.POSITIVE_INFINITY : Number.NaN
  column.values.push(isRead ? reading.value : absent)
  if (!isRead) return
  if (reading.decimals > column.decimals) column.decimals = reading.decimals
  if (reading.kind === 'below') column.below.add(row)
}

function scaled({ factor, unit, values, below, decimals: wanted }: DraftColumn): ObservationColumn {
  let largest = 1
  for (const value of values) if (Number.isFinite(value) && Math.abs(value) > largest) largest = Math.abs(value)
  const decimals = Math.min(wanted, MOST_DECIMALS, Math.floor(Math.log10(LARGEST / largest)))
  const factorOfTen = 10 ** decimals
  const scaledValues = Int32Array.from(values, (value) => {
    if (Number.isNaN(value)) return MISSING
    return Number.isFinite(value) ? Math.round(value * factorOfTen) : NOT_MONITORED
  })
  const flags = below.size === 0 ? null : Uint8Array.from(values, (_, row) => (below.has(row) ? 1 : 0))
  return { factor, unit, decimals, values: scaledValues, below: flags }
}
