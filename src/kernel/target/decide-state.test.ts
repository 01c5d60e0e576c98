import { describe, expect, it } from 'vitest'
import { decideState, type Standing } from './decide-state.ts'

const open: Standing = {
  isClosed: false,
  isAwaitingValue: false,
  attains: true,
  outcome: 'open',
  probability: 0.8,
  isOnPace: false,
  firmness: 'must',
  approximate: null,
}
const state = (change: Partial<Standing>) => decideState({ ...open, ...change })

describe('the state of a verdict', () => {
  it('is onTrack from a probability of 0.8 and atRisk below it, whatever the pace', () => {
    expect(state({})).toEqual({ state: 'onTrack', because: 'likely' })
    expect(state({ probability: 0.799, isOnPace: true })).toEqual({ state: 'atRisk', because: 'unlikely' })
  })

  it('follows linear pace without a probability, and says so', () => {
    expect(state({ probability: null, isOnPace: true })).toEqual({ state: 'onTrack', because: 'onPace' })
    expect(state({ probability: null })).toEqual({ state: 'atRisk', because: 'behindPace' })
    expect(state({ probability: null, isOnPace: null })).toEqual({ state: 'undetermined', because: 'noForecast' })
  })

  it('is settled before the end when nothing can change it', () => {
    expect(state({ outcome: 'lost', attains: true })).toEqual({ state: 'failed', because: 'attainmentLost' })
    expect(state({ outcome: 'certain', probability: null })).toEqual({
      state: 'attained',
      because: 'failureImpossible',
    })
  })

  it('is attained or failed when the period is closed', () => {
    expect(state({ isClosed: true })).toEqual({ state: 'attained', because: 'closedAttained' })
    expect(state({ isClosed: true, attains: false })).toEqual({ state: 'failed', because: 'closedFailed' })
  })

  it('waits for a value set elsewhere, and judges nothing without a reading', () => {
    expect(state({ isAwaitingValue: true, attains: null }).state).toBe('awaiting')
    expect(state({ attains: null, isClosed: true }).state).toBe('undetermined')
  })

  it('takes 力争 for evidence and never for a failure', () => {
    expect(state({ firmness: 'strive', attains: false, isClosed: true })).toEqual({
      state: 'evidenceOnly',
      because: 'striveNotReached',
    })
    expect(state({ firmness: 'strive' }).because).toBe('striveReached')
  })

  it('leaves 左右 to a person within the stated tolerance, and fails beyond it', () => {
    const short = { attains: false, isClosed: true }
    expect(state({ ...short, approximate: { isWithin: true } })).toEqual({
      state: 'undetermined',
      because: 'closedWithinTolerance',
    })
    expect(state({ ...short, approximate: { isWithin: false } }).state).toBe('failed')
    expect(state({ outcome: 'lost', approximate: { isWithin: true } }).state).toBe('onTrack')
  })
})
