import type { AcceptedRange, Bound } from './accepted-range.ts'

/** 变化单位 — percent of the base, or points: 较上年下降10% against 比上年提高2个百分点. */
export type ChangeUnit = 'percent' | 'points'

/** 变幅 — from a base; percent of a base of zero does not exist, and null says so. */
export function changeFrom(base: number, value: number, unit: ChangeUnit): number | null {
  if (unit === 'points') return value - base
  return base === 0 ? null : (100 * (value - base)) / base
}

/**
 * 变幅目标 — the range of the value itself that a range of the change allows: −10 % of 50 fires is at most 45. Null for
 * percent of a base that is not positive, where no such value exists and a person has to decide.
 */
export function rangeFromChange(change: AcceptedRange, base: number, unit: ChangeUnit): AcceptedRange | null {
  if (unit === 'percent' && base <= 0) return null
  const value = (bound: Bound | null): Bound | null =>
    bound && {
      // Multiplied before it is divided: 50 × 90 / 100 is 45, 50 × (1 − 0.1) need not be.
      value: unit === 'points' ? base + bound.value : (base * (100 + bound.value)) / 100,
      isInclusive: bound.isInclusive,
    }
  return { low: value(change.low), high: value(change.high) }
}
