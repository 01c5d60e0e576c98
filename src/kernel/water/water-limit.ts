import type { WaterReading } from '#kernel/water/water-result.ts'

/**
 * Means are kept as doubles, and 0.1 + 0.2 + 0.3 divided by three comes out a hair above 0.2. Two readings that differ at all
 * differ by far more: a year's mean of values with five decimals moves in steps of 1e-8, limits are at least 5e-5 — a
 * relative step of 1e-7 at the least. Within this of a limit a value therefore is the limit.
 */
const SAME = 1e-10

/** 不大于 — at most the limit, a value equal to it included. */
export function isAtMost(value: number, limit: number): boolean {
  return value <= limit + Math.abs(limit) * SAME
}

/** 不小于 — at least the limit, a value equal to it included. */
export function isAtLeast(value: number, limit: number): boolean {
  return value >= limit - Math.abs(limit) * SAME
}

/** 参与计算的值 — half of the detection limit where the reading was below it (环办监测函〔2020〕82号 第七条). */
export function judgedValue(reading: WaterReading): number {
  return reading.isBelow ? reading.value / 2 : reading.value
}

/** 可用读数 — a finite number that is not negative; anything else is no reading, whoever let it through. */
export function usableReading(reading: WaterReading | undefined): WaterReading | null {
  return reading !== undefined && Number.isFinite(reading.value) && reading.value >= 0 ? reading : null
}
