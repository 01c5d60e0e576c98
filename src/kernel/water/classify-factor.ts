import type { WaterFactor } from '#kernel/observation/factor.ts'
import type { WaterClass } from '#kernel/plan/model.ts'
import { oxygenSaturation } from '#kernel/water/dissolved-oxygen-saturation.ts'
import type {
  ClassLimits,
  FactorLimits,
  SurfaceWaterStandard,
  WaterBody,
} from '#kernel/water/surface-water-standard.ts'
import { WATER_CLASSES } from '#kernel/water/water-class.ts'
import { isAtLeast, isAtMost } from '#kernel/water/water-limit.ts'

export interface ClassifyOptions {
  readonly standard: SurfaceWaterStandard
  readonly waterBody: WaterBody
  /** Water temperature in °C: dissolved oxygen then meets class Ⅰ by saturation, too. Without it 7.5 mg/L alone decides. */
  readonly saturationAt?: number
}

/**
 * 单因子类别 — the best class whose limit the value meets, 劣Ⅴ when it meets none (GB 3838-2002 table 1).
 * @example classifyFactor('codCr', 15, { standard, waterBody: 'river' }) // 'Ⅰ': equal limits give the best class
 */
export function classifyFactor(factor: WaterFactor, value: number, options: ClassifyOptions): WaterClass {
  const limits = options.standard.limits[factor]
  if (limits.kind === 'band') return isAtLeast(value, limits.min) && isAtMost(value, limits.max) ? 'Ⅰ' : '劣Ⅴ'
  if (factor === 'dissolvedOxygen' && meetsBySaturation(value, options)) return 'Ⅰ'
  return classWithin(value, limits[options.waterBody], limits.kind)
}

/** 按限值定类 — the first of the five limits that is met. */
export function classWithin(value: number, limits: ClassLimits, kind: 'atMost' | 'atLeast'): WaterClass {
  const meets = kind === 'atMost' ? isAtMost : isAtLeast
  for (let index = 0; index < limits.length; index += 1) {
    const limit = limits[index]
    if (limit !== undefined && meets(value, limit)) return WATER_CLASSES[index] ?? '劣Ⅴ'
  }
  return '劣Ⅴ'
}

function meetsBySaturation(value: number, { standard, saturationAt }: ClassifyOptions): boolean {
  if (saturationAt === undefined) return false
  return isAtLeast(value, standard.oxygenSaturation.share * oxygenSaturation(saturationAt))
}

/** 某类限值 — what a class asks of a factor; 劣Ⅴ asks for nothing, and a band is no single number: null. */
export function limitOf(limits: FactorLimits, waterClass: WaterClass, waterBody: WaterBody): number | null {
  return limits.kind === 'band' ? null : (limits[waterBody][WATER_CLASSES.indexOf(waterClass)] ?? null)
}
