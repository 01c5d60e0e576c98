import { WATER_FACTORS } from '#kernel/observation/factor.ts'
import type { FunctionZoneRules } from '#kernel/water/function-zone-rules.ts'

/** 水功能区 — the annual mean decides where a plan says so; the frequency method stands beside it and is stricter. */
export const functionZones: FunctionZoneRules = {
  twoFactors: ['codMn', 'nh3n'],
  allFactors: WATER_FACTORS,
  frequency: 80,
  byMean: { standard: '地表水资源质量评价技术规程 SL 395', clause: '水功能区 年均值法', status: 'unverified' },
  byFrequency: { standard: '地表水资源质量评价技术规程 SL 395', clause: '水功能区 频次法 ≥ 80%', status: 'unverified' },
}
