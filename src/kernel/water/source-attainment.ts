import type { SourceFactor, SpecificFactor } from '#kernel/observation/factor.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import { type ClassifyWaterOptions, classifyWater } from '#kernel/water/classify-water.ts'
import type { DrinkingWaterRules } from '#kernel/water/drinking-water-rules.ts'
import { exceedanceMultiple } from '#kernel/water/over-limit.ts'
import type { FactorReadings } from '#kernel/water/readings-of.ts'
import { isAtMost, judgedValue, usableReading } from '#kernel/water/water-limit.ts'
import type { WaterClassResult } from '#kernel/water/water-result.ts'

/** 补充与特定项目 — one of table 2 or 3 as judged; `multiple` C/S − 1 where it is over. */
export interface SourceItem {
  readonly factor: SourceFactor | SpecificFactor
  readonly value: number
  readonly limit: number
  readonly attains: boolean
  readonly multiple: number | null
  readonly rule: RuleRef
}

export interface SourceResult {
  readonly result: WaterClassResult
  readonly items: readonly SourceItem[]
  /** null where neither a class nor a limit could be judged. */
  readonly attains: boolean | null
}

/**
 * 水源地水质评价 — class Ⅲ of table 1 (total nitrogen, coliform and temperature apart) and every measured item of tables 2
 * and 3 within its limit (GB 3838-2002 5.3). One over is enough to fail; without a class of table 1 nothing attains.
 */
export function judgeSource(
  readings: FactorReadings,
  options: ClassifyWaterOptions & { readonly rules: DrinkingWaterRules },
): SourceResult {
  const result = classifyWater(readings, { ...options, target: options.target ?? options.rules.target })
  const items = options.rules.items.flatMap(({ factor, limit, rule }): readonly SourceItem[] => {
    const reading = usableReading(readings[factor])
    if (reading === null) return []
    const value = judgedValue(reading)
    const attains = isAtMost(value, limit)
    return [{ factor, value, limit, attains, multiple: attains ? null : exceedanceMultiple(value, limit), rule }]
  })
  if (items.some((item) => !item.attains)) return { result, items, attains: false }
  return { result, items, attains: result.attains }
}

/** 水源达标率与水量达标率 — attained of judged; by volume null unless every judged source says what it took (万m³). */
export interface SourceAttainment {
  readonly byCount: { readonly attained: number; readonly judged: number }
  readonly byVolume: { readonly attained: number; readonly total: number } | null
}

/** 达标率 — over sources or over the months of one; what could not be judged counts in neither. */
export function sourceAttainment(
  sources: readonly { readonly attains: boolean | null; readonly intakeVolume: number | null }[],
): SourceAttainment {
  const judged = sources.filter(({ attains }) => attains !== null)
  const attaining = judged.filter(({ attains }) => attains)
  const sum = (list: typeof sources): number => list.reduce((total, { intakeVolume }) => total + (intakeVolume ?? 0), 0)
  const isVolumeKnown = judged.length > 0 && judged.every(({ intakeVolume }) => intakeVolume !== null)
  return {
    byCount: { attained: attaining.length, judged: judged.length },
    byVolume: isVolumeKnown ? { attained: sum(attaining), total: sum(judged) } : null,
  }
}
