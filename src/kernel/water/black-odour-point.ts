import { type BlackOdourGrade, type BlackOdourReading, gradeUrbanReading } from '#kernel/water/black-odour.ts'
import { BLACK_ODOUR_FACTORS, type UrbanBlackOdourRules } from '#kernel/water/black-odour-rules.ts'

/**
 * 点位黑臭级别 — of all readings of one point: 重度 where one indicator is heavy in at least 60 % of its data, or two are in at
 * least 30 % each; else 轻度 where any reading is black-odorous. Compared as whole numbers; null without readings.
 */
export function gradePoint(
  readings: readonly BlackOdourReading[],
  rules: UrbanBlackOdourRules,
): BlackOdourGrade | null {
  const graded = readings.flatMap((reading) => gradeUrbanReading(reading, rules) ?? [])
  if (graded.length === 0) return null
  const shares = BLACK_ODOUR_FACTORS.map((factor) => {
    const known = graded.flatMap(({ grades }) => grades[factor] ?? [])
    return { heavy: known.filter((grade) => grade === 'heavy').length, total: known.length }
  })
  const reaching = (percent: number): number =>
    shares.filter(({ heavy, total }) => total > 0 && heavy * 100 >= percent * total).length
  if (reaching(rules.point.one) >= 1 || reaching(rules.point.two) >= 2) return 'heavy'
  return graded.some(({ grade }) => grade !== 'none') ? 'light' : 'none'
}

/** 水体黑臭级别 — with the stretches of consecutive heavy points, as first and last index. */
export interface WaterBodyGrade {
  readonly grade: BlackOdourGrade
  readonly heavyStretches: readonly { readonly first: number; readonly last: number }[]
}

/**
 * 水体黑臭级别 — of its points in the order along the water: 重度 as a whole where at least 60 % of them are heavy; three or
 * more heavy points in a row make the stretch between them heavy (待核). null without points.
 */
export function gradeWaterBody(points: readonly BlackOdourGrade[], rules: UrbanBlackOdourRules): WaterBodyGrade | null {
  if (points.length === 0) return null
  const heavy = points.filter((grade) => grade === 'heavy').length
  const isWhole = heavy * 100 >= rules.body.whole * points.length
  const isBlack = points.some((grade) => grade !== 'none')
  return {
    grade: isWhole ? 'heavy' : isBlack ? 'light' : 'none',
    heavyStretches: runs(points).filter(({ first, last }) => last - first + 1 >= rules.body.stretch),
  }
}

function runs(points: readonly BlackOdourGrade[]): readonly { readonly first: number; readonly last: number }[] {
  const found: { first: number; last: number }[] = []
  points.forEach((grade, index) => {
    if (grade !== 'heavy') return
    const last = found.at(-1)
    if (last !== undefined && last.last === index - 1) last.last = index
    else found.push({ first: index, last: index })
  })
  return found
}
