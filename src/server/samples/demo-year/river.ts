import { autoregressive, createRandom } from './random.ts'
import { at, hourly, type TimeAxis } from './time-axis.ts'
import type { Weather } from './weather.ts'

/** 河流 — by hour: stage in metres, what rain has washed into the water (0 dry weather, 1 a strong flush), its temperature in °C. */
export interface River {
  readonly stage: Float64Array
  readonly washed: Float64Array
  readonly temperature: Float64Array
}

/** A cubic catchment: rain reaches the river within hours and leaves it within two days; the ground gives for weeks. */
const QUICK_HOURS = 30
const SLOW_HOURS = 520
/** What lies on the land grows back in dry weather. */
const DIRT_DAYS = 9
const FLUSH_HOURS = 16
const WATER_MEMORY_HOURS = 150

/** 生成河流 — follows the rain: the stage through two stores, the wash-off through the dirt that dry days have left. */
export function generateRiver(
  axis: TimeAxis,
  { rainfall, temperature }: Weather,
  { base, rise }: { readonly base: number; readonly rise: number },
  seed: number,
): River {
  const ripple = autoregressive(createRandom(seed, 'river'), axis.hours, 6, 0.012)
  let [quick, slow] = [0, 20]
  const stage = hourly(axis, (hour) => {
    const rain = at(rainfall, hour - 3)
    quick = quick * (1 - 1 / QUICK_HOURS) + 0.45 * rain
    slow = slow * (1 - 1 / SLOW_HOURS) + 0.35 * rain
    return base + rise * (0.055 * Math.max(0, quick) ** 0.85 + 0.008 * slow) + at(ripple, hour)
  })
  let [dirt, load] = [0.5, 0]
  const washed = hourly(axis, (hour) => {
    const rain = at(rainfall, hour - 4)
    const taken = dirt * (1 - Math.exp(-rain / 14))
    dirt = Math.min(1, dirt - taken + (1 - dirt) / (24 * DIRT_DAYS))
    load = load * (1 - 1 / FLUSH_HOURS) + taken
    return load
  })
  let water = at(temperature, 0)
  const warmth = hourly(axis, (hour) => {
    water += (at(temperature, hour) + 1 - water) / WATER_MEMORY_HOURS
    return water
  })
  return { stage, washed, temperature: warmth }
}

/** 饱和溶解氧 — mg/L at a water temperature in °C; the usual reciprocal formula for fresh water at sea level. */
export const saturationOxygen = (temperature: number): number => 468 / (31.6 + temperature)
