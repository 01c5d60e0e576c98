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
import { readAirDays } from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { AirScope } from './asked.ts'

/** 点位排名 — assessed stations by composite index, small is good; the change is against the same days of the year before. */
export async function rankingOf(db: Executor, scope: AirScope): Promise<z.infer<typeof airRanking>> {
  const nowOf = await evaluations(db, scope)
  const { from, to } = samePeriodYearBefore({ from: scope.from, to: scope.closedTo })
  const thenOf = await evaluations(db, { ...scope, from, closedTo: to })
  const entries = scope.stations.map(({ id, name }) => {
    const now = nowOf(id)
    const index = now.compositeIndex?.value ?? null
    const before = thenOf(id).compositeIndex?.value ?? null
    return {
      stationId: id,
      name,
      index,
      largest: now.compositeIndex && largestOf(now.compositeIndex.single),
      goodRatio: goodDayRatio(now.days)?.ofValid.rounded ?? null,
      change: index === null || before === null ? null : (changeRate(index, before)?.value ?? null),
    }
  })
  const ranked = rank(entries, { by: ({ index }) => index, better: 'lower' })
  const { choice } = scope
  return {
    edition: choice.kind === 'byDay' ? 'byDay' : choice.ruleset,
    rows: ranked.map(({ entry, place }) => ({ ...entry, place })),
  }
}

/** The days of all stations are read in one go. */
async function evaluations(db: Executor, { county, stations, from, closedTo: to, asOf, choice, dust }: AirScope) {
  const subjectIds = stations.map(({ id }) => id)
  const days = to < from ? [] : await readAirDays(db, { countyId: county.id, subjectIds, from, to, asOf })
  const options = { from, to: laterDay(from, to), choice, rulesets: AIR_RULESETS_PACK, dust }
  return (stationId: string) =>
    evaluatePeriod(
      days.filter(({ subjectId }) => subjectId === stationId),
      options,
    )
}

function largestOf(single: Readonly<Record<AirFactor, number>>): AirFactor {
  return AIR_FACTORS.reduce((largest, factor) => (single[factor] > single[largest] ? factor : largest))
}
