import type { Label } from '#kernel/label/label.ts'
import type { StripDay } from '#kernel/target/allowance-strip.ts'
import type { BandPoint } from '#kernel/target/forecast.ts'
import type { Outlook } from '#kernel/target/outlook.ts'
import type { TrajectoryPoint } from '#kernel/target/trajectory.ts'
import type { Reading } from './reading.ts'

/** 轨迹图 — as the wire carries it. */
export interface Trajectory {
  readonly actual: readonly TrajectoryPoint[]
  readonly required: readonly TrajectoryPoint[]
  readonly band: readonly BandPoint[]
  readonly target: number
}

export interface Probability {
  readonly p: number
  readonly method: Label
  readonly runs: number
}

/** 评判 — what the evidence of one kind says of a target, before state and sentence follow from it. */
export interface Judgement {
  readonly legal: Reading
  readonly raw: Reading
  readonly attains: boolean | null
  readonly attainsAsMeasured: boolean | null
  /** Within the tolerance of 左右; false for classes. */
  readonly isNear: boolean
  readonly outlook: Outlook
  /** Cut on the safe side to two decimals. */
  readonly rest: { readonly days: number; readonly legal: number; readonly strict: number } | null
  readonly probability: Probability | null
  /** What the reading rests on: 有效288天，优良271天. */
  readonly counts: Label | null
  /** The second part of the ruby: 余 9 天. */
  readonly margin: Label | null
  /** Sentences on what is left and what the rest must be. */
  readonly outlookWords: Label | null
  readonly notes: readonly Label[]
  readonly edition: string
  readonly strip: readonly StripDay[] | null
  readonly trajectory: Trajectory | null
}

/** 无从评判 — with the reason in place of the reading. */
export function noJudgement(reading: Reading, edition: string, notes: readonly Label[] = []): Judgement {
  return {
    legal: reading,
    raw: reading,
    attains: null,
    attainsAsMeasured: null,
    isNear: false,
    outlook: { allowance: null, rest: null, outcome: 'open', pace: null },
    rest: null,
    probability: null,
    counts: null,
    margin: null,
    outlookWords: null,
    notes,
    edition,
    strip: null,
    trajectory: null,
  }
}
