import type { JudgedStatistic, PeriodEvaluation } from '#kernel/air/air-evaluation.ts'
import type { Label } from '#kernel/label/label.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import type { AirFigure } from './air-series.ts'

/**
 * 大气读数 — the unrounded figure with how many valid days it rests on and the rule; insufficient only once the period is
 * closed, for a year under way can have no 324 days.
 */
export type AirReading =
  | { readonly kind: 'value'; readonly raw: number; readonly have: number; readonly rule: RuleRef | null }
  | { readonly kind: 'insufficient'; readonly have: number; readonly need: number; readonly rule: RuleRef }
  | { readonly kind: 'missing'; readonly reason: Label }

const NO_VALID_DAY: Label = { zh: '期间没有有效日数据', en: 'no valid day in the period' }

/** 大气读数 — of an indicator from the evaluation of its period; one definition for screen, verdict and report. */
export function airReading(figure: AirFigure, evaluation: PeriodEvaluation, isClosed: boolean): AirReading {
  if (figure.kind === 'dayShare' || figure.kind === 'dayCount') return dayReading(figure, evaluation)
  const found = evaluation.factors.find(({ factor }) => factor === figure.factor)
  const statistic: JudgedStatistic | null = found?.[figure.kind] ?? null
  if (!found || statistic === null) return { kind: 'missing', reason: NO_VALID_DAY }
  const { have, need, isSufficient } = found
  if (isClosed && !isSufficient) return { kind: 'insufficient', have, need, rule: statistic.rule }
  return { kind: 'value', raw: statistic.raw, have, rule: statistic.rule }
}

function dayReading(figure: AirFigure & { readonly days: 'good' | 'heavy' }, { days }: PeriodEvaluation): AirReading {
  if (days.valid === 0) return { kind: 'missing', reason: NO_VALID_DAY }
  const counted = days[figure.days]
  const raw = figure.kind === 'dayCount' ? counted : (100 * counted) / days.valid
  return { kind: 'value', raw, have: days.valid, rule: null }
}
