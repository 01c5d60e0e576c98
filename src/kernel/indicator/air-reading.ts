import type { JudgedStatistic, PeriodEvaluation } from '#kernel/air/air-evaluation.ts'
import type { Label } from '#kernel/label/label.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import type { AirFigure } from './air-series.ts'
import type { AirEvidence } from './evidence.ts'

/**
 * 大气读数 — the unrounded figure with how many valid days it rests on and the rule. A year under way has no 324 days yet:
 * insufficient is what cannot have them any more, were every day to come valid.
 */
export type AirReading =
  | { readonly kind: 'value'; readonly raw: number; readonly have: number; readonly rule: RuleRef | null }
  | { readonly kind: 'insufficient'; readonly have: number; readonly need: number; readonly rule: RuleRef }
  | { readonly kind: 'missing'; readonly reason: Label }

const NO_VALID_DAY: Label = { zh: '期间没有有效日数据', en: 'no valid day in the period' }

/**
 * 大气读数 — of an indicator from the evaluation of its period, with the days still to come; one definition for screen,
 * verdict and report. Of shares and numbers of days no text says how many valid days they need: a note says where a mean
 * could not be had.
 */
export function airReading(figure: AirFigure, evidence: AirEvidence, remaining: number): AirReading {
  const { evaluation, need: whole } = evidence
  if (figure.kind === 'dayShare' || figure.kind === 'dayCount') return dayReading(figure, evaluation)
  const found = evaluation.factors.find(({ factor }) => factor === figure.factor)
  const statistic: JudgedStatistic | null = found?.[figure.kind] ?? null
  if (!found || statistic === null) return { kind: 'missing', reason: NO_VALID_DAY }
  const { have, need, isSufficient } = found
  if (have + remaining < whole.days) return { kind: 'insufficient', have, need: whole.days, rule: whole.rule }
  if (remaining === 0 && !isSufficient) return { kind: 'insufficient', have, need, rule: statistic.rule }
  return { kind: 'value', raw: statistic.raw, have, rule: statistic.rule }
}

function dayReading(figure: AirFigure & { readonly days: 'good' | 'heavy' }, { days }: PeriodEvaluation): AirReading {
  if (days.valid === 0) return { kind: 'missing', reason: NO_VALID_DAY }
  const counted = days[figure.days]
  const raw = figure.kind === 'dayCount' ? counted : (100 * counted) / days.valid
  return { kind: 'value', raw, have: days.valid, rule: null }
}
