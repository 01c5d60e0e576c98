import type { Factor } from '#kernel/observation/factor.ts'
import { saturationOxygen } from './river.ts'
import type { MeasuredLevel } from './water-file.ts'

/** The yearly mean of the river's temperature, at which a level stands as written. */
const USUAL_WARMTH = 21

/** 水体状况 — what decides a level at a moment: how much rain has washed in, and how warm the water is. */
export interface WaterState {
  readonly washed: number
  readonly temperature: number
}

/**
 * 因子取值 — a level under a state of the water. Oxygen is written as a share of saturation and temperature as the
 * difference from the river's; everything else in its own unit.
 */
export function factorValue(factor: Factor, level: MeasuredLevel, state: WaterState, deviation: number): number {
  const { mean, spread, washed, warmth } = level
  if (factor === 'waterTemperature') return state.temperature + mean + spread * deviation
  const warmed = 1 + (warmth * (state.temperature - USUAL_WARMTH)) / 10
  const usual = (mean * warmed + washed * state.washed) * Math.exp(spread * deviation)
  return factor === 'dissolvedOxygen' ? usual * saturationOxygen(state.temperature) : usual
}
