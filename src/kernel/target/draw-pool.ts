import { daysBetween, type LocalDate } from '#kernel/time/calendar.ts'
import type { DailyValue, ForecastInput } from './forecast-input.ts'
import type { Random } from './random.ts'

/** Blocks of this many days keep a spell of weather together. */
const BLOCK_DAYS = 10
/** A block may come from this many days earlier or later in the year: the season holds, the date does not. */
const WINDOW_DAYS = 10
/** How much of the year's standing to past years its remainder keeps, as a power: a year a tenth worse stays 2.4 % worse. */
const PERSISTENCE = 0.25
/** What one year differs from another by on its own, as a standard deviation of the logarithm; wider without past years. */
const SPREAD_PAST_YEARS = 0.1
const SPREAD_OWN_DAYS = 0.2
const LEAST_OWN_DAYS = 60
const LEAST_PAIRS = 30
const YEAR_DAYS = 365.25
const MOST_YEARS = 10
const TRIES = 16

/** 抽样法 — pastYears: blocks of the same season of past years; ownDays: blocks of the year's own days, much weaker. */
export type DrawMethod = 'pastYears' | 'ownDays'

/** 抽样池 — fills `out` with one way the days to come may turn out. */
export interface DrawPool {
  readonly method: DrawMethod
  readonly years: number
  readonly draw: (out: Float64Array, random: Random) => void
}

/** 抽样池 — from past years when one of them has values for half of the days to come, else from 60 own days; else none. */
export function drawPool(input: ForecastInput): DrawPool | null {
  const days = daysBetween(input.asOfDay, input.to)
  if (days <= 0) return null
  return pastYearsPool(input, days) ?? ownDaysPool(input, days)
}

function pastYearsPool(input: ForecastInput, days: number): DrawPool | null {
  const past = byDayNumber(input.history, input.from, input.history[0]?.day ?? input.from)
  const strips: Float64Array[] = []
  const first = daysBetween(input.from, input.asOfDay) + 1
  for (let back = 1; back <= MOST_YEARS; back += 1) {
    const begin = first - Math.round(YEAR_DAYS * back) - WINDOW_DAYS
    const strip = Float64Array.from({ length: days + 2 * WINDOW_DAYS }, (_, index) => past(begin + index))
    const known = strip
      .subarray(WINDOW_DAYS, WINDOW_DAYS + days)
      .reduce((count, value) => count + (value >= 0 ? 1 : 0), 0)
    if (known * 2 >= days) strips.push(strip)
  }
  if (strips.length === 0) return null
  const level = Math.log(standing(input, past)) * PERSISTENCE
  const draw = (out: Float64Array, random: Random): void => {
    const scale = Math.exp(level + SPREAD_PAST_YEARS * normal(random))
    fillFromStrips(out, strips, scale, random)
  }
  return { method: 'pastYears', years: strips.length, draw }
}

function fillFromStrips(out: Float64Array, strips: readonly Float64Array[], scale: number, random: Random): void {
  for (let start = 0; start < out.length; start += BLOCK_DAYS) {
    const strip = pick(strips, random)
    const shift = Math.floor(random() * (2 * WINDOW_DAYS + 1))
    const end = Math.min(start + BLOCK_DAYS, out.length)
    for (let day = start; day < end; day += 1) {
      let value = strip?.[day + shift] ?? Number.NaN
      for (let tries = 0; Number.isNaN(value) && tries < TRIES; tries += 1) {
        value = pick(strips, random)?.[day + Math.floor(random() * (2 * WINDOW_DAYS + 1))] ?? Number.NaN
      }
      out[day] = value * scale
    }
  }
}

/** 年景 — the days so far against the same days of past years, both valid: 1.1 is a tenth higher. */
function standing({ from, current }: ForecastInput, past: (day: number) => number): number {
  let now = 0
  let then = 0
  let pairs = 0
  for (const { day, value } of current) {
    if (value === null) continue
    for (let back = 1; back <= MOST_YEARS; back += 1) {
      const before = past(daysBetween(from, day) - Math.round(YEAR_DAYS * back))
      if (Number.isNaN(before)) continue
      now += value
      then += before
      pairs += 1
    }
  }
  return pairs < LEAST_PAIRS || now <= 0 || then <= 0 ? 1 : now / then
}

function ownDaysPool({ current }: ForecastInput, days: number): DrawPool | null {
  const values = Float64Array.from(current.flatMap(({ value }) => (value === null ? [] : [value])))
  if (values.length < LEAST_OWN_DAYS || days <= 0) return null
  const draw = (out: Float64Array, random: Random): void => {
    const scale = Math.exp(SPREAD_OWN_DAYS * normal(random))
    for (let start = 0; start < out.length; start += BLOCK_DAYS) {
      const begin = Math.floor(random() * (values.length - BLOCK_DAYS + 1))
      const end = Math.min(start + BLOCK_DAYS, out.length)
      for (let day = start; day < end; day += 1) out[day] = (values[begin + day - start] ?? 0) * scale
    }
  }
  return { method: 'ownDays', years: 0, draw }
}

/** Values by whole days from `from` (earlier ones negative); NaN where there is none. Days of the period itself are no past. */
function byDayNumber(history: readonly DailyValue[], from: LocalDate, first: LocalDate): (day: number) => number {
  const length = Math.max(0, daysBetween(first, from))
  const values = new Float64Array(length).fill(Number.NaN)
  for (const { day, value } of history)
    if (value !== null && day < from) values[length + daysBetween(from, day)] = value
  return (day) => (day < 0 && day >= -length ? (values[length + day] ?? Number.NaN) : Number.NaN)
}

function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[Math.floor(random() * items.length)]
}

/** Standard normal by Box and Muller; 1 − u is never zero. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
