import { observationIssue } from '#formats/observation/issue.ts'
import type { Factor, UnitCode } from '#kernel/observation/factor.ts'
import { MISSING, NOT_MONITORED, type ObservationColumn } from '#kernel/observation/observation-table.ts'
import type { CheckContext } from './check-context.ts'

interface UnitRange {
  readonly factor: Factor
  /** A median above it is read in the unit behind; both in the factor's own unit. */
  readonly above?: readonly [median: number, unit: string]
  readonly below?: readonly [median: number, unit: string]
}

const AIR_BELOW = [1, 'mg/m³'] as const
const MICRO = 'μg/L'

/**
 * Half of all readings beyond these has never been seen at a station, and is just what another unit gives. Chosen by us:
 * air between the floor of the instruments and the worst months on record; water far above the limit of class Ⅴ.
 */
const RANGES: readonly UnitRange[] = [
  { factor: 'so2', below: AIR_BELOW },
  { factor: 'no2', below: AIR_BELOW },
  { factor: 'o3', below: AIR_BELOW },
  { factor: 'pm10', below: AIR_BELOW },
  { factor: 'pm25', below: AIR_BELOW },
  { factor: 'co', above: [30, 'μg/m³'] },
  { factor: 'nh3n', above: [200, MICRO] },
  { factor: 'tp', above: [20, MICRO] },
  { factor: 'tn', above: [300, MICRO] },
  { factor: 'copper', above: [10, MICRO] },
  { factor: 'zinc', above: [20, MICRO] },
  { factor: 'selenium', above: [0.1, MICRO] },
  { factor: 'arsenic', above: [0.3, MICRO] },
  { factor: 'mercury', above: [0.005, MICRO] },
  { factor: 'cadmium', above: [0.03, MICRO] },
  { factor: 'lead', above: [0.3, MICRO] },
  { factor: 'chromium6', above: [0.5, MICRO] },
  { factor: 'conductivity', below: [2, 'mS/cm'] },
  { factor: 'humidity', below: [1.01, '0–1'] },
]
const byFactor: ReadonlyMap<Factor, UnitRange> = new Map(RANGES.map((range) => [range.factor, range]))

/** Fewer readings say nothing about a unit. */
const FEWEST = 3

/**
 * 单位疑错 — a whole column whose magnitude is that of another unit (CO in μg/m³, PM2.5 in mg/m³) is refused: every row
 * that has a value in it. Zeros and readings below detection say nothing about magnitude.
 */
export function checkUnits(context: CheckContext): void {
  for (const column of context.table.columns) {
    const range = byFactor.get(column.factor)
    const median = range === undefined ? null : medianOf(column)
    if (range === undefined || median === null) continue
    const likely = likelyUnit(range, median)
    if (likely !== null) refuse(context, column, median, likely)
  }
}

function likelyUnit({ above, below }: UnitRange, median: number): string | null {
  if (above && median > above[0]) return above[1]
  return below && median < below[0] ? below[1] : null
}

function refuse(context: CheckContext, column: ObservationColumn, median: number, likely: string): void {
  const head = context.headOf(column.factor)
  const params = { median: Number(median.toPrecision(4)), unit: printed(column.unit), likely }
  context.issues.push(observationIssue('UNIT_LIKELY_WRONG', { line: null, column: head }, params))
  context.needs.push({ kind: 'unit', column: head, factor: column.factor })
  for (const [row, value] of column.values.entries()) if (value > NOT_MONITORED) context.isBad[row] = 1
}

function medianOf({ values, decimals, below }: ObservationColumn): number | null {
  const read = values.filter((value, row) => value !== MISSING && value > 0 && below?.[row] !== 1)
  if (read.length < FEWEST) return null
  return (read.toSorted()[read.length >> 1] ?? 0) / 10 ** decimals
}

const PRINTED: Readonly<Partial<Record<UnitCode, string>>> = {
  'ug/m3': 'μg/m³',
  'mg/m3': 'mg/m³',
  'uS/cm': 'μS/cm',
  percent: '%',
}

function printed(unit: UnitCode): string {
  return PRINTED[unit] ?? unit
}
