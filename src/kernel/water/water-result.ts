import type { WaterFactor } from '#kernel/observation/factor.ts'
import type { WaterClass } from '#kernel/plan/model.ts'

/** 水质读数 — one value for judging: `isBelow` means below detection, `value` then is the detection limit and half of it counts. */
export interface WaterReading {
  readonly value: number
  readonly isBelow: boolean
}

/** 超标倍数 — C/S − 1; null for pH and dissolved oxygen, of which none is computed. */
export interface OverLimit {
  readonly factor: WaterFactor
  readonly multiple: number | null
}

/** 单因子评价 — class of one factor, and how it stands to the section's own target. */
export interface FactorClass {
  readonly factor: WaterFactor
  /** As judged: half of the detection limit where it was below. */
  readonly value: number
  readonly isBelow: boolean
  readonly waterClass: WaterClass
  readonly meetsTarget: boolean | null
}

/** 断面评价 — class by the worst factor (环办〔2011〕22号); null class when nothing that can set it was measured. */
export interface WaterClassResult {
  readonly waterClass: WaterClass | null
  readonly determining: readonly WaterFactor[]
  /** 主要污染指标 — against class Ⅲ, at most three, in the official order. */
  readonly mainPollutants: readonly OverLimit[]
  readonly factors: readonly FactorClass[]
  readonly attains: boolean | null
  /** 超目标指标 — against the section's own target (GB 3838-2002 5.1). */
  readonly overTarget: readonly OverLimit[]
  readonly missing: readonly WaterFactor[]
}
