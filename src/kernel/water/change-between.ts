import type { WaterClass } from '#kernel/plan/model.ts'
import type { ClassShares } from '#kernel/water/basin-shares.ts'
import { QUALITY_STATUSES, statusOfClass } from '#kernel/water/quality-status.ts'
import type { SurfaceWaterEvaluation } from '#kernel/water/surface-water-evaluation.ts'

/** 变化 — 明显好转 有所好转 无明显变化 有所下降 明显下降. */
export const WATER_CHANGES = ['clearlyBetter', 'better', 'unchanged', 'worse', 'clearlyWorse'] as const
export type WaterChange = (typeof WATER_CHANGES)[number]

/**
 * 断面水质变化 — by levels of status: Ⅰ and Ⅱ are one level (优). One level is a change, two or more a clear one (待核).
 * @example changeBetween('Ⅲ', 'Ⅱ') // 'better'
 */
export function changeBetween(before: WaterClass, after: WaterClass): WaterChange {
  const level = (waterClass: WaterClass): number => QUALITY_STATUSES.indexOf(statusOfClass(waterClass))
  return changeOf(level(before) - level(after), 1, 2)
}

/**
 * 流域水质变化 — 组合类别比例法: ΔG − ΔD, the change of the share of Ⅰ–Ⅲ less that of 劣Ⅴ, in percentage points; up to 10
 * nothing has clearly changed, beyond 20 it has clearly (the 10 待核). Compared as whole numbers. null without sections.
 */
export function changeBetweenShares(
  before: ClassShares,
  after: ClassShares,
  { change }: SurfaceWaterEvaluation,
): WaterChange | null {
  if (before.total === 0 || after.total === 0) return null
  const net = 100 * ((after.good - after.inferior) * before.total - (before.good - before.inferior) * after.total)
  const points = before.total * after.total
  // Beyond a threshold, not at it: one above the largest whole number that still is within.
  return changeOf(net, change.some * points + 1, change.clear * points + 1)
}

function changeOf(improvement: number, some: number, clear: number): WaterChange {
  if (improvement >= clear) return 'clearlyBetter'
  if (improvement >= some) return 'better'
  if (improvement <= -clear) return 'clearlyWorse'
  return improvement <= -some ? 'worse' : 'unchanged'
}
