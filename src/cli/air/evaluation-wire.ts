import type { FactorEvaluation } from '#kernel/air/air-evaluation.ts'
import { type DayDenominator, type DayRatio, goodDayRatio, heavyDayRatio } from '#kernel/air/good-days.ts'
import type { AirFactor } from '#kernel/observation/factor.ts'
import type { Subject } from './evaluate-subjects.ts'
import type { FileIssue } from './read-hours.ts'

/** 一个项目 — `mean` and `percentile` unrounded; `rounded`: the mean, of CO and O₃ the percentile, as published. */
interface FactorWire {
  readonly mean: number | null
  readonly rounded: number | null
  readonly percentile: number | null
  readonly percentileRounded: number | null
  readonly p: number | null
  readonly limit: number | null
  readonly percentileLimit: number | null
  readonly have: number
  readonly need: number
  readonly daysOver: number
  readonly attains: boolean | null
  readonly status: 'verified' | 'unverified' | null
}

/** 比率 — percent, by the denominator asked for. */
interface RatioWire {
  readonly raw: number
  readonly rounded: number
  readonly denominator: DayDenominator
}

/** 评价结果的一行 — a station, or the area (`station` null) */
export interface EvaluationWire {
  readonly area: string | null
  readonly station: string | null
  readonly name: string | null
  readonly from: string
  readonly to: string
  readonly edition: string
  readonly days: { readonly calendar: number; readonly valid: number; readonly good: number; readonly heavy: number }
  readonly goodRatio: RatioWire | null
  readonly heavyRatio: RatioWire | null
  readonly factors: Readonly<Record<AirFactor, FactorWire>>
  readonly index: number | null
  /** The same from unrounded statistics, nothing rounded on the way. */
  readonly indexRaw: number | null
  readonly issues: readonly EvaluationIssue[]
}

type EvaluationIssue =
  | FileIssue
  | {
      readonly code: 'DAYS_INSUFFICIENT'
      readonly severity: 'warning'
      readonly params: { readonly factor: AirFactor; readonly have: number; readonly need: number }
    }

/** 评价行 — as the contract of the command line has it; issues are those of the station, or of the area's stations and files. */
export function evaluationWire(
  { area, station, members, evaluation }: Subject,
  denominator: DayDenominator,
  fileIssues: readonly FileIssue[],
): EvaluationWire {
  const { from, to, edition, days, factors, compositeIndex } = evaluation
  const { calendar, valid, good, heavy } = days
  const ofFiles = fileIssues.filter((issue) =>
    station === null ? issue.station === null || members.has(issue.station) : issue.station === station.code,
  )
  return {
    area,
    station: station?.code ?? null,
    name: station?.name ?? null,
    from,
    to,
    edition,
    days: { calendar, valid, good, heavy },
    goodRatio: ratioWire(goodDayRatio(days, denominator)),
    heavyRatio: ratioWire(heavyDayRatio(days, denominator)),
    factors: factorsWire(factors),
    index: compositeIndex?.value ?? null,
    indexRaw: compositeIndex?.raw ?? null,
    issues: [...insufficient(factors), ...ofFiles],
  }
}

function ratioWire(ratio: DayRatio | null): RatioWire | null {
  if (ratio === null) return null
  const { raw, rounded } = ratio.denominator === 'valid' ? ratio.ofValid : ratio.ofCalendar
  return { raw, rounded, denominator: ratio.denominator }
}

function factorsWire(factors: readonly FactorEvaluation[]): Readonly<Record<AirFactor, FactorWire>> {
  const [so2, no2, co, o3, pm10, pm25] = factors.map(factorWire)
  if (!so2 || !no2 || !co || !o3 || !pm10 || !pm25) throw new RangeError('an evaluation has six factors')
  return { so2, no2, co, o3, pm10, pm25 }
}

function factorWire({ mean, percentile, have, need, daysOver, attains }: FactorEvaluation): FactorWire {
  return {
    mean: mean?.raw ?? null,
    rounded: (mean ?? percentile)?.rounded ?? null,
    percentile: percentile?.raw ?? null,
    percentileRounded: percentile?.rounded ?? null,
    p: percentile?.p ?? null,
    limit: mean?.limit ?? null,
    percentileLimit: percentile?.limit ?? null,
    have,
    need,
    daysOver,
    attains,
    status: (mean ?? percentile)?.rule.status ?? null,
  }
}

function insufficient(factors: readonly FactorEvaluation[]): readonly EvaluationIssue[] {
  return factors
    .filter(({ isSufficient }) => !isSufficient)
    .map(({ factor, have, need }) => ({
      code: 'DAYS_INSUFFICIENT',
      severity: 'warning',
      params: { factor, have, need },
    }))
}
