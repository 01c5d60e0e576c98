import {
  BLACK_ODOUR_FACTORS,
  type BlackOdourFactor,
  type RuralBlackOdourRules,
  type ShallowWater,
  type UrbanBlackOdourRules,
} from '#kernel/water/black-odour-rules.ts'

/** 黑臭程度 — 非黑臭 轻度黑臭 重度黑臭. */
export const BLACK_ODOUR_GRADES = ['none', 'light', 'heavy'] as const
export type BlackOdourGrade = (typeof BLACK_ODOUR_GRADES)[number]

/** 黑臭读数 — 透明度 cm, 溶解氧 mg/L, 氧化还原电位 mV, 氨氮 mg/L, and the depth in cm where it is known. */
export type BlackOdourReading = Readonly<Partial<Record<BlackOdourFactor | 'waterDepth', number>>>

/** 分级结果 — `deciding`: the indicators that put it there; null where none of them was measured. */
export interface BlackOdourResult {
  readonly grade: BlackOdourGrade
  readonly deciding: readonly BlackOdourFactor[]
  readonly grades: Readonly<Partial<Record<BlackOdourFactor, BlackOdourGrade>>>
}

/**
 * 城市黑臭水体分级 — of one reading: the worst of its indicators (城市黑臭水体整治工作指南 表1). A value equal to a threshold
 * belongs to the better side. Where the water is less than 25 cm deep, transparency is held against 40 % of its depth, and
 * is then at most 轻度: the guide gives no second line for it.
 */
export function gradeUrbanReading(reading: BlackOdourReading, rules: UrbanBlackOdourRules): BlackOdourResult | null {
  const grades: Partial<Record<BlackOdourFactor, BlackOdourGrade>> = {}
  for (const factor of BLACK_ODOUR_FACTORS) {
    const value = reading[factor]
    if (value === undefined || !Number.isFinite(value)) continue
    const { worse, light, heavy } = rules.bands[factor]
    const shallow = factor === 'transparency' ? shallowLimit(reading, rules.shallow) : null
    if (shallow !== null) grades[factor] = isBeyond(value, shallow, worse) ? 'light' : 'none'
    else grades[factor] = isBeyond(value, heavy, worse) ? 'heavy' : isBeyond(value, light, worse) ? 'light' : 'none'
  }
  return worstOf(grades)
}

/**
 * 农村黑臭水体识别 — any one indicator beyond its limit (thresholds 待核); `deciding` names them. null where none was
 * measured. There are no levels.
 */
export function judgeRuralReading(
  reading: BlackOdourReading,
  rules: RuralBlackOdourRules,
): { readonly isBlackOdorous: boolean; readonly deciding: readonly BlackOdourFactor[] } | null {
  const measured = BLACK_ODOUR_FACTORS.filter(
    (factor) => rules.limits[factor] !== undefined && Number.isFinite(reading[factor]),
  )
  if (measured.length === 0) return null
  const deciding = measured.filter((factor) => {
    const rule = rules.limits[factor]
    const value = reading[factor]
    if (rule === undefined || value === undefined) return false
    const shallow = factor === 'transparency' ? shallowLimit(reading, rules.shallow) : null
    return isBeyond(value, shallow ?? rule.limit, rule.worse)
  })
  return { isBlackOdorous: deciding.length > 0, deciding }
}

function shallowLimit({ waterDepth }: BlackOdourReading, { depth, share }: ShallowWater): number | null {
  return waterDepth !== undefined && waterDepth >= 0 && waterDepth < depth ? waterDepth * share : null
}

const isBeyond = (value: number, limit: number, worse: 'less' | 'more'): boolean =>
  worse === 'less' ? value < limit : value > limit

function worstOf(grades: Readonly<Partial<Record<BlackOdourFactor, BlackOdourGrade>>>): BlackOdourResult | null {
  const measured = BLACK_ODOUR_FACTORS.filter((factor) => grades[factor] !== undefined)
  if (measured.length === 0) return null
  const grade = BLACK_ODOUR_GRADES.findLast((one) => measured.some((factor) => grades[factor] === one)) ?? 'none'
  const deciding = grade === 'none' ? [] : measured.filter((factor) => grades[factor] === grade)
  return { grade, deciding, grades }
}
