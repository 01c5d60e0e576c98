import type { z } from 'zod'
import type { airRanking } from '#contract/schemas/air.ts'
import { changeRate } from '#kernel/air/change-rate.ts'
import { evaluatePeriod } from '#kernel/air/evaluate-period.ts'
import { goodDayRatio } from '#kernel/air/good-days.ts'
import { rank } from '#kernel/air/ranking.ts'
import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { laterDay } from '#kernel/time/calendar.ts'
import { samePeriodYearBefore } from '#kernel/time/year-before.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { AirScope } from './asked.ts'
import { subjectDays } from './subject-days.ts'

/** 点位排名 — assessed stations by composite index, small is good; the change is against the same days of the year before. */
export async function rankingOf(db: Executor, scope: AirScope): Promise<z.infer<typeof airRanking>> {
  const { from, to } = samePeriodYearBefore({ from: scope.from, to: scope.closedTo })
  const entries = []
  for (const { id, name } of scope.stations) {
    const now = await evaluate(db, scope, id)
    const then = await evaluate(db, { ...scope, from, closedTo: to }, id)
    const index = now.compositeIndex?.value ?? null
    const before = then.compositeIndex?.value ?? null
    entries.push({
      stationId: id,
      name,
      index,
      largest: now.compositeIndex && largestOf(now.compositeIndex.single),
      goodRatio: goodDayRatio(now.days)?.ofValid.rounded ?? null,
      change: index === null || before === null ? null : (changeRate(index, before)?.value ?? null),
    })
  }
  const ranked = rank(entries, { by: ({ index }) => index, better: 'lower' })
  const { choice } = scope
  return {
    edition: choice.kind === 'byDay' ? 'byDay' : choice.ruleset,
    rows: ranked.map(({ entry, place }) => ({ ...entry, place })),
  }
}

async function evaluate(db: Executor, scope: AirScope, subjectId: string) {
  const { county, from, closedTo: to, asOf, choice, dust } = scope
  const days = await subjectDays(db, { countyId: county.id, subjectId, from, to, asOf })
  return evaluatePeriod(days, { from, to: laterDay(from, to), choice, rulesets: AIR_RULESETS_PACK, dust })
}

function largestOf(single: Readonly<Record<AirFactor, number>>): AirFactor {
  return AIR_FACTORS.reduce((largest, factor) => (single[factor] > single[largest] ? factor : largest))
}
