import type { WaterClass } from '#kernel/plan/model.ts'
import { limitOf } from '#kernel/water/classify-factor.ts'
import type { FactorLimits, WaterBody } from '#kernel/water/surface-water-standard.ts'

/** 后段要求 — what the months to come must average at most or at least; impossible: even zero would be too much. */
export type RestRequirement =
  | { readonly kind: 'atMost' | 'atLeast'; readonly value: number }
  | { readonly kind: 'impossible' }

/**
 * 后段均值要求 — for the mean of `total` months to meet the target class, given the months so far. null where the class sets
 * no single limit (pH, 劣Ⅴ) or no month is left. Below detection counts as half: pass judged values.
 * @example // TP, target Ⅱ (0.1): six months at 0.12 leave 0.08 for the other six
 */
export function restMayAverage(
  soFar: readonly number[],
  options: {
    readonly total: number
    readonly limits: FactorLimits
    readonly target: WaterClass
    readonly waterBody: WaterBody
  },
): RestRequirement | null {
  const limit = limitOf(options.limits, options.target, options.waterBody)
  const left = options.total - soFar.length
  if (limit === null || options.limits.kind === 'band' || left <= 0) return null
  const used = soFar.reduce((sum, value) => sum + value, 0)
  const value = (limit * options.total - used) / left
  if (options.limits.kind === 'atLeast') return { kind: 'atLeast', value: Math.max(0, value) }
  return value < 0 ? { kind: 'impossible' } : { kind: 'atMost', value }
}
