import { WATER_FACTORS } from '#kernel/observation/factor.ts'
import type { FunctionZoneRules } from '#kernel/water/function-zone-rules.ts'

/** 水功能区 — the annual mean decides where a plan says so; the frequency method stands beside it and is stricter. */
export const functionZones: FunctionZoneRules = {
  twoFactors: ['codMn', 'nh3n'],
  allFactors: WATER_FACTORS,
  frequency: 80,
  // The text that sets the two was not found, nor its number: none is cited.
  byMean: { standard: '水功能区水质达标评价', clause: '年均值法', status: 'unverified' },
  byFrequency: { standard: '水功能区水质达标评价', clause: '频次法 ≥ 80%', status: 'unverified' },
}
