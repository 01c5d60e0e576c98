import type { Label } from '#kernel/label/label.ts'
import type { Comparator, WaterClass } from '#kernel/plan/model.ts'
import type { StripDay } from '#kernel/target/allowance-strip.ts'
import { type Decision, decideState } from '#kernel/target/decide-state.ts'
import type { DaysLeft } from '#kernel/target/outlook.ts'
import type { VerdictState } from '#kernel/target/verdict.ts'
import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import { isAirFigure } from './air-series.ts'
import { figureWords } from './figure-words.ts'
import type { IndicatorKey } from './indicator.ts'
import { judgeAir } from './judge-air.ts'
import { judgeAttainedShare, judgeClass } from './judge-water.ts'
import { type Judgement, noJudgement, type Probability, type Trajectory } from './judgement.ts'
import { withPublished } from './published-figure.ts'
import type { Reading } from './reading.ts'
import { NOTE_WORDS, STATE_REASON_WORDS } from './state-words.ts'
import type { PublishedFigure, VerdictInput } from './verdict-input.ts'
import { rubyWords, verdictSentence } from './verdict-sentence.ts'

/** 判定 — of one target at a moment, in the shape of the wire. */
export interface TargetVerdict {
  readonly targetId: string
  readonly taskKey: string
  readonly clause: string
  readonly indicator: IndicatorKey
  readonly indicatorLabel: Label
  readonly subject: string
  readonly comparator: Comparator
  readonly target: number | WaterClass | null
  readonly unit: string
  readonly base: string | null
  readonly readingUnit: string
  readonly state: VerdictState
  readonly period: { readonly from: LocalDate; readonly to: LocalDate; readonly isClosed: boolean }
  readonly asOf: Instant
  readonly legal: Reading
  readonly raw: Reading
  readonly published: (PublishedFigure & { readonly ours: string }) | null
  readonly allowance: (DaysLeft & { readonly unit: string }) | null
  readonly rest: Judgement['rest']
  readonly probability: Probability | null
  readonly pace: { readonly expected: number; readonly actual: number } | null
  readonly edition: string
  readonly reasons: readonly Label[]
  readonly ruby: Label
  readonly sentence: Label
}

/** 判定详情 — all a screen shows of it but the provenance, which only the store of the rows knows. */
export interface AssembledVerdict {
  readonly verdict: TargetVerdict
  readonly strip: readonly StripDay[] | null
  readonly trajectory: Trajectory | null
}

const WRONG_EVIDENCE: Label = { zh: '没有该指标所需的监测数据', en: 'no observations of the kind this indicator needs' }

/** 成判定 — judges the evidence, decides the state and puts it into words. Pure: the same input, the same verdict. */
export function assembleVerdict(input: VerdictInput): AssembledVerdict {
  const ours = judge(input)
  const judgement = withPublished(ours, input)
  const isClosed = input.asOfDay >= input.period.to
  const decision = decide(input, judgement, isClosed)
  const { bound, period, asOf, target, published } = input
  const { allowance, pace } = judgement.outlook
  const verdict: TargetVerdict = {
    ...{ targetId: target.id, taskKey: target.taskKey, clause: target.clause },
    ...{ indicator: bound.definition.key, indicatorLabel: bound.definition.label, subject: bound.subject.name },
    ...{ comparator: target.comparator, target: target.value, unit: target.unit, base: target.base ?? null },
    readingUnit: bound.definition.unit,
    state: decision.state,
    period: { ...period, isClosed },
    asOf,
    legal: judgement.legal,
    raw: judgement.raw,
    published: published && { ...published, ours: readingText(ours.legal, bound.definition.unit) },
    allowance: allowance && { ...allowance, unit: bound.definition.subject === 'countyAir' ? '天' : '个' },
    rest: judgement.rest,
    probability: judgement.probability,
    pace: pace && { expected: pace.expected, actual: pace.actual },
    edition: judgement.edition,
    reasons: reasons(input, judgement, decision),
    ruby: rubyWords(judgement, isClosed, target.value === null),
    sentence: verdictSentence(input, judgement, decision),
  }
  return { verdict, strip: judgement.strip, trajectory: judgement.trajectory }
}

function judge(input: VerdictInput): Judgement {
  const { evidence, bound } = input
  const { figure, rule } = bound.definition
  if (isAirFigure(figure) && evidence.kind === 'air') return judgeAir(input, figure, evidence)
  if (figure.kind === 'worstClass' && evidence.kind === 'water') return judgeClass(input, evidence)
  if (figure.kind === 'attainedShare' && evidence.kind === 'water') return judgeAttainedShare(input, evidence)
  return noJudgement({ kind: 'missing', reason: WRONG_EVIDENCE }, rule.standard)
}

function decide({ target }: VerdictInput, judgement: Judgement, isClosed: boolean): Decision {
  const { outlook, probability, attains, isNear } = judgement
  return decideState({
    isClosed,
    isAwaitingValue: target.value === null,
    attains,
    outcome: outlook.outcome,
    probability: probability?.p ?? null,
    isOnPace: outlook.pace?.isOn ?? null,
    firmness: target.firmness,
    approximate: target.approximate ? { isWithin: isNear } : null,
  })
}

function reasons({ target }: VerdictInput, judgement: Judgement, { because }: Decision): readonly Label[] {
  const { attains, attainsAsMeasured, notes } = judgement
  const differs = attains !== null && attainsAsMeasured !== null && attains !== attainsAsMeasured
  return [
    STATE_REASON_WORDS[because],
    ...(differs ? [NOTE_WORDS.roundedDiffers] : []),
    ...(target.approximate ? [NOTE_WORDS.approximate] : []),
    ...notes,
  ]
}

function readingText(reading: Reading, unit: string): string {
  return reading.kind === 'value' ? figureWords(reading.text, unit).zh : ''
}
