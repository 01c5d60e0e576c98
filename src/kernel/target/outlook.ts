import { percentile } from '#kernel/series/percentile.ts'
import { type AcceptedRange, accepts } from './accepted-range.ts'
import { countAllowance, countNeeded } from './count-allowance.ts'
import { dayAllowance, type ShareOf } from './day-allowance.ts'
import { percentileAllowance } from './percentile-allowance.ts'
import { type RestMean, restMean } from './rest-mean.ts'

/** 所剩 — allowance in days; isNotional: reckoned with days to come taken to be valid. */
export interface DaysLeft {
  readonly allowed: number
  readonly used: number
  readonly left: number
  readonly isNotional: boolean
}

/** 前景 — what a target still allows and whether the rest of the period can still change the outcome. */
export interface Outlook {
  readonly allowance: DaysLeft | null
  readonly rest: RestMean | null
  readonly outcome: 'certain' | 'open' | 'lost'
  readonly pace: { readonly expected: number; readonly actual: number; readonly isOn: boolean } | null
}

/** 期间进度 — days of the period gone and to come, and the valid daily values so far. */
export interface Progress {
  readonly elapsed: number
  readonly remaining: number
  readonly values: readonly number[]
}

/**
 * 比率前景 — `counted` of the valid days are what the share is of. Settled when the days to come, all good or all bad, can
 * no longer change it: invalid ones would only make a missed share worse and a kept one better. Pace: the same share of
 * the allowance as of the period.
 */
export function shareOutlook(range: AcceptedRange, { elapsed, remaining, values }: Progress, days: ShareDays): Outlook {
  const counted = values.filter(days.isCounted).length
  const used = days.share === 'used' ? counted : values.length - counted
  const allowance = dayAllowance(range, { valid: values.length, used, remaining }, days.share)
  if (allowance === null)
    return { allowance, rest: null, outcome: values.length + remaining === 0 ? 'open' : 'lost', pace: null }
  const expected = (allowance.allowed * elapsed) / (elapsed + remaining)
  return {
    allowance,
    rest: null,
    outcome: settled(allowance.left, remaining),
    pace: { expected, actual: used, isOn: used <= expected },
  }
}

/** 计入之天 — which values count, and whether the share is of them (heavy days) or of the others' absence (good days). */
export interface ShareDays {
  readonly isCounted: (value: number) => boolean
  readonly share: ShareOf
}

function settled(left: number, remaining: number): Outlook['outcome'] {
  if (left < 0) return 'lost'
  return left >= remaining ? 'certain' : 'open'
}

/** 天数前景 — of a target for the number of days: at most so many heavy ones, or at least so many good ones. */
export function countOutlook(
  range: AcceptedRange,
  { elapsed, remaining, values }: Progress,
  isCounted: (value: number) => boolean,
): Outlook {
  const have = values.filter(isCounted).length
  const needed = countNeeded(range, have)
  const shareGone = elapsed / (elapsed + remaining)
  if (needed !== null) {
    const lost = elapsed - have
    const allowance = {
      allowed: lost + remaining - needed,
      used: lost,
      left: remaining - needed,
      isNotional: remaining > 0,
    }
    const expected = (have + needed) * shareGone
    const outcome = needed === 0 ? 'certain' : needed > remaining ? 'lost' : 'open'
    return { allowance, rest: null, outcome, pace: { expected, actual: have, isOn: have >= expected } }
  }
  const counted = countAllowance(range, have)
  if (counted === null) return { allowance: null, rest: null, outcome: 'lost', pace: null }
  const expected = counted.allowed * shareGone
  const pace = { expected, actual: have, isOn: have <= expected }
  return {
    allowance: { ...counted, isNotional: remaining > 0 },
    rest: null,
    outcome: settled(counted.left, remaining),
    pace,
  }
}

/** 均值前景 — a concentration cannot be below zero: the target is lost once the rest would have to be. Pace: the mean so far attains. */
export function meanOutlook(range: AcceptedRange, { remaining, values }: Progress, target: number): Outlook {
  if (values.length === 0) return { allowance: null, rest: null, outcome: 'open', pace: null }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const rest = restMean(range, { mean, valid: values.length, remaining })
  const high = rest?.high ?? null
  const isLost = high !== null && (high.value < 0 || (high.value === 0 && !high.isInclusive))
  return {
    allowance: null,
    rest,
    outcome: isLost ? 'lost' : 'open',
    pace: { expected: target, actual: mean, isOn: accepts(range, mean) },
  }
}

/** 百分位前景 — the allowance is of days that are allowed for certain; beyond it interpolation decides until nothing can help. */
export function percentileOutlook(
  range: AcceptedRange,
  progress: Progress,
  { percent, target }: { readonly percent: number; readonly target: number },
): Outlook {
  const { remaining, values } = progress
  const allowance = percentileAllowance(range, { values, remaining, percent })
  const actual = percentile(values, percent)
  if (allowance === null || actual === null) return { allowance: null, rest: null, outcome: 'open', pace: null }
  const outcome = allowance.isLost ? 'lost' : allowance.left >= remaining ? 'certain' : 'open'
  const pace = { expected: target, actual, isOn: accepts(range, actual) }
  const { certain, used, left } = allowance
  return { allowance: { allowed: certain, used, left, isNotional: remaining > 0 }, rest: null, outcome, pace }
}
