import type { WaterClass } from '#kernel/plan/model.ts'
import { WATER_CLASSES } from '#kernel/water/water-class.ts'
import type { FactorRow as Limits, WaterSection } from '#web/features/water/wire.ts'

/** 距目标 — how far the year's mean is from the target's limit; for a band only whether it is within. */
export type Gap =
  | { readonly kind: 'room' | 'over' | 'short'; readonly value: number }
  | { readonly kind: 'within' | 'outside' }

/** 余下月份 — what they may average; `months` without data yet. */
export type Rest =
  | { readonly kind: 'atMost' | 'atLeast'; readonly value: number; readonly months: number }
  | { readonly kind: 'anything' | 'impossible'; readonly months: number }

/** 指标一行 — a factor with its limits, the year's mean, the worst month and what is left. */
export interface FactorLine {
  readonly factor: string
  readonly decimals: number
  readonly limits: Limits['limits']
  readonly band: Limits['band']
  readonly mean: number | null
  readonly isBelow: boolean
  readonly waterClass: WaterClass | null
  readonly meetsTarget: boolean | null
  readonly worst: (NonNullable<Limits['worst']> & { readonly isBelow: boolean }) | null
  readonly gap: Gap | null
  readonly rest: Rest | null
}

/** 指标各行 — those over the target first, each group in the order of the standard. */
export function factorLines(section: WaterSection): readonly FactorLine[] {
  const lines = section.limits.map((row) => lineOf(section, row))
  return [
    ...lines.filter(({ meetsTarget }) => meetsTarget === false),
    ...lines.filter((line) => line.meetsTarget !== false),
  ]
}

const MONTHS_A_YEAR = 12

function lineOf(section: WaterSection, row: Limits): FactorLine {
  const { factor, decimals, limits, band, yearMean: mean, worst } = row
  const judged = section.yearResult?.factors.find((one) => one.factor === factor)
  const measured = section.months.flatMap(({ month, isOver, result }) => {
    const one = result?.factors.find((found) => found.factor === factor)
    return one === undefined || !isOver ? [] : [{ month, isBelow: one.isBelow }]
  })
  return {
    factor,
    decimals,
    limits,
    band,
    mean,
    isBelow: judged?.isBelow ?? false,
    waterClass: judged?.waterClass ?? null,
    meetsTarget: judged?.meetsTarget ?? null,
    worst: worst && { ...worst, isBelow: measured.find(({ month }) => month === worst.month)?.isBelow ?? false },
    gap: gapOf(row, section.place.targetClass),
    rest: restOf(row, MONTHS_A_YEAR - measured.length),
  }
}

/** 目标限值 — of a class; 劣Ⅴ asks for nothing. */
export function limitOf(limits: Limits['limits'], target: WaterClass | null): number | null {
  return limits === null || target === null ? null : (limits[WATER_CLASSES.indexOf(target)] ?? null)
}

function gapOf({ limits, band, yearMean, isLowerWorse }: Limits, target: WaterClass | null): Gap | null {
  if (yearMean === null || target === null) return null
  if (band !== null) return { kind: yearMean >= band.min && yearMean <= band.max ? 'within' : 'outside' }
  const limit = limitOf(limits, target)
  if (limit === null) return null
  const room = isLowerWorse ? yearMean - limit : limit - yearMean
  if (room >= 0) return { kind: 'room', value: room }
  return { kind: isLowerWorse ? 'short' : 'over', value: -room }
}

function restOf({ restMayAverage, isRestImpossible, isLowerWorse }: Limits, months: number): Rest | null {
  if (isRestImpossible) return { kind: 'impossible', months }
  if (restMayAverage === null) return null
  if (isLowerWorse && restMayAverage === 0) return { kind: 'anything', months }
  return { kind: isLowerWorse ? 'atLeast' : 'atMost', value: restMayAverage, months }
}
