import type { SourceFactor, SpecificFactor } from '#kernel/observation/factor.ts'
import type { WaterClass } from '#kernel/plan/model.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import type { Dated } from '#kernel/standard/dated.ts'

/** 水源地评价规则 — the class table 1 must meet, and the single limits of tables 2 and 3 (at most, mg/L). */
export interface DrinkingWaterRules extends Dated {
  readonly target: WaterClass
  readonly items: readonly {
    readonly factor: SourceFactor | SpecificFactor
    readonly limit: number
    readonly rule: RuleRef
  }[]
  readonly rules: { readonly attainment: RuleRef; readonly byCount: RuleRef; readonly byVolume: RuleRef }
}
