import { observationIssue } from '#formats/observation/issue.ts'
import type { Factor, UnitCode } from '#kernel/observation/factor.ts'
import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import { NOT_MONITORED, type ObservationColumn } from '#kernel/observation/observation-table.ts'
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

/** 疑错的单位 — what half of a column exceeds or stays below, and the unit it looks like. */
export interface LikelyUnit {
  readonly median: number
  readonly likely: string
}

/**
 * 单位疑错 — the unit whose magnitude a column of positive readings has (CO in μg/m³, PM2.5 in mg/m³); null when its own
 * fits. Zeros and readings below detection say nothing about magnitude and are for the caller to leave out.
 */
export function likelyUnit(factor: Factor, values: readonly number[]): LikelyUnit | null {
  const range = byFactor.get(factor)
  if (range === undefined || values.length < FEWEST) return null
  const median = values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
  const { above, below } = range
  const likely = above && median > above[0] ? above[1] : below && median < below[0] ? below[1] : null
  return likely === null ? null : { median: Number(median.toPrecision(4)), likely }
}

/** 单位疑错的问题 — about the whole column. */
export function unitIssue(head: string, unit: UnitCode, { median, likely }: LikelyUnit): ObservationIssue {
  return observationIssue('UNIT_LIKELY_WRONG', { line: null, column: head }, { median, unit: printed(unit), likely })
}

/** 查单位 — a column of another magnitude is refused: every row that has a value in it. */
export function checkUnits(context: CheckContext): void {
  for (const column of context.table.columns) {
    const found = likelyUnit(column.factor, positive(column))
    if (found === null) continue
    const head = context.headOf(column.factor)
    context.issues.push(unitIssue(head, column.unit, found))
    context.needs.push({ kind: 'unit', column: head, factor: column.factor })
    for (const [row, value] of column.values.entries()) if (value > NOT_MONITORED) context.isBad[row] = 1
  }
}

function positive({ values, decimals, below }: ObservationColumn): readonly number[] {
  const power = 10 ** decimals
  return Array.from(
    values.filter((value, row) => value > 0 && below?.[row] !== 1),
    (value) => value / power,
  )
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
