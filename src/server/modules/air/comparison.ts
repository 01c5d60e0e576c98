import type { z } from 'zod'
import type { AirEvaluationWire, airComparison } from '#contract/schemas/air.ts'
import { type Change, changePoints, changeRate } from '#kernel/air/change-rate.ts'
import { rulesetFor } from '#kernel/air/ruleset.ts'
import { samePeriodYearBefore } from '#kernel/time/year-before.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { AirScope } from './asked.ts'
import { airProblem } from './errors.ts'
import { evaluationOf } from './evaluation-wire.ts'

type AirComparison = z.infer<typeof airComparison>

/** 同比 — the days of a period that are over, and the same days of the year before, both by one set of rules. */
export async function comparisonOf(db: Executor, scope: AirScope): Promise<AirComparison> {
  const { key } = rulesetFor(AIR_RULESETS_PACK, scope.choice, scope.to)
  const fixed: AirScope = { ...scope, choice: { kind: 'fixed', ruleset: key } }
  const current = await evaluationOf(db, fixed)
  if (current === null) throw airProblem('PERIOD_NOT_BEGUN', { from: scope.from })
  const { from, to } = samePeriodYearBefore({ from: scope.from, to: scope.closedTo })
  const previous = await evaluationOf(db, { ...fixed, from, to, closedTo: to })
  const known = previous !== null && previous.days.valid > 0 ? previous : null
  return { ruleset: key, current, previous: known, changes: known === null ? [] : changesOf(current, known) }
}

function changesOf(current: AirEvaluationWire, previous: AirEvaluationWire): AirComparison['changes'] {
  const pairs: readonly (readonly [
    string,
    number | null,
    number | null,
    (now: number, then: number) => Change | null,
  ])[] = [
    [
      'goodRatio',
      current.goodRatio?.ofValid.rounded ?? null,
      previous.goodRatio?.ofValid.rounded ?? null,
      changePoints,
    ],
    ['compositeIndex', current.compositeIndex?.value ?? null, previous.compositeIndex?.value ?? null, changeRate],
    ...current.factors.map((factor) => {
      const then = previous.factors.find((other) => other.factor === factor.factor)
      const statistic = factor.mean ?? factor.percentile
      const before = then?.mean ?? then?.percentile
      return [factor.factor, statistic?.rounded ?? null, before?.rounded ?? null, changeRate] as const
    }),
  ]
  return pairs.flatMap(([item, now, then, by]) => {
    const change = now === null || then === null ? null : by(now, then)
    if (now === null || then === null || change === null) return []
    return [{ item, current: now, previous: then, change: change.value, unit: change.unit }]
  })
}
