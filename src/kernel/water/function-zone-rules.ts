import type { WaterFactor } from '#kernel/observation/factor.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'

/** 水功能区评价规则 — which factors are judged, and the share of attaining months the frequency method asks for. */
export interface FunctionZoneRules {
  /** 双指标 */
  readonly twoFactors: readonly WaterFactor[]
  /** 全指标 */
  readonly allFactors: readonly WaterFactor[]
  /** Percent of the samples. */
  readonly frequency: number
  readonly byMean: RuleRef
  readonly byFrequency: RuleRef
}
