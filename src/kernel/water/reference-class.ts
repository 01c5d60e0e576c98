import type { WaterClass } from '#kernel/plan/model.ts'
import { classWithin } from '#kernel/water/classify-factor.ts'
import type { FactorReadings } from '#kernel/water/readings-of.ts'
import type { ClassLimits, SurfaceWaterStandard, WaterBody } from '#kernel/water/surface-water-standard.ts'
import { judgedValue, usableReading } from '#kernel/water/water-limit.ts'

/** 参考因子类别 — reported beside the class, never setting it. */
export interface ReferenceClass {
  readonly factor: 'tn' | 'fecalColiform'
  readonly value: number
  readonly waterClass: WaterClass
}

/** 参考因子评价 — total nitrogen in lakes and reservoirs (rivers have no limit of it) and faecal coliforms. */
export function referenceClasses(
  readings: FactorReadings,
  { standard, waterBody }: { readonly standard: SurfaceWaterStandard; readonly waterBody: WaterBody },
): readonly ReferenceClass[] {
  const judge = (factor: ReferenceClass['factor'], limits: ClassLimits): readonly ReferenceClass[] => {
    const reading = usableReading(readings[factor])
    if (reading === null) return []
    const value = judgedValue(reading)
    return [{ factor, value, waterClass: classWithin(value, limits, 'atMost') }]
  }
  return [
    ...(waterBody === 'lake' ? judge('tn', standard.totalNitrogenInLakes) : []),
    ...judge('fecalColiform', standard.fecalColiform),
  ]
}
