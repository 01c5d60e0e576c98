import type { Language } from '#cli/language.ts'
import { table } from '#cli/output/table.ts'
import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { sayEvaluation } from './evaluation-texts.ts'
import type { EvaluationWire } from './evaluation-wire.ts'

const NONE = '—'
const SYMBOLS: Readonly<Record<AirFactor, string>> = {
  so2: 'SO2',
  no2: 'NO2',
  co: 'CO',
  o3: 'O3',
  pm10: 'PM10',
  pm25: 'PM2.5',
}

/** 评价结果表 — the same lines as the JSON, with the figures as published. */
export function evaluationTable(lines: readonly EvaluationWire[], language: Language): string {
  const say = (key: Parameters<typeof sayEvaluation>[0]) => sayEvaluation(key, language)
  const titles = [
    say('area'),
    say('station'),
    say('validDays'),
    say('goodDays'),
    say('goodRatio'),
    say('heavyDays'),
    ...AIR_FACTORS.map((factor) => SYMBOLS[factor]),
    say('index'),
    say('attains'),
  ]
  const rows = lines.map((line) => [
    line.area ?? say('unnamed'),
    line.station === null ? say('whole') : `${line.station} ${line.name ?? ''}`,
    `${line.days.valid}/${line.days.calendar}`,
    String(line.days.good),
    line.goodRatio?.rounded.toFixed(1) ?? NONE,
    String(line.days.heavy),
    ...AIR_FACTORS.map((factor) => String(line.factors[factor].rounded ?? NONE)),
    line.index?.toFixed(2) ?? NONE,
    attainment(line, language),
  ])
  return `${table(
    titles.map((title) => ({ title, limit: 24 })),
    rows,
  )}\n${notes(lines, language)}`
}

function attainment({ factors }: EvaluationWire, language: Language): string {
  const verdicts = AIR_FACTORS.map((factor) => factors[factor].attains)
  if (verdicts.includes(false)) return sayEvaluation('no', language)
  return sayEvaluation(verdicts.includes(null) ? 'unknown' : 'yes', language)
}

function notes([first]: readonly EvaluationWire[], language: Language): string {
  if (first === undefined) return ''
  const isCalendar = first.goodRatio?.denominator === 'calendar'
  const denominator = sayEvaluation(isCalendar ? 'ofCalendar' : 'ofValid', language)
  return `\n${sayEvaluation('notes', language, { edition: first.edition, denominator })}\n`
}
