import type { Label } from '#kernel/label/label.ts'
import type { WaterClass } from '#kernel/plan/model.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'

/** 读数 — a figure with its printed form, or the reason why there is none; as the wire carries it. */
export type Reading =
  | { readonly kind: 'value'; readonly value: number | WaterClass; readonly text: string }
  | { readonly kind: 'insufficient'; readonly have: number; readonly need: number; readonly rule: RuleRef }
  | { readonly kind: 'missing'; readonly reason: Label }
  | { readonly kind: 'awaiting'; readonly from: string }
  | { readonly kind: 'notApplicable'; readonly reason: Label }

export function numberReading(value: number, decimals: number): Reading {
  return { kind: 'value', value, text: value.toFixed(decimals) }
}

export function classReading(waterClass: WaterClass): Reading {
  return { kind: 'value', value: waterClass, text: waterClass }
}

/**
 * 判定位数 — decimals a reading is rounded to before it is compared: those of the rule, or of the printed target where that
 * has more. 27.2微克/立方米 is no target to a mean rounded to whole numbers.
 */
export function decidingDecimals(rule: number, target: number | null): number {
  const printed = target === null ? 0 : (String(target).split('.')[1]?.length ?? 0)
  return Math.max(rule, printed)
}
