import type { Label } from '#kernel/label/label.ts'
import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'
import { type AcceptedRange, accepts, type Bound } from '#kernel/target/accepted-range.ts'
import { allowanceStrip, type StripDay, type StripState } from '#kernel/target/allowance-strip.ts'
import { type Forecast, forecast, probabilityOf } from '#kernel/target/forecast.ts'
import type { DailyValue } from '#kernel/target/forecast-input.ts'
import type { Outlook, Progress } from '#kernel/target/outlook.ts'
import { seedOf } from '#kernel/target/random.ts'
import { actualTrajectory, requiredTrajectory } from '#kernel/target/trajectory.ts'
import { daysBetween, type LocalDate } from '#kernel/time/calendar.ts'
import { airOutlook, airRest, marginWords, outlookWords } from './air-outlook.ts'
import { type AirReading, airReading } from './air-reading.ts'
import { type AirFigure, airSeries, isCountedDay, statisticOf } from './air-series.ts'
import { type Demand, demandOf, isDemand } from './demand.ts'
import type { AirEvidence, ReportedDay } from './evidence.ts'
import { type Judgement, noJudgement, type Probability, type Trajectory } from './judgement.ts'
import { numberReading } from './reading.ts'
import {
  APPROXIMATE_TOLERANCE,
  fewValidDaysWords,
  METHOD_NAMES,
  methodWords,
  NOTE_WORDS,
  unverifiedWords,
} from './state-words.ts'
import type { VerdictInput } from './verdict-input.ts'

/** Digits shown of the measured value beyond those that decide. */
const MORE_DECIMALS = 2

interface AirCase {
  readonly input: VerdictInput
  readonly evidence: AirEvidence
  readonly figure: AirFigure
  readonly demand: Demand
  readonly reading: Extract<AirReading, { readonly kind: 'value' }>
  readonly series: readonly DailyValue[]
  readonly progress: Progress
}

/** 大气评判 — of a bound target by the air of the county. */
export function judgeAir(input: VerdictInput, figure: AirFigure, evidence: AirEvidence): Judgement {
  const { edition } = evidence.evaluation
  const { from, to } = input.period
  const remaining = Math.max(0, daysBetween(input.asOfDay, to))
  const reading = airReading(figure, evidence, remaining)
  if (reading.kind !== 'value') return noJudgement(reading, edition)
  const demand = demandOf(input)
  if (!isDemand(demand)) return withoutDemand(input, reading, demand, edition)
  const series = airSeries(figure, evidence.days, evidence.dust)
  const values = series.flatMap(({ value }) => (value === null ? [] : [value]))
  const progress = { elapsed: daysBetween(from, input.asOfDay) + 1, remaining, values }
  return judged({ input, evidence, figure, demand, reading, series, progress })
}

/** A reading that nothing can be held against: no value yet, or no base to reckon a change from. */
function withoutDemand(
  input: VerdictInput,
  reading: AirCase['reading'],
  problem: Label | null,
  edition: string,
): Judgement {
  const { decimals } = input.bound.definition
  const legal = numberReading(roundHalfEven(reading.raw, decimals), decimals)
  const raw = numberReading(reading.raw, decimals + MORE_DECIMALS)
  if (problem === null) return { ...noJudgement(legal, edition), raw }
  return { ...noJudgement({ kind: 'notApplicable', reason: problem }, edition, [problem]), raw }
}

function judged(air: AirCase): Judgement {
  const { input, figure, demand, reading, progress, evidence } = air
  const outlook = airOutlook(figure, demand.legal, progress, demand.level)
  const drawn = drawnForecast(air)
  const chance = probability(air, drawn, outlook)
  const rest = airRest(figure, demand, progress)
  const rawDecimals = figure.kind === 'dayCount' ? 0 : demand.decimals + MORE_DECIMALS
  return {
    legal: numberReading(roundHalfEven(reading.raw, demand.decimals), demand.decimals),
    raw: numberReading(reading.raw, rawDecimals),
    attains: accepts(demand.legal, reading.raw),
    attainsAsMeasured: accepts(demand.strict, reading.raw),
    isNear: Math.abs(reading.raw - demand.level) <= Math.abs(demand.level) * APPROXIMATE_TOLERANCE,
    outlook,
    rest,
    probability: chance,
    counts: countWords(air),
    margin: marginWords(outlook),
    outlookWords: outlookWords(figure, outlook, rest, input.bound.definition.unit),
    notes: [...(chance && drawn ? [methodWords(drawn)] : []), ...notes(air)],
    edition: evidence.evaluation.edition,
    strip: strip(air),
    trajectory: trajectory(air, outlook, drawn),
  }
}

function drawnForecast({ input, evidence, figure, series, progress }: AirCase): Forecast | null {
  if (progress.remaining === 0) return null
  const { period, asOfDay, bound } = input
  const seed = seedOf([bound.subject.name, bound.definition.key, period.from, period.to, asOfDay])
  const history = airSeries(figure, evidence.history, evidence.dust)
  return forecast({ ...period, asOfDay, current: series, history, statistic: statisticOf(figure), seed })
}

/** A settled outcome has no probability any more. */
function probability(
  { figure, demand, progress }: AirCase,
  drawn: Forecast | null,
  { outcome }: Outlook,
): Probability | null {
  if (drawn === null || outcome !== 'open') return null
  const total = progress.values.length + progress.remaining
  const range = figure.kind === 'dayCount' ? asShare(demand.legal, total) : demand.legal
  return {
    p: roundHalfEven(probabilityOf(drawn, range), 3),
    method: METHOD_NAMES[drawn.method],
    runs: drawn.runs,
  }
}

/** The draws are of shares; a number of days is one of all days that are valid so far or to come. */
function asShare({ low, high }: AcceptedRange, total: number): AcceptedRange {
  const share = (bound: Bound | null): Bound | null => bound && { ...bound, value: (100 * bound.value) / total }
  return { low: share(low), high: share(high) }
}

function countWords({ figure, reading, evidence }: AirCase): Label {
  const valid = { zh: `有效${reading.have}天`, en: `${reading.have} valid days` }
  if (figure.kind === 'mean' || figure.kind === 'percentile') return valid
  const counted = evidence.evaluation.days[figure.days]
  return figure.days === 'good'
    ? { zh: `${valid.zh}，其中优良${counted}天`, en: `${counted} good of ${valid.en}` }
    : { zh: `${valid.zh}，其中重污染${counted}天`, en: `${counted} heavily polluted of ${valid.en}` }
}

function notes({ input, evidence, progress, reading }: AirCase): readonly Label[] {
  const rule = reading.rule ?? input.bound.definition.rule
  const mostValid = reading.have + progress.remaining
  return [
    ...(mostValid < evidence.need.days ? [fewValidDaysWords(mostValid, evidence.need.days)] : []),
    ...(progress.remaining > 0 ? [NOTE_WORDS.daysToCome] : []),
    ...(rule.status === 'unverified' ? [unverifiedWords(rule.standard, rule.clause)] : []),
  ]
}

function strip({ input, figure, evidence }: AirCase): readonly StripDay[] | null {
  if (figure.kind !== 'dayShare' && figure.kind !== 'dayCount') return null
  const reports = new Map<LocalDate, ReportedDay>(evidence.days.map((reported) => [reported.day.day, reported]))
  const stateOf = (day: LocalDate): StripState | null => {
    const report = reports.get(day)?.report
    if (!report || report.aqi === null) return null
    if (isCountedDay(report.aqi, figure.days) === (figure.days === 'heavy')) return 'bad'
    return report.level === 'excellent' ? 'excellent' : 'good'
  }
  return allowanceStrip({ ...input.period, asOfDay: input.asOfDay }, stateOf)
}

function trajectory(air: AirCase, outlook: Outlook, drawn: Forecast | null): Trajectory | null {
  const { figure, series, demand } = air
  if (figure.kind === 'dayCount') return null
  const actual = actualTrajectory(series, statisticOf(figure))
  return { actual, required: required(air, outlook), band: drawn?.band ?? [], target: demand.level }
}

/** The path that would just attain: as measured for means, with every allowed day spent for shares; none once it is too late. */
function required(air: AirCase, { allowance, outcome }: Outlook): Trajectory['required'] {
  const { figure, demand, progress, input, reading } = air
  if (progress.remaining === 0 || outcome === 'lost') return []
  const start = { figure: reading.raw, valid: progress.values.length, asOfDay: input.asOfDay, to: input.period.to }
  if (figure.kind === 'dayShare' && allowance) {
    const share = Math.min(100, (100 * allowance.left) / progress.remaining)
    return requiredTrajectory(start, figure.days === 'good' ? 100 - share : share)
  }
  const { rest } = airOutlook(figure, demand.strict, progress, demand.level)
  const end = rest?.high ?? rest?.low ?? null
  return end === null || end.value < 0 ? [] : requiredTrajectory(start, end.value)
}
