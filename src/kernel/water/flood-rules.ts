import type { WaterFactor } from '#kernel/observation/factor.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'

/** 汛期污染强度的规则 — the season of a region by months, and the pollutants whose ratio to the target counts. */
export interface FloodRules {
  /** Months, first and last included. */
  readonly season: { readonly from: number; readonly to: number; readonly rule: RuleRef }
  readonly candidates: { readonly factors: readonly WaterFactor[]; readonly rule: RuleRef }
  readonly rule: RuleRef
}
