import { AIR_FACTORS, type AirFactor, type Factor, type UnitCode } from '#kernel/observation/factor.ts'
import { MISSING, type ObservationColumn, type ObservationTable } from '#kernel/observation/observation-table.ts'
import { type Random, seededRandom } from './task-corpus.ts'

const HOUR_MS = 3_600_000
const FOUR_HOURS_MS = 4 * HOUR_MS
const GAP_SHARE = 0.02
/** Readings are known an hour after they were made. */
const KNOWN_AFTER_MS = HOUR_MS

/** 一批读数 — rows of some stations with the moment each was known. */
export interface GeneratedBatch {
  readonly table: ObservationTable
  readonly knownAt: Float64Array
}

interface Typical {
  readonly factor: Factor
  readonly unit: UnitCode
  readonly decimals: number
  /** In the last printed decimal. */
  readonly value: number
}

const AIR_TYPICAL: Readonly<Record<AirFactor, number>> = { so2: 10, no2: 28, co: 8, o3: 90, pm10: 62, pm25: 33 }

const AIR: readonly Typical[] = AIR_FACTORS.map((factor) =>
  factor === 'co'
    ? { factor, unit: 'mg/m3', decimals: 1, value: AIR_TYPICAL.co }
    : { factor, unit: 'ug/m3', decimals: 0, value: AIR_TYPICAL[factor] },
)

const WATER: readonly Typical[] = [
  { factor: 'ph', unit: '', decimals: 1, value: 76 },
  { factor: 'dissolvedOxygen', unit: 'mg/L', decimals: 1, value: 76 },
  { factor: 'codMn', unit: 'mg/L', decimals: 1, value: 22 },
  { factor: 'nh3n', unit: 'mg/L', decimals: 2, value: 18 },
  { factor: 'tp', unit: 'mg/L', decimals: 3, value: 62 },
]

interface Axis {
  readonly stations: readonly string[]
  /** Starts of the intervals, epoch milliseconds. */
  readonly starts: Float64Array
  readonly lastsMs: number
}

/** Hours of air from a fixed seed: a season, a daily cycle, noise and two per cent of gaps; [fromMs, toMs). */
export function airHours(stations: readonly string[], fromMs: number, toMs: number): GeneratedBatch {
  const starts = every(HOUR_MS, fromMs, toMs)
  return batch({ stations, starts, lastsMs: HOUR_MS }, AIR, seededRandom(fromMs / HOUR_MS))
}

/** Four-hourly readings of automatic stations of the water; [fromMs, toMs). */
export function waterFourHours(stations: readonly string[], fromMs: number, toMs: number): GeneratedBatch {
  const starts = every(FOUR_HOURS_MS, fromMs, toMs)
  return batch({ stations, starts, lastsMs: FOUR_HOURS_MS }, WATER, seededRandom(4))
}

/** One sample of every month, at the starts told. */
export function waterSamples(stations: readonly string[], starts: readonly number[]): GeneratedBatch {
  return batch({ stations, starts: Float64Array.from(starts), lastsMs: HOUR_MS }, WATER, seededRandom(12))
}

function every(stepMs: number, fromMs: number, toMs: number): Float64Array {
  return Float64Array.from({ length: Math.floor((toMs - fromMs) / stepMs) }, (_, step) => fromMs + step * stepMs)
}

function batch({ stations, starts, lastsMs }: Axis, typical: readonly Typical[], next: Random): GeneratedBatch {
  const rows = stations.length * starts.length
  const startOf = (row: number): number => starts[row % starts.length] ?? Number.NaN
  const start = Float64Array.from({ length: rows }, (_, row) => startOf(row))
  return {
    knownAt: start.map((ms) => ms + lastsMs + KNOWN_AFTER_MS),
    table: {
      stations: stations.map((code) => ({ code, name: null, area: null, lon: null, lat: null })),
      lines: Uint32Array.from({ length: rows }, (_, row) => row + 2),
      station: Uint32Array.from({ length: rows }, (_, row) => Math.floor(row / starts.length)),
      start,
      columns: typical.map((one) => columnOf(one, start, next)),
      published: null,
    },
  }
}

const YEAR_MS = 365.2425 * 24 * HOUR_MS

function columnOf({ value, ...said }: Typical, start: Float64Array, next: Random): ObservationColumn {
  const values = Int32Array.from(start, (ms) => {
    const season = 1 + 0.3 * Math.cos((ms / YEAR_MS) * 2 * Math.PI)
    const cycle = 1 + 0.2 * Math.sin((ms / HOUR_MS / 24) * 2 * Math.PI)
    const reading = value * season * cycle * (0.6 + 0.8 * next())
    return next() < GAP_SHARE ? MISSING : Math.round(said.factor === 'ph' ? value : reading)
  })
  return { ...said, values, below: null }
}
