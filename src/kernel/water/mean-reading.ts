import { judgedValue, usableReading } from '#kernel/water/water-limit.ts'
import type { WaterReading } from '#kernel/water/water-result.ts'

/** pH 均值 — hydrogenIon: −lg of the mean hydrogen-ion concentration; arithmetic: mean of the pH values. Not settled (待核). */
export type PhMean = 'hydrogenIon' | 'arithmetic'

/**
 * 均值 — of several readings, below detection as half of the limit (环办监测函〔2020〕82号 第七条). Where all of them are below,
 * so is the mean, its value the mean of the limits. null where there is no usable reading.
 */
export function meanReading(readings: readonly WaterReading[]): WaterReading | null {
  const usable = readings.filter((reading) => usableReading(reading) !== null)
  if (usable.length === 0) return null
  const isBelow = usable.every((reading) => reading.isBelow)
  return { value: mean(usable.map((reading) => (isBelow ? reading.value : judgedValue(reading)))), isBelow }
}

/** pH 均值 — see PhMean. @example meanPh([{ value: 6, isBelow: false }, { value: 8, isBelow: false }], 'hydrogenIon') // 6.297 */
export function meanPh(readings: readonly WaterReading[], method: PhMean): WaterReading | null {
  const values = readings.filter((reading) => usableReading(reading) !== null).map(({ value }) => value)
  if (values.length === 0) return null
  if (method === 'arithmetic' || values.every((value) => value === values[0])) {
    return { value: mean(values), isBelow: false }
  }
  return { value: -Math.log10(mean(values.map((value) => 10 ** -value))), isBelow: false }
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length
}
