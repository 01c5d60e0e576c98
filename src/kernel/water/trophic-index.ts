import {
  TROPHIC_FACTORS,
  TROPHIC_GRADES,
  type TrophicFactor,
  type TrophicGrade,
  type TrophicRules,
} from '#kernel/water/trophic-rules.ts'
import { isAtMost, judgedValue, usableReading } from '#kernel/water/water-limit.ts'
import type { WaterReading } from '#kernel/water/water-result.ts'

/** 综合营养状态指数 — unrounded, or which of the five parameters is wanting: a partial index is none. */
export type TrophicResult =
  | {
      readonly kind: 'value'
      readonly index: number
      readonly grade: TrophicGrade
      readonly parts: Readonly<Record<TrophicFactor, number>>
    }
  | { readonly kind: 'missing'; readonly missing: readonly TrophicFactor[] }

/**
 * 综合营养状态指数 TLI(Σ) — of readings as they are kept: chlorophyll a µg/L (= mg/m³), transparency cm, the others mg/L. A
 * value of zero has no logarithm and counts as missing.
 */
export function trophicIndex(
  readings: Readonly<Partial<Record<TrophicFactor, WaterReading>>>,
  rules: TrophicRules,
): TrophicResult {
  const missing = TROPHIC_FACTORS.filter((factor) => !((inFormulaUnit(factor, readings) ?? 0) > 0))
  if (missing.length > 0) return { kind: 'missing', missing }
  const part = (factor: TrophicFactor): number => {
    const { a, b } = rules.parts[factor]
    return 10 * (a + b * Math.log(inFormulaUnit(factor, readings) ?? Number.NaN))
  }
  const parts: Record<TrophicFactor, number> = {
    chlorophyllA: part('chlorophyllA'),
    tp: part('tp'),
    tn: part('tn'),
    transparency: part('transparency'),
    codMn: part('codMn'),
  }
  const weight = (factor: TrophicFactor): number => rules.parts[factor].r ** 2
  const total = TROPHIC_FACTORS.reduce((sum, factor) => sum + weight(factor), 0)
  const index = TROPHIC_FACTORS.reduce((sum, factor) => sum + (weight(factor) / total) * parts[factor], 0)
  return { kind: 'value', index, grade: trophicGrade(index, rules), parts }
}

/** 营养状态 — below 30 贫营养, 30 to 50 中营养 with both ends, beyond 50, 60 and 70 轻度, 中度, 重度富营养. */
export function trophicGrade(index: number, { bounds }: TrophicRules): TrophicGrade {
  const [poor, ...others] = bounds
  if (index < poor) return 'oligotrophic'
  const within = others.findIndex((bound) => isAtMost(index, bound))
  return within === -1 ? 'heavy' : (TROPHIC_GRADES[within + 1] ?? 'heavy')
}

function inFormulaUnit(
  factor: TrophicFactor,
  readings: Readonly<Partial<Record<TrophicFactor, WaterReading>>>,
): number | null {
  const reading = usableReading(readings[factor])
  if (reading === null) return null
  // The formula of transparency is in metres.
  return factor === 'transparency' ? judgedValue(reading) / 100 : judgedValue(reading)
}
