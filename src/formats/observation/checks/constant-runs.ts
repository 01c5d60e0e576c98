import { observationIssue } from '#formats/observation/issue.ts'
import type { Factor } from '#kernel/observation/factor.ts'
import { NOT_MONITORED, type ObservationColumn } from '#kernel/observation/observation-table.ts'
import type { CheckContext } from './check-context.ts'

/** What instruments report for "hardly anything" (PM2.5 of 3 stood at dozens of stations at once): no stuck sensor. */
const FLOORS: ReadonlyMap<Factor, number> = new Map<Factor, number>([
  ['so2', 5],
  ['no2', 5],
  ['co', 0.3],
  ['o3', 5],
  ['pm10', 5],
  ['pm25', 3],
  ['rainfall', 0],
  ['windSpeed', 0.2],
  ['humidity', 0],
])
/** Regulated rivers stand still for days; saturated air and sluggish vanes for long hours. */
const MAY_STAND: ReadonlySet<Factor> = new Set<Factor>([
  'stage',
  'discharge',
  'transparency',
  'waterDepth',
  'intakeVolume',
])
const SATURATED = 100

/** Readings in a row that chance does not give, by how many digits the value is printed with. */
const LONGEST = [36, 36, 24, 12] as const
const LONGEST_EXACT = 8
/** Directions come as one of sixteen points, however many digits their degrees have. */
const LONGEST_WIND = 36

/**
 * 恒值 — the same value reading after reading, longer than its digits allow by chance: a stuck sensor or values filled
 * in. Flagged, never left out; floors of the instruments and readings below detection are excepted. Chosen by us.
 */
export function checkConstantRuns(context: CheckContext): void {
  const { table, interval } = context
  if (interval === 'month' || interval === 'sample') return
  const order = inTimeOrder(context)
  for (const column of table.columns) if (!MAY_STAND.has(column.factor)) findRuns(context, column, order)
}

function inTimeOrder({ table, isBad, isRepeated }: CheckContext): Uint32Array {
  const rows = Uint32Array.from(table.lines.keys()).filter((row) => isBad[row] !== 1 && isRepeated[row] !== 1)
  const { station, start } = table
  return rows.sort((a, b) => (station[a] ?? 0) - (station[b] ?? 0) || (start[a] ?? 0) - (start[b] ?? 0))
}

function findRuns(context: CheckContext, column: ObservationColumn, order: Uint32Array): void {
  const { station } = context.table
  let from = 0
  for (let at = 1; at <= order.length; at += 1) {
    const [row, before] = [order[at] ?? -1, order[at - 1] ?? -1]
    const goesOn = at < order.length && column.values[row] === column.values[before] && station[row] === station[before]
    if (goesOn) continue
    if (at - from >= LONGEST_EXACT) judgeRun(context, column, order.subarray(from, at))
    from = at
  }
}

function judgeRun(context: CheckContext, column: ObservationColumn, rows: Uint32Array): void {
  const [first = 0, last = 0] = [rows[0], rows.at(-1)]
  const scaled = column.values[first] ?? NOT_MONITORED
  const value = scaled / 10 ** column.decimals
  if (scaled <= NOT_MONITORED || column.below?.[first] === 1 || value <= (FLOORS.get(column.factor) ?? 0)) return
  if (column.factor === 'humidity' && value >= SATURATED) return
  if (rows.length < (column.factor === 'windDirection' ? LONGEST_WIND : longestByChance(scaled))) return
  const { table } = context
  const params = {
    value,
    count: rows.length,
    from: context.labelOf(first),
    to: context.labelOf(last),
    station: table.stations[table.station[first] ?? 0]?.code ?? '',
    lastLine: table.lines[last] ?? 0,
  }
  const place = { line: table.lines[first] ?? null, column: context.headOf(column.factor) }
  context.issues.push(observationIssue('CONSTANT_RUN', place, params))
}

/** Trailing zeros are no digits: 7.50 in a column of two decimals was read as 7.5. */
function longestByChance(scaled: number): number {
  const digits = String(Math.abs(scaled)).replace(/0+$/, '').length
  return LONGEST[digits] ?? LONGEST_EXACT
}
