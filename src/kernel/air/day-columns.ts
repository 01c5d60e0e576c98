import { AIR_DAY_FACTORS, type AirDayFactor } from '#kernel/air/air-day.ts'
import { type HourBlock, type HourBlockColumn, NOT_MONITORED_16 } from '#kernel/air/hour-block.ts'
import { type AirRuleset, type AirValidity, dailyLimit } from '#kernel/air/ruleset.ts'
import { MISSING, NOT_MONITORED } from '#kernel/observation/observation-table.ts'

const HOURS = 24

/** 日值列 — `raw` unrounded, `rounded` scaled to the day's decimals; MISSING or NOT_MONITORED there: no valid value. */
export interface DayColumn {
  readonly raw: Float64Array
  readonly rounded: Int32Array
  readonly decimals: number
}

export type DayColumns = Readonly<Record<AirDayFactor, DayColumn>>

/**
 * 日统计（列式） — what `dayStatistics` gives, for whole blocks and without an object a day; tested to be equal to it. Sums stay
 * whole numbers and are rounded half-even as fractions.
 */
export function dayColumns(block: HourBlock, ruleset: AirRuleset): DayColumns {
  const [so2, no2, co, pm10, pm25, o3Mda8, o3Hour] = AIR_DAY_FACTORS.map((item) => columnOf(block, item, ruleset))
  if (!so2 || !no2 || !co || !pm10 || !pm25 || !o3Mda8 || !o3Hour) throw new RangeError('a day item without a column')
  return { so2, no2, co, pm10, pm25, o3Mda8, o3Hour }
}

function columnOf(block: HourBlock, item: AirDayFactor, { evaluation, limits }: AirRuleset): DayColumn {
  const days = block.stations * block.days
  const decimals = evaluation.rounding.day[item]
  const into = { raw: new Float64Array(days), rounded: new Int32Array(days), decimals }
  if (item === 'o3Mda8') {
    const limit = (dailyLimit(limits, 'o3') ?? Number.POSITIVE_INFINITY) * 10 ** decimals
    fillMda8(block.columns.o3, into, evaluation.validity, limit)
  } else if (item === 'o3Hour') fillMaxima(block.columns.o3, into, evaluation.validity)
  else fillMeans(block.columns[item], into, evaluation.validity)
  return into
}

function fillMeans({ values, decimals }: HourBlockColumn, into: DayColumn, { dayHours }: AirValidity): void {
  const { raw, rounded } = into
  const power = 10 ** decimals
  const scale = scaleBetween(decimals, into.decimals)
  for (let day = 0; day < rounded.length; day += 1) {
    const from = day * HOURS
    let sum = 0
    let have = 0
    for (let hour = from; hour < from + HOURS; hour += 1) {
      const value = values[hour] ?? NOT_MONITORED_16
      if (value <= NOT_MONITORED_16) continue
      sum += value
      have += 1
    }
    raw[day] = sum / (have * power)
    rounded[day] = have >= dayHours ? divideHalfEven(sum * scale.up, have * scale.down) : without(values, from, have)
  }
}

function fillMaxima({ values, decimals }: HourBlockColumn, into: DayColumn, { dayHours }: AirValidity): void {
  const { raw, rounded } = into
  const power = 10 ** decimals
  const scale = scaleBetween(decimals, into.decimals)
  for (let day = 0; day < rounded.length; day += 1) {
    const from = day * HOURS
    let maximum = NOT_MONITORED_16
    let have = 0
    for (let hour = from; hour < from + HOURS; hour += 1) {
      const value = values[hour] ?? NOT_MONITORED_16
      if (value <= NOT_MONITORED_16) continue
      if (value > maximum) maximum = value
      have += 1
    }
    raw[day] = maximum / power
    rounded[day] = have >= dayHours ? divideHalfEven(maximum * scale.up, scale.down) : without(values, from, have)
  }
}

function fillMda8(column: HourBlockColumn, into: DayColumn, validity: AirValidity, limit: number): void {
  const { values, decimals } = column
  const { raw, rounded } = into
  const power = 10 ** decimals
  const scale = scaleBetween(decimals, into.decimals)
  const { eightHours, mda8Means } = validity
  for (let day = 0; day < rounded.length; day += 1) {
    const from = day * HOURS
    let sum = 0
    let have = 0
    let means = 0
    let maximum = -1
    let maximumSum = 0
    let maximumHave = 1
    for (let hour = from; hour < from + HOURS; hour += 1) {
      const value = values[hour] ?? NOT_MONITORED_16
      if (value > NOT_MONITORED_16) {
        sum += value
        have += 1
      }
      const gone = hour >= from + 8 ? (values[hour - 8] ?? NOT_MONITORED_16) : NOT_MONITORED_16
      if (gone > NOT_MONITORED_16) {
        sum -= gone
        have -= 1
      }
      if (hour < from + 7 || have < eightHours) continue
      means += 1
      if (means > 1 && sum / have <= maximum) continue
      maximum = sum / have
      maximumSum = sum
      maximumHave = have
    }
    raw[day] = maximum / power
    const value = divideHalfEven(maximumSum * scale.up, maximumHave * scale.down)
    const isValid = means >= mda8Means || (means > 0 && value > limit)
    rounded[day] = isValid ? value : without(values, from, means)
  }
}

/** Why there is no valid value: "/" and nothing else was said, or it is missing. */
function without(values: Int16Array, from: number, have: number): number {
  if (have > 0) return MISSING
  let said = MISSING
  for (let hour = from; hour < from + HOURS; hour += 1) {
    const value = values[hour] ?? NOT_MONITORED_16
    if (value > NOT_MONITORED_16) return MISSING
    if (value === NOT_MONITORED_16) said = NOT_MONITORED
  }
  return said
}

function scaleBetween(from: number, to: number): { readonly up: number; readonly down: number } {
  return { up: 10 ** Math.max(0, to - from), down: 10 ** Math.max(0, from - to) }
}

/** GB/T 8170 on the fraction itself; whole arguments, the second positive. */
function divideHalfEven(numerator: number, denominator: number): number {
  const below = Math.floor(numerator / denominator)
  const twice = 2 * (numerator - below * denominator)
  if (twice === denominator) return below % 2 === 0 ? below : below + 1
  return twice > denominator ? below + 1 : below
}
