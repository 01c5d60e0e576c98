import type { AcceptedRange, Bound } from './accepted-range.ts'

/** 均值进度 — the mean of the valid days so far, how many they are, and how many days are still to come. */
export interface MeanTally {
  readonly mean: number
  readonly valid: number
  readonly remaining: number
}

/** 后段均值 — what the days to come must average at most (high) or at least (low), unrounded. */
export interface RestMean {
  readonly days: number
  readonly low: Bound | null
  readonly high: Bound | null
}

/**
 * 后段要求 — the mean the rest of the period has to keep for the whole to attain; days to come are taken to be valid.
 * Mean 33.0 after 182 of 366 days against 31: the rest at most 29.02 as measured, below 30.02 when 31.4999 rounds to 31.
 * A high end below zero cannot be kept by a concentration. Null when no day is left.
 */
export function restMean(range: AcceptedRange, { mean, valid, remaining }: MeanTally): RestMean | null {
  if (remaining <= 0) return null
  const rest = (bound: Bound | null): Bound | null =>
    bound && { value: (bound.value * (valid + remaining) - mean * valid) / remaining, isInclusive: bound.isInclusive }
  return { days: remaining, low: rest(range.low), high: rest(range.high) }
}

/** 保守取位 — a requirement cut to decimals on its safe side: who keeps the printed figure attains. */
export function safeFigure(bound: Bound, side: 'low' | 'high', decimals: number): number {
  const scale = 10 ** decimals
  const steps = bound.value * scale
  const nearest = Math.round(steps)
  const isOnGrid = Math.abs(steps - nearest) < 1e-7
  if (isOnGrid && bound.isInclusive) return nearest / scale
  if (side === 'high') return (isOnGrid ? nearest - 1 : Math.floor(steps)) / scale
  return (isOnGrid ? nearest + 1 : Math.ceil(steps)) / scale
}
