import type { RuleRef } from '#kernel/result/evaluation.ts'
import type { ClassifyWaterOptions } from '#kernel/water/classify-water.ts'
import { drinkingWater } from '#packs/standards/drinking-water.ts'
import { guangxiFloodIntensity } from '#packs/standards/flood-intensity.ts'
import { functionZones } from '#packs/standards/function-zones.ts'
import { gb3838y2002 } from '#packs/standards/gb3838-2002.ts'
import { surfaceWaterEvaluation2011 } from '#packs/standards/surface-water-evaluation-2011.ts'
import { trophicIndexRules } from '#packs/standards/trophic-index.ts'
import type { StationRecord } from '#server/modules/observation/index.ts'
import { packHash } from '#server/platform/pack-hash.ts'

/** What every number of the water is computed by; written once, it does not change while the server runs. */
export const WATER_PACK_HASH = packHash([
  gb3838y2002,
  surfaceWaterEvaluation2011,
  drinkingWater,
  functionZones,
  guangxiFloodIntensity,
  trophicIndexRules,
])

/** 版本说法 — as a slip prints it. */
export const WATER_EDITION = `${gb3838y2002.code} · ${surfaceWaterEvaluation2011.code}`

/** 断面评价所依 — limits, single factor, means, and what of them is 待核. */
export const SECTION_RULES: readonly RuleRef[] = [
  gb3838y2002.rules.limits,
  gb3838y2002.rules.attainment,
  surfaceWaterEvaluation2011.sectionClass,
  surfaceWaterEvaluation2011.mainPollutants.rule,
  surfaceWaterEvaluation2011.statistics.monthRule,
  surfaceWaterEvaluation2011.statistics.automaticRule,
  surfaceWaterEvaluation2011.statistics.belowDetection,
  surfaceWaterEvaluation2011.statistics.phMean,
  surfaceWaterEvaluation2011.statistics.periodRule,
]

/** 评价方式 — of one place: river or lake limits, and its own target. */
export function optionsOf({ waterBody, targetClass }: StationRecord): ClassifyWaterOptions {
  return {
    standard: gb3838y2002,
    evaluation: surfaceWaterEvaluation2011,
    waterBody: waterBody ?? 'river',
    target: targetClass,
  }
}
