import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { levelOf } from './aqi-level.ts'
import type { AqiResult } from './aqi-result.ts'
import type { AqiTable } from './aqi-table.ts'

/** 因子分指数 — of one factor; null without a usable value. isMissing: one that should have been there. */
export interface FactorIndex {
  readonly iaqi: number | null
  readonly isMissing: boolean
}

/**
 * AQI 与首要污染物 — the largest IAQI, and every factor that reaches it when it is above 50; ties are decided on the integers
 * already rounded up. With a factor missing there is an AQI only if the others reach more than 100 (HJ 633-2026 5.3.1), or if
 * none is missing but `mayMiss`.
 */
export function aqiOfIndexes(
  indexOf: (factor: AirFactor) => FactorIndex,
  table: AqiTable,
  mayMiss: readonly AirFactor[] = [],
): AqiResult {
  const iaqi: Partial<Record<AirFactor, number>> = {}
  const missing: AirFactor[] = []
  let largest = -1
  for (const factor of AIR_FACTORS) {
    const index = indexOf(factor)
    if (index.isMissing) missing.push(factor)
    if (index.iaqi === null) continue
    iaqi[factor] = index.iaqi
    largest = Math.max(largest, index.iaqi)
  }
  const { edition } = table
  const withheld = { edition, aqi: null, primaries: [], level: null, iaqi }
  if (largest < 0) return { ...withheld, reason: { kind: 'noData' } }
  if (missing.some((factor) => !mayMiss.includes(factor)) && largest <= table.publishedAbove.aqi) {
    return { ...withheld, reason: { kind: 'incomplete', missing } }
  }
  const primaries = largest > table.primaryAbove ? AIR_FACTORS.filter((factor) => iaqi[factor] === largest) : []
  return { edition, aqi: largest, primaries, level: levelOf(largest), iaqi, reason: null }
}
