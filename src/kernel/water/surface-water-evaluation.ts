import type { Factor, WaterFactor } from '#kernel/observation/factor.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import type { Dated } from '#kernel/standard/dated.ts'

/** 百分比 — whole percent, so that shares are compared as fractions of whole numbers. */
type Percent = number

/**
 * 地表水环境质量评价办法 — how the class of a section, its main pollutants, the status of a basin, means over time and
 * changes between periods are reached from readings.
 */
export interface SurfaceWaterEvaluation extends Dated {
  readonly code: string
  readonly sectionClass: RuleRef
  readonly mainPollutants: {
    readonly count: number
    /** 优先列出 — cyanide and heavy metals; the text names lead and chromium 等, which others belong is not settled. */
    readonly first: readonly WaterFactor[]
    readonly rule: RuleRef
  }
  readonly basin: {
    /** From so many sections on the shares decide, below the means over sections. */
    readonly minimumSections: number
    readonly excellentGoodShare: Percent
    readonly goodGoodShare: Percent
    readonly moderateInferiorShare: Percent
    readonly heavyInferiorShare: Percent
    readonly mainPollutants: RuleRef
    readonly rule: RuleRef
  }
  /** 湖泊、水库 — means over the points before the class. */
  readonly lake: RuleRef
  /** 变化 — percentage points of ΔG − ΔD beyond which shares have changed, and clearly changed. */
  readonly change: {
    readonly some: Percent
    readonly clear: Percent
    readonly sections: RuleRef
    readonly shares: RuleRef
  }
  readonly statistics: {
    /** 自动监测优先 — factors whose automatic readings go before laboratory ones. */
    readonly automaticFirst: readonly Factor[]
    readonly automaticRule: RuleRef
    readonly belowDetection: RuleRef
    readonly monthRule: RuleRef
    readonly phMean: RuleRef
    readonly quarterMinimum: number
    readonly yearMinimum: number
    /** 冰封期、断流 — where a section is frozen or dry for part of the year. */
    readonly yearMinimumWhenFrozenOrDry: number
    readonly periodRule: RuleRef
  }
}
