import type { Label } from '#kernel/label/label.ts'
import { type AcceptedRange, acceptedRange } from '#kernel/target/accepted-range.ts'
import { rangeFromChange } from '#kernel/target/change-target.ts'
import { decidingDecimals } from './reading.ts'
import { NOTE_WORDS } from './state-words.ts'
import type { VerdictInput } from './verdict-input.ts'

/** Change rates are stated and compared with one decimal (HJ 663 table 3 for rates; 待核 for changes). */
const CHANGE_DECIMALS = 1

/** 要求 — the target as ranges of the indicator's own level, legally and strictly, with the number at their edge. */
export interface Demand {
  readonly legal: AcceptedRange
  readonly strict: AcceptedRange
  readonly level: number
  readonly decimals: number
}

/** 要求 — or why there is none: no value yet is null, a change without a usable base is words. */
export function demandOf({ target, bound, base }: VerdictInput): Demand | Label | null {
  const { value, comparator } = target
  if (typeof value !== 'number') return null
  const rule = bound.definition.decimals
  if (bound.change === null) {
    const decimals = decidingDecimals(rule, value)
    const legal = acceptedRange(comparator, value, { kind: 'legal', decimals })
    return { legal, strict: acceptedRange(comparator, value, { kind: 'strict' }), level: value, decimals }
  }
  if (base === null) return NOTE_WORDS.baseAwaited
  const change = bound.change
  const reading = { kind: 'legal', decimals: decidingDecimals(CHANGE_DECIMALS, value) } as const
  const legal = rangeFromChange(acceptedRange(comparator, value, reading), base, change)
  const strict = rangeFromChange(acceptedRange(comparator, value, { kind: 'strict' }), base, change)
  if (legal === null || strict === null) return NOTE_WORDS.baseZero
  const level = change === 'points' ? base + value : (base * (100 + value)) / 100
  return { legal, strict, level, decimals: decidingDecimals(rule, base) }
}

export function isDemand(demand: Demand | Label | null): demand is Demand {
  return demand !== null && 'legal' in demand
}
