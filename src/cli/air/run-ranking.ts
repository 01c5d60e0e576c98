import type { Language } from '#cli/language.ts'
import { table } from '#cli/output/table.ts'
import { type Change, changePoints, changeRate } from '#kernel/air/change-rate.ts'
import type { EditionChoice } from '#kernel/air/edition.ts'
import { goodDayRatio } from '#kernel/air/good-days.ts'
import { rank } from '#kernel/air/ranking.ts'
import { rulesetFor } from '#kernel/air/ruleset.ts'
import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { samePeriodYearBefore } from '#kernel/time/year-before.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { evaluateSubjects, type Subject } from './evaluate-subjects.ts'
import { sayEvaluation } from './evaluation-texts.ts'
import { type EvaluationFlags, readPeriod } from './run-evaluation.ts'

export interface RankingFlags extends EvaluationFlags {
  readonly by: 'area' | 'station'
}

/** 排名的一行 — changes against the same days of last year, both years by one edition; null without them. */
interface RankingLine {
  readonly place: number | null
  readonly area: string | null
  readonly station: string | null
  readonly name: string | null
  readonly index: number | null
  readonly largest: AirFactor | null
  readonly goodRatio: number | null
  readonly change: Change | null
  readonly goodRatioChange: Change | null
}

/** 执行排名 — `bilan air rank`: lowest composite index first, equal ones sharing a place. */
export async function runRanking(files: readonly string[], flags: RankingFlags, language: Language): Promise<void> {
  const read = await readPeriod(files, flags, language)
  if (read === null) return
  const choice = comparable(flags)
  const period = { from: flags.from, to: flags.to, choice }
  const lastPeriod = { ...samePeriodYearBefore(flags), choice }
  const isRanked = ({ station }: Subject) => (station === null) === (flags.by === 'area')
  const current = new Map(evaluateSubjects(read.hours.stations, period).map((subject) => [keyOf(subject), subject]))
  const last = new Map(evaluateSubjects(read.hours.stations, lastPeriod).map((subject) => [keyOf(subject), subject]))
  const ranked = rank(read.subjects.filter(isRanked), {
    by: ({ evaluation }) => evaluation.compositeIndex?.value ?? null,
    better: 'lower',
  })
  const lines = ranked.map(
    ({ entry, place }): RankingLine => ({
      place,
      ...lineOf(entry),
      ...changesOf(current.get(keyOf(entry)), last.get(keyOf(entry))),
    }),
  )
  process.stdout.write(flags.json ? lines.map((line) => `${JSON.stringify(line)}\n`).join('') : text(lines, language))
}

/** A comparison between years takes one edition for both: the one at the end of the period unless one is named. */
function comparable({ edition, to }: RankingFlags): EditionChoice {
  return edition.kind === 'fixed' ? edition : { kind: 'fixed', ruleset: rulesetFor(AIR_RULESETS_PACK, edition, to).key }
}

function keyOf({ area, station }: Subject): string {
  return JSON.stringify([area, station?.code ?? null])
}

function lineOf({ area, station, evaluation }: Subject): Omit<RankingLine, 'place' | 'change' | 'goodRatioChange'> {
  const { compositeIndex, days } = evaluation
  const single = compositeIndex?.single
  const largest = single && AIR_FACTORS.toSorted((a, b) => single[b] - single[a])[0]
  return {
    area,
    station: station?.code ?? null,
    name: station?.name ?? null,
    index: compositeIndex?.value ?? null,
    largest: largest ?? null,
    goodRatio: goodDayRatio(days)?.ofValid.rounded ?? null,
  }
}

function changesOf(
  current: Subject | undefined,
  last: Subject | undefined,
): Pick<RankingLine, 'change' | 'goodRatioChange'> {
  const [index, lastIndex] = [current, last].map((subject) => subject?.evaluation.compositeIndex?.value ?? null)
  const [good, lastGood] = [current, last].map((subject) =>
    subject === undefined ? null : (goodDayRatio(subject.evaluation.days)?.ofValid.rounded ?? null),
  )
  return {
    change: isNumber(index) && isNumber(lastIndex) ? changeRate(index, lastIndex) : null,
    goodRatioChange: isNumber(good) && isNumber(lastGood) ? changePoints(good, lastGood) : null,
  }
}

function isNumber(value: number | null | undefined): value is number {
  return value !== null && value !== undefined
}

function text(lines: readonly RankingLine[], language: Language): string {
  const titles = (['place', 'area', 'station', 'index', 'largest', 'goodRatio', 'change', 'goodChange'] as const).map(
    (key) => ({ title: sayEvaluation(key, language), limit: 32 }),
  )
  const rows = lines.map((line) => [
    String(line.place ?? '—'),
    line.area ?? sayEvaluation('unnamed', language),
    line.station === null ? sayEvaluation('whole', language) : `${line.station} ${line.name ?? ''}`,
    line.index?.toFixed(2) ?? '—',
    line.largest ?? '—',
    line.goodRatio?.toFixed(1) ?? '—',
    changeText(line.change, language),
    changeText(line.goodRatioChange, language),
  ])
  return `${table(titles, rows)}\n`
}

/** A sign always, and 持平 for no change, as bulletins print it. */
function changeText(change: Change | null, language: Language): string {
  if (change === null) return '—'
  if (change.value === 0) return sayEvaluation('level', language)
  return `${change.value > 0 ? '+' : ''}${change.value.toFixed(1)}`
}
