import type { Label } from '#kernel/label/label.ts'
import { AQI_LEVELS, type AqiLevel } from './aqi-result.ts'

/** Upper ends of 一级 … 五级; the same in both editions (HJ 633-2012 table 2, HJ 633-2026 table 1). */
const UPPER_ENDS = [50, 100, 150, 200, 300] as const

/** 级别定义 — how a level is named, coloured and explained; `hex` as appendix A of the standard prints it. */
export interface AqiLevelDefinition {
  readonly level: AqiLevel
  readonly from: number
  readonly to: number | null
  readonly ordinal: Label
  readonly label: Label
  readonly colour: Label
  readonly hex: string
  readonly health: Label
}

/** 空气质量级别 — by the AQI: ≤ 50 优, ≤ 100 良, ≤ 150 轻度, ≤ 200 中度, ≤ 300 重度, above 严重. */
export function levelOf(aqi: number): AqiLevel {
  const index = UPPER_ENDS.findIndex((end) => aqi <= end)
  return AQI_LEVELS[index === -1 ? UPPER_ENDS.length : index] ?? 'severe'
}
