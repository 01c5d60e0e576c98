import type { AirEvaluationWire } from '#contract/schemas/air.ts'
import type { PeriodEvaluation } from '#kernel/air/air-evaluation.ts'
import { dayReport } from '#kernel/air/day-report.ts'
import { evaluatePeriod } from '#kernel/air/evaluate-period.ts'
import { goodDayRatio } from '#kernel/air/good-days.ts'
import { AIR_FACTORS } from '#kernel/observation/factor.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import type { AirDayRecord } from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { airProvenance } from './air-provenance.ts'
import type { AirScope } from './asked.ts'
import { closedDays } from './subject-days.ts'

/** 时段评价 — of the days that are over; null when none is. */
export async function evaluationOf(db: Executor, scope: AirScope): Promise<AirEvaluationWire | null> {
  if (scope.closedTo < scope.from) return null
  return evaluationWire(db, scope, await closedDays(db, scope))
}

/** 时段评价 — of days already at hand. */
export async function evaluationWire(
  db: Executor,
  scope: AirScope,
  days: readonly AirDayRecord[],
): Promise<AirEvaluationWire> {
  const { from, closedTo: to, choice, dust } = scope
  const evaluation = evaluatePeriod(days, { from, to, choice, rulesets: AIR_RULESETS_PACK, dust })
  const ratio = goodDayRatio(evaluation.days)
  return {
    ...plain(evaluation),
    goodRatio: ratio,
    primaryDays: primaryDays(days, scope),
    provenance: await airProvenance(db, scope, {
      days,
      have: evaluation.days.valid,
      need: null,
      counted: 'day',
      raw: ratio === null ? null : String(ratio.ofValid.raw),
      rounded: ratio === null ? null : ratio.ofValid.rounded.toFixed(1),
    }),
  }
}

function plain({ days, factors, compositeIndex, ...period }: PeriodEvaluation) {
  return {
    ...period,
    days: { ...days, byLevel: [...days.byLevel] },
    factors: factors.map((factor) => ({ ...factor })),
    compositeIndex: compositeIndex && { value: compositeIndex.value, single: { ...compositeIndex.single } },
  }
}

/** 首要污染物天数 — a day with two of them counts for both. */
function primaryDays(days: readonly AirDayRecord[], { choice, dust }: AirScope) {
  const counts = new Map(AIR_FACTORS.map((factor) => [factor, 0]))
  for (const day of days) {
    for (const factor of dayReport(day, { choice, rulesets: AIR_RULESETS_PACK, dust }).primaries) {
      counts.set(factor, (counts.get(factor) ?? 0) + 1)
    }
  }
  return AIR_FACTORS.map((factor) => ({ factor, days: counts.get(factor) ?? 0 })).filter(({ days: n }) => n > 0)
}
