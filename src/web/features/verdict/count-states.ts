import type { TargetVerdictWire } from '#contract/schemas/verdict.ts'
import type { VerdictState } from '#kernel/target/verdict.ts'

export interface StateCount {
  readonly state: VerdictState
  readonly count: number
}

/** What needs attention first. */
const ORDER: readonly VerdictState[] = [
  'failed',
  'atRisk',
  'onTrack',
  'attained',
  'undetermined',
  'awaiting',
  'evidenceOnly',
]

/** 状态计数 — how many verdicts stand in each state; states nothing stands in are left out. */
export function countStates(verdicts: readonly Pick<TargetVerdictWire, 'state'>[]): readonly StateCount[] {
  return ORDER.map((state) => ({ state, count: verdicts.filter((verdict) => verdict.state === state).length })).filter(
    ({ count }) => count > 0,
  )
}
