import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { MISSING, NOT_MONITORED } from '#kernel/observation/observation-table.ts'
import type { AqiTable } from './aqi-table.ts'
import { iaqi } from './iaqi.ts'

/** 无 AQI — a factor is missing and the others do not reach what is published all the same; or nothing was measured. */
export const AQI_INCOMPLETE = -1
export const AQI_NO_DATA = -2

const OUTSIDE_PLAN = -1
const LACKING = -2

export type AirColumns = Readonly<Record<AirFactor, Int32Array>>

/** AQI 结果列 — one entry a row; masks have bit i for AIR_FACTORS[i]. */
export interface AqiColumns {
  /** 0–500, AQI_INCOMPLETE or AQI_NO_DATA. */
  readonly aqi: Int16Array
  readonly primaries: Uint8Array
  /** Factors that should have been there and gave no IAQI. */
  readonly lacking: Uint8Array
}

/** 编译后的 AQI — the edition's real-time rule as look-up tables over scaled concentrations. */
export interface CompiledAqi {
  readonly table: AqiTable
  /** IAQI of a scaled concentration; null for a cell without one. */
  readonly indexOf: (factor: AirFactor, scaled: number) => number | null
  /** Rows [from, to) of `columns` into the same rows of `into`. */
  readonly evaluate: (columns: AirColumns, into: AqiColumns, from: number, to: number) => void
}

export interface CompileAqiOptions {
  /** Places the columns are scaled by; without it as concentrations are reported: CO one, the others none. */
  readonly decimals?: Readonly<Record<AirFactor, number>>
  /** The values are means over stations: what is rounded before the formula differs. */
  readonly isCity?: boolean
}

/**
 * 编译 AQI — `hourlyAqi` (as published, without running means) for columns of whole numbers, value × 10^decimals.
 * Every entry of its tables is asked of `iaqi`, so the two cannot part; cells are as in an ObservationColumn, and a negative
 * concentration is lacking. Some fifty million rows a second.
 */
export function compileAqi(table: AqiTable, options: CompileAqiOptions = {}): CompiledAqi {
  const [so2, no2, co, o3, pm10, pm25] = AIR_FACTORS.map((factor) => indexesOf(table, factor, options))
  if (!so2 || !no2 || !co || !o3 || !pm10 || !pm25) throw new RangeError('an air factor without a table')
  const tables: Readonly<Record<AirFactor, Int16Array>> = { so2, no2, co, o3, pm10, pm25 }
  return {
    table,
    indexOf: (factor, scaled) => {
      const index = entry(tables[factor], scaled)
      return index < 0 ? null : index
    },
    evaluate: (columns, into, from, to) => evaluate(table, tables, { columns, into, from, to }),
  }
}

/** IAQI by scaled concentration; the last entry stands for everything above the last limit. */
function indexesOf(table: AqiTable, factor: AirFactor, { decimals, isCity = false }: CompileAqiOptions): Int16Array {
  const item = table.hourlyItems[factor]
  const { breakpoints, decimals: reported } = table.items[item]
  const last = breakpoints.findLast((limit) => limit !== null) ?? 0
  const power = 10 ** (decimals?.[factor] ?? reported)
  const indexOf = (scaled: number): number => iaqi(item, scaled / power, table, isCity) ?? LACKING
  return Int16Array.from({ length: (last + 1) * power + 1 }, (_, scaled) => indexOf(scaled))
}

function entry(indexes: Int16Array, scaled: number): number {
  if (scaled < 0) return scaled === NOT_MONITORED ? OUTSIDE_PLAN : LACKING
  return indexes[Math.min(scaled, indexes.length - 1)] ?? LACKING
}

interface Rows {
  readonly columns: AirColumns
  readonly into: AqiColumns
  readonly from: number
  readonly to: number
}

/** Written out factor by factor: six entries in registers, no allocation, no inner loop, hardly a branch. */
function evaluate(table: AqiTable, tables: Readonly<Record<AirFactor, Int16Array>>, rows: Rows): void {
  const { columns, into, from, to } = rows
  const { aqi, primaries, lacking } = into
  const publishedAbove = table.publishedAbove.aqi
  const mustBeThere = AIR_FACTORS.reduce(
    (mask, factor, bit) => (table.publishedWithout.factors.includes(factor) ? mask : mask | (1 << bit)),
    0,
  )
  const { primaryAbove } = table
  const { so2: so2Cells, no2: no2Cells, co: coCells, o3: o3Cells, pm10: pm10Cells, pm25: pm25Cells } = columns
  const {
    so2: so2Indexes,
    no2: no2Indexes,
    co: coIndexes,
    o3: o3Indexes,
    pm10: pm10Indexes,
    pm25: pm25Indexes,
  } = tables
  for (let row = from; row < to; row += 1) {
    const so2 = entry(so2Indexes, so2Cells[row] ?? MISSING)
    const no2 = entry(no2Indexes, no2Cells[row] ?? MISSING)
    const co = entry(coIndexes, coCells[row] ?? MISSING)
    const o3 = entry(o3Indexes, o3Cells[row] ?? MISSING)
    const pm10 = entry(pm10Indexes, pm10Cells[row] ?? MISSING)
    const pm25 = entry(pm25Indexes, pm25Cells[row] ?? MISSING)
    const largest = larger(larger(larger(so2, no2), larger(co, o3)), larger(pm10, pm25))
    const isAllThere = (so2 | no2 | co | o3 | pm10 | pm25) >= 0
    const lackingMask = isAllThere ? 0 : maskOf(LACKING, so2, no2, co, o3, pm10, pm25)
    const isWithheld = (lackingMask & mustBeThere) !== 0 && largest <= publishedAbove
    lacking[row] = lackingMask
    aqi[row] = largest < 0 ? AQI_NO_DATA : isWithheld ? AQI_INCOMPLETE : largest
    primaries[row] = isWithheld || largest <= primaryAbove ? 0 : maskOf(largest, so2, no2, co, o3, pm10, pm25)
  }
}

/** Bit i for the ith argument that equals `wanted`. */
function maskOf(wanted: number, a: number, b: number, c: number, d: number, e: number, f: number): number {
  return (
    isEqual(a, wanted) |
    (isEqual(b, wanted) << 1) |
    (isEqual(c, wanted) << 2) |
    (isEqual(d, wanted) << 3) |
    (isEqual(e, wanted) << 4) |
    (isEqual(f, wanted) << 5)
  )
}

/** 1 or 0 without a branch: which factor leads is as good as random, and a wrong guess of the processor costs more. */
function isEqual(a: number, b: number): number {
  const difference = a ^ b
  return ((difference | -difference) >>> 31) ^ 1
}

/** The larger of two small whole numbers, without a branch as well. */
function larger(a: number, b: number): number {
  const difference = (a - b) | 0
  return a - (difference & (difference >> 31))
}
