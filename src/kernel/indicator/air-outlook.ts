import type { Label } from '#kernel/label/label.ts'
import type { AcceptedRange, Bound } from '#kernel/target/accepted-range.ts'
import {
  countOutlook,
  meanOutlook,
  type Outlook,
  type Progress,
  percentileOutlook,
  shareOutlook,
} from '#kernel/target/outlook.ts'
import { safeFigure } from '#kernel/target/rest-mean.ts'
import { type AirFigure, isCountedDay } from './air-series.ts'
import type { Demand } from './demand.ts'
import { figureWords, joinWords } from './figure-words.ts'
import type { Judgement } from './judgement.ts'

const REST_DECIMALS = 2
const RUBY_DECIMALS = 1

/** 大气前景 — allowance, rest, outcome and pace of an air figure under one reading of its target. */
export function airOutlook(figure: AirFigure, range: AcceptedRange, progress: Progress, level: number): Outlook {
  if (figure.kind === 'mean') return meanOutlook(range, progress, level)
  if (figure.kind === 'percentile')
    return percentileOutlook(range, progress, { percent: figure.percent, target: level })
  const isCounted = (aqi: number): boolean => isCountedDay(aqi, figure.days)
  if (figure.kind === 'dayCount') return countOutlook(range, progress, isCounted)
  return shareOutlook(range, progress, { isCounted, share: figure.days === 'good' ? 'unused' : 'used' })
}

/**
 * 后段要求 — legally and strictly, cut on the safe side: the mean the days to come must keep, or the share of good (heavy)
 * days among them. Null when no day is left, when it is too late, and for percentiles, where no single number says it.
 */
export function airRest(figure: AirFigure, demand: Demand, progress: Progress): Judgement['rest'] {
  const figures = [demand.legal, demand.strict].map((range) => {
    const outlook = airOutlook(figure, range, progress, demand.level)
    return outlook.outcome === 'lost' ? null : restFigure(figure, outlook, progress.remaining)
  })
  const [legal = null, strict = null] = figures
  return legal === null || progress.remaining === 0
    ? null
    : { days: progress.remaining, legal, strict: strict ?? legal }
}

function restFigure(figure: AirFigure, { allowance, rest }: Outlook, remaining: number): number | null {
  if (figure.kind === 'mean') return meanFigure(rest?.high ?? null, rest?.low ?? null, REST_DECIMALS)
  if (figure.kind === 'percentile' || allowance === null || remaining === 0) return null
  const share = Math.min(100, (100 * allowance.left) / remaining)
  const bound = { value: figure.days === 'good' ? 100 - share : share, isInclusive: true }
  return safeFigure(bound, figure.days === 'good' ? 'low' : 'high', REST_DECIMALS)
}

function meanFigure(high: Bound | null, low: Bound | null, decimals: number): number | null {
  if (high) return safeFigure(high, 'high', decimals)
  return low && safeFigure(low, 'low', decimals)
}

/** 余量短语 — the second part of the ruby: 余 9 天, 超 2 天, 后段≤32.4. */
export function marginWords({ allowance, rest, outcome }: Outlook): Label | null {
  if (allowance) {
    const { left } = allowance
    return left < 0 ? { zh: `超 ${-left} 天`, en: `${-left} d over` } : { zh: `余 ${left} 天`, en: `${left} d left` }
  }
  const needed = rest && meanFigure(rest.high, rest.low, RUBY_DECIMALS)
  if (!rest || needed === null || outcome === 'lost') return null
  const sign = rest.high ? '≤' : '≥'
  return { zh: `后段${sign}${needed.toFixed(RUBY_DECIMALS)}`, en: `rest ${sign} ${needed.toFixed(RUBY_DECIMALS)}` }
}

/** 前景用语 — what is allowed, used and left, and what the rest of the period must be. */
export function outlookWords(figure: AirFigure, outlook: Outlook, rest: Judgement['rest'], unit: string): Label | null {
  const words = joinWords([
    outlook.allowance && allowanceWords(figure, outlook.allowance),
    meanRestWords(figure, outlook, rest, unit),
  ])
  return words.zh === '' ? null : words
}

function allowanceWords(figure: AirFigure, { allowed, used, left }: NonNullable<Outlook['allowance']>): Label {
  const what = ALLOWED_WORDS[figure.kind === 'percentile' ? 'over' : figure.kind === 'mean' ? 'over' : figure.days]
  const rest =
    left < 0 ? { zh: `已超${-left}天`, en: `${-left} too many` } : { zh: `尚余${left}天`, en: `${left} left` }
  return {
    zh: `全期${what.zh}${allowed}天，已有${used}天，${rest.zh}。`,
    en: `${what.en}: ${allowed} allowed, ${used} used, ${rest.en}.`,
  }
}

/** Days that count against the target. */
const ALLOWED_WORDS = {
  good: { zh: '允许非优良', en: 'Days that are not good' },
  heavy: { zh: '允许重污染', en: 'Heavily polluted days' },
  over: { zh: '允许超过目标值', en: 'Days above the target value' },
} as const satisfies Record<string, Label>

function meanRestWords(
  figure: AirFigure,
  { rest: ends }: Outlook,
  rest: Judgement['rest'],
  unit: string,
): Label | null {
  if (figure.kind !== 'mean' || rest === null || ends === null) return null
  const legal = figureWords(String(rest.legal), unit)
  const side = ends.high ? { zh: '不高于', en: 'at most' } : { zh: '不低于', en: 'at least' }
  return {
    zh: `其余${rest.days}天平均须${side.zh}${legal.zh}（不修约为${rest.strict}）。`,
    en: `The remaining ${rest.days} days must average ${side.en} ${legal.en} (${rest.strict} without rounding).`,
  }
}
