import type { WaterClass } from '#kernel/plan/model.ts'
import type { ClassifyWaterOptions } from '#kernel/water/classify-water.ts'
import { compareRounded } from '#kernel/water/rounded-comparison.ts'
import type { WaterClassResult } from '#kernel/water/water-result.ts'
import { gb3838y2002 } from '#packs/standards/gb3838-2002.ts'
import { surfaceWaterEvaluation2011 } from '#packs/standards/surface-water-evaluation-2011.ts'
import type { WaterRow } from './water-rows.ts'

export interface ClassifyRowOptions {
  readonly isLake: boolean
  readonly target: WaterClass | null
  readonly isBySaturation: boolean
  readonly isRounded: boolean
}

/** 一行的评价 — with the class the other way of comparing gives, where that is another one. */
export interface ClassifiedRow {
  readonly row: WaterRow
  readonly options: ClassifyRowOptions & ClassifyWaterOptions
  /** null: something of the row cannot be read, and a class without it might be too good. */
  readonly result: WaterClassResult | null
  readonly otherClass: WaterClass | null
}

/** 评价一行 — as measured, or rounded first when told to. */
export function classifyRow(row: WaterRow, chosen: ClassifyRowOptions): ClassifiedRow {
  const temperature = row.readings.waterTemperature?.value
  const options = {
    ...chosen,
    standard: gb3838y2002,
    evaluation: surfaceWaterEvaluation2011,
    waterBody: chosen.isLake ? ('lake' as const) : ('river' as const),
    ...(chosen.isBySaturation && temperature !== undefined ? { saturationAt: temperature } : {}),
  }
  if (isUnreadable(row)) return { row, options, result: null, otherClass: null }
  const { asMeasured, rounded } = compareRounded(row.readings, options)
  const [result, other] = chosen.isRounded ? [rounded, asMeasured] : [asMeasured, rounded]
  return { row, options, result, otherClass: other.waterClass === result.waterClass ? null : other.waterClass }
}

export function isUnreadable(row: WaterRow): boolean {
  return row.issues.some(({ severity }) => severity === 'error')
}
