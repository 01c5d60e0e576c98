import type { VerdictState } from './verdict.ts'

/** p ≥ 0.8 is 有望, below it 有风险. */
export const LIKELY = 0.8

/** 判定情形 — all that the state of a verdict follows from. */
export interface Standing {
  readonly isClosed: boolean
  /** The target's value is set elsewhere and has not arrived. */
  readonly isAwaitingValue: boolean
  /** The reading so far attains, legally rounded; null when there is no reading to hold against the target. */
  readonly attains: boolean | null
  /** 终局 — certain: failure has become impossible; lost: attainment has. */
  readonly outcome: 'certain' | 'open' | 'lost'
  readonly probability: number | null
  readonly isOnPace: boolean | null
  readonly firmness: 'must' | 'strive'
  /** 左右 — and whether the reading lies within the stated tolerance of the printed number. */
  readonly approximate: { readonly isWithin: boolean } | null
}

/** 判定理由 — one for every way to a state; its words are in the dictionaries. */
export const STATE_REASONS = [
  'valueAwaited',
  'noReading',
  'striveReached',
  'striveNotReached',
  'closedAttained',
  'closedFailed',
  'closedWithinTolerance',
  'failureImpossible',
  'attainmentLost',
  'likely',
  'unlikely',
  'onPace',
  'behindPace',
  'noForecast',
] as const
export type StateReason = (typeof STATE_REASONS)[number]

export interface Decision {
  readonly state: VerdictState
  readonly because: StateReason
}

/**
 * 判定状态 — in this order: a value not yet handed down is awaited; no reading, nothing is judged; 力争 is evidence and
 * never a failure; a closed period is attained or failed; an open one is settled when its outcome is; else probability
 * decides, and without one linear pace. 左右 sets no number for how near is near enough: short of the printed one but
 * within the stated tolerance a closed period is left to whoever set the target, and an open one is not lost.
 */
export function decideState(standing: Standing): Decision {
  const { attains, approximate } = standing
  if (standing.isAwaitingValue) return { state: 'awaiting', because: 'valueAwaited' }
  if (attains === null) return { state: 'undetermined', because: 'noReading' }
  if (standing.firmness === 'strive') {
    return { state: 'evidenceOnly', because: attains ? 'striveReached' : 'striveNotReached' }
  }
  if (standing.isClosed) {
    if (attains) return { state: 'attained', because: 'closedAttained' }
    if (approximate?.isWithin) return { state: 'undetermined', because: 'closedWithinTolerance' }
    return { state: 'failed', because: 'closedFailed' }
  }
  if (standing.outcome === 'certain') return { state: 'attained', because: 'failureImpossible' }
  if (standing.outcome === 'lost' && !approximate) return { state: 'failed', because: 'attainmentLost' }
  return decideOpen(standing)
}

function decideOpen({ probability, isOnPace }: Standing): Decision {
  if (probability !== null) {
    return probability >= LIKELY ? { state: 'onTrack', because: 'likely' } : { state: 'atRisk', because: 'unlikely' }
  }
  if (isOnPace === null) return { state: 'undetermined', because: 'noForecast' }
  return isOnPace ? { state: 'onTrack', because: 'onPace' } : { state: 'atRisk', because: 'behindPace' }
}
