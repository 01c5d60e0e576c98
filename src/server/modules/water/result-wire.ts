import type { WaterResultWire } from '#contract/schemas/water.ts'
import type { WaterClassResult } from '#kernel/water/water-result.ts'

/** 评价结果 — as the wire has it, lists of its own. */
export function resultWire(result: WaterClassResult): WaterResultWire {
  return {
    waterClass: result.waterClass,
    determining: [...result.determining],
    mainPollutants: result.mainPollutants.map((one) => ({ ...one })),
    factors: result.factors.map((one) => ({ ...one })),
    attains: result.attains,
    overTarget: result.overTarget.map((one) => ({ ...one })),
    missing: [...result.missing],
  }
}
