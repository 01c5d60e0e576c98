import type { Comparator } from '#kernel/plan/model.ts'

/** 界 — one end of a range; exclusive when the number itself no longer attains. */
export interface Bound {
  readonly value: number
  readonly isInclusive: boolean
}

/** 达标区间 — every unrounded value that attains a target; null where the target sets no end. */
export interface AcceptedRange {
  readonly low: Bound | null
  readonly high: Bound | null
}

/** 数值取法 — legal: the value is rounded half-even to these decimals before it is compared (GB/T 8170 修约值比较法); strict: as measured (全数值比较法). */
export type Reading = { readonly kind: 'legal'; readonly decimals: number } | { readonly kind: 'strict' }

/** Means are kept as doubles: what lies this close to a bound is the bound, as in roundHalfEven. */
const TIE = 1e-10

/**
 * 达标区间 — the values that attain `comparator target` under a reading. Legally 31 accepts up to 31.5 without it
 * (31.5 rounds to the even 32), 30 up to 30.5 with it; 93.5 % at one decimal accepts from 93.45 without it (rounds to 93.4).
 * Source: GB/T 8170-2008 3 and 4.3.2.
 */
export function acceptedRange(comparator: Comparator, target: number, reading: Reading): AcceptedRange {
  const low = comparator === '>=' || comparator === '>' || comparator === '='
  const high = comparator === '<=' || comparator === '<' || comparator === '='
  const isInclusive = comparator !== '>' && comparator !== '<'
  const end = (direction: 1 | -1): Bound =>
    reading.kind === 'strict'
      ? { value: target, isInclusive }
      : legalEnd(target, isInclusive, reading.decimals, direction)
  return { low: low ? end(-1) : null, high: high ? end(1) : null }
}

/** The last figure of the grid that attains, and half a step beyond it: with the tie when that figure is even. */
function legalEnd(target: number, isInclusive: boolean, decimals: number, direction: 1 | -1): Bound {
  const scale = 10 ** decimals
  const steps = snap(target * scale)
  const whole = direction === 1 ? Math.floor(steps) : Math.ceil(steps)
  const last = whole === steps && !isInclusive ? whole - direction : whole
  return { value: (last + direction * 0.5) / scale, isInclusive: last % 2 === 0 }
}

/** 93.5 × 10 is 935 and 0.29 × 100 is 28.999999999999996: a printed number lies on its grid. */
function snap(steps: number): number {
  const nearest = Math.round(steps)
  return Math.abs(steps - nearest) < 1e-9 * Math.max(1, Math.abs(steps)) ? nearest : steps
}

export function accepts(range: AcceptedRange, value: number): boolean {
  return isWithin(range.low, value, -1) && isWithin(range.high, value, 1)
}

function isWithin(bound: Bound | null, value: number, direction: 1 | -1): boolean {
  if (bound === null) return true
  const beyond = (value - bound.value) * direction
  return Math.abs(beyond) < TIE ? bound.isInclusive : beyond < 0
}
