/** 概率数字 — a whole percent, and how the probability stands to it. */
export interface ChanceFigure {
  readonly percent: number
  readonly kind: 'below' | 'exactly' | 'atLeast'
}

/**
 * 概率取整 — as a probability is shown, wherever it is: cut and not rounded, since 79.9 % is at risk and must not read 80 %;
 * never 0 or 100 %, which nobody can know: below 1 %, and 99 % or more.
 * @example chanceFigure(0.967) // { percent: 96, kind: 'exactly' }
 */
export function chanceFigure(p: number): ChanceFigure {
  // 0.29 × 100 is 28.999999999999996.
  const percent = Math.floor(p * 100 + 1e-9)
  if (percent < 1) return { percent: 1, kind: 'below' }
  return percent >= 99 ? { percent: 99, kind: 'atLeast' } : { percent, kind: 'exactly' }
}
