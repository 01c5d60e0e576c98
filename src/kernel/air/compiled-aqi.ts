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

/** Written out factor by factor: six entries in registers, no allocation, no inner loop. */
function evaluate(table: AqiTable, tables: Readonly<Record<AirFactor, Int16Array>>, rows: Rows): void {
  const { columns, into, from, to } = rows
  const { aqi, primaries, lacking } = into
  const publishedAbove = table.publishedAbove.aqi
  const mustBeThere = AIR_FACTORS.reduce(
    (mask, factor, bit) => (table.publishedWithout.factors.includes(factor) ? mask : mask | (1 << bit)),
    0,
  )
  const { primaryAbove } = table
  for (let row = from; row < to; row += 1) {
    const so2 = entry(tables.so2, columns.so2[row] ?? MISSING)
    const no2 = entry(tables.no2, columns.no2[row] ?? MISSING)
    const co = entry(tables.co, columns.co[row] ?? MISSING)
    const o3 = entry(tables.o3, columns.o3[row] ?? MISSING)
    const pm10 = entry(tables.pm10, columns.pm10[row] ?? MISSING)
    const pm25 = entry(tables.pm25, columns.pm25[row] ?? MISSING)
    const largest = Math.max(so2, no2, co, o3, pm10, pm25)
    const isLacking = Math.min(so2, no2, co, o3, pm10, pm25) === LACKING
    const lackingMask = isLacking ? maskOf(LACKING, so2, no2, co, o3, pm10, pm25) : 0
    lacking[row] = lackingMask
    primaries[row] = 0
    if (largest < 0) aqi[row] = AQI_NO_DATA
    else if ((lackingMask & mustBeThere) !== 0 && largest <= publishedAbove) aqi[row] = AQI_INCOMPLETE
    else {
      aqi[row] = largest
      if (largest > primaryAbove) primaries[row] = maskOf(largest, so2, no2, co, o3, pm10, pm25)
    }
  }
}

/** Bit i for the ith argument that equals `wanted`. */
function maskOf(wanted: number, a: number, b: number, c: number, d: number, e: number, f: number): number {
  return (
    (a === wanted ? 1 : 0) |
    (b === wanted ? 2 : 0) |
    (c === wanted ? 4 : 0) |
    (d === wanted ? 8 : 0) |
    (e === wanted ? 16 : 0) |
    (f === wanted ? 32 : 0)
  )
}
