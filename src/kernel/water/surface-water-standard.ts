import type { WaterFactor } from '#kernel/observation/factor.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import type { Dated } from '#kernel/standard/dated.ts'

/** 水体类型 — which limits of total phosphorus and nitrogen hold; a river-type reservoir is a river (环办〔2011〕22号). */
export type WaterBody = 'river' | 'lake'

/** 五类限值 — class Ⅰ, Ⅱ, Ⅲ, Ⅳ, Ⅴ. */
export type ClassLimits = readonly [number, number, number, number, number]

/** 限值 — at most or at least so much for each class, or one band for all of them (inside Ⅰ, outside 劣Ⅴ). */
export type FactorLimits =
  | { readonly kind: 'atMost' | 'atLeast'; readonly river: ClassLimits; readonly lake: ClassLimits }
  | { readonly kind: 'band'; readonly min: number; readonly max: number }

/**
 * 地表水标准 — one edition: limits of the 21 factors that set the class, of the reference factors that never do, and the
 * decimals values are rounded to where values are rounded before comparing. Units are those of the factor (mg/L, pH none).
 */
export interface SurfaceWaterStandard extends Dated {
  readonly code: string
  readonly limits: Readonly<Record<WaterFactor, FactorLimits>>
  readonly totalNitrogenInLakes: ClassLimits
  readonly fecalColiform: ClassLimits
  /** 人为造成的环境水温变化 — most the weekly mean may rise or fall, °C; judged against a station without the discharge. */
  readonly temperatureChange: { readonly rise: number; readonly fall: number }
  /** 饱和率 — class Ⅰ of dissolved oxygen is also met at this share of saturation; a switch, see `meetsBySaturation`. */
  readonly oxygenSaturation: { readonly share: number; readonly rule: RuleRef }
  readonly decimals: Readonly<Record<WaterFactor, number>>
  readonly rules: {
    readonly limits: RuleRef
    /** 5.1 单因子评价 — against the class the water must attain, with factors and multiples where it does not. */
    readonly attainment: RuleRef
    readonly rounding: RuleRef
  }
}
