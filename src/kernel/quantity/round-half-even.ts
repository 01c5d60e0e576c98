/** Twice the rounding noise a mean of some ten thousand doubles near 1,000 can gather. */
const TIE_TOLERANCE = 1e-10

/**
 * 数值修约 — to `decimals` places by GB/T 8170 (四舍六入五成双): a value exactly half-way goes to the even neighbour.
 *
 * Judged on the decimal that is meant, not on the double that stands for it: a value within 1e-10 of half-way is half-way.
 * That is safe because a mean that truly is not half-way is a fraction of whole readings, and differs from half-way by at
 * least 1/(20 × its denominator): more than 1e-10 for every denominator up to 10⁸, while 366 days × 24 hours × 20 stations
 * is 175,680. NaN and infinities are returned as they are.
 *
 * @example roundHalfEven(60.5, 0) // 60
 * @example roundHalfEven(2.675, 2) // 2.68, although the nearest double lies below 2.675
 */
export function roundHalfEven(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value
  const power = 10 ** decimals
  const scaled = Math.abs(value) * power
  const below = Math.floor(scaled)
  const beyondHalf = scaled - below - 0.5
  const tolerance = Math.max(TIE_TOLERANCE * power, scaled * Number.EPSILON * 2)
  const isTie = Math.abs(beyondHalf) <= tolerance
  const isUp = isTie ? below % 2 === 1 : beyondHalf > 0
  const rounded = (isUp ? below + 1 : below) / power
  return value < 0 && rounded !== 0 ? -rounded : rounded
}
