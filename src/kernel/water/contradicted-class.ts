import type { WaterFactor } from '#kernel/observation/factor.ts'
import type { WaterClass } from '#kernel/plan/model.ts'
import { type ClassifyWaterOptions, classifyWater } from '#kernel/water/classify-water.ts'
import { roundByStandard } from '#kernel/water/rounded-comparison.ts'
import { worseClass } from '#kernel/water/water-class.ts'
import type { WaterReading } from '#kernel/water/water-result.ts'

/** What automatic stations are classed by. A row that lacks one of them may owe a worse class to what it does not print. */
const CLASSED_BY = ['ph', 'dissolvedOxygen', 'codMn', 'nh3n', 'tp'] as const satisfies readonly WaterFactor[]

/** 一行读数 — as printed beside a class. */
export type PrintedReadings = Readonly<Partial<Record<WaterFactor | 'waterTemperature', WaterReading>>>

/**
 * 公布类别与数据不符 — the class the printed readings give (as measured, by the limits of rivers), where the published one
 * does not follow from them in any way in use: as measured or rounded first, as a river or a lake, with dissolved oxygen by
 * saturation where the temperature is printed. Null where it follows, where nothing can be computed, and where the
 * published class is the worse one and an item automatic stations are classed by is not printed. Chosen by us.
 * @example contradictedClass('Ⅱ', { nh3n: { value: 1.2, isBelow: false } }, options) // 'Ⅳ'
 */
export function contradictedClass(
  published: WaterClass,
  readings: PrintedReadings,
  options: Pick<ClassifyWaterOptions, 'standard' | 'evaluation'>,
): WaterClass | null {
  const computed = classifyWater(readings, { ...options, waterBody: 'river' }).waterClass
  if (computed === null || computed === published) return null
  const isWorsePublished = worseClass(published, computed) === published
  if (isWorsePublished && CLASSED_BY.some((factor) => readings[factor] === undefined)) return null
  const follows = waysOf(readings, options).some((way) => classifyWater(readings, way).waterClass === published)
  return follows ? null : computed
}

/** Every combination of water body, rounding and saturation. */
function waysOf(
  { waterTemperature }: PrintedReadings,
  { standard, evaluation }: Pick<ClassifyWaterOptions, 'standard' | 'evaluation'>,
): readonly ClassifyWaterOptions[] {
  const bodies = (['river', 'lake'] as const).map((waterBody) => ({ standard, evaluation, waterBody }))
  const rounded = bodies.map((way) => ({ ...way, round: roundByStandard(standard) }))
  const plain: readonly ClassifyWaterOptions[] = [...bodies, ...rounded]
  if (waterTemperature === undefined) return plain
  return [...plain, ...plain.map((way) => ({ ...way, saturationAt: waterTemperature.value }))]
}
