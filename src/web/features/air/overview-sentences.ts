import type { TargetVerdictWire } from '#contract/schemas/verdict.ts'
import { localDateOf } from '#kernel/time/calendar.ts'
import { levelWords, primaryWords } from '#web/features/air/aqi-words.ts'
import { addHour } from '#web/features/air/hour-words.ts'
import { overviewText } from '#web/features/air/overview-text.ts'
import type { Figure, Sentence, SentencePart } from '#web/features/air/sentence.ts'
import type { AirEvaluation, AirOverview } from '#web/features/air/wire.ts'
import { unitWords } from '#web/features/verdict/unit-words.ts'
import { capital } from '#web/i18n/capital.ts'
import { formatClock, formatDate } from '#web/i18n/format.ts'
import type { Language } from '#web/i18n/language.ts'

/** Always named first, in this order; any other target about the air is named when it is in danger. */
const LEADING = ['air.good-day-ratio', 'air.pm25-mean']

/** 总览三句话 — the targets, the year so far, yesterday and the latest hour; what is not known is said, not left out. */
export function overviewSentences(
  overview: AirOverview,
  verdicts: readonly TargetVerdictWire[],
  language: Language,
): readonly Sentence[] {
  return [
    targetSentence(verdicts, language),
    yearSentence(overview, language),
    todaySentence(overview, language),
  ].filter((sentence) => sentence.length > 0)
}

const isInDanger = ({ state }: TargetVerdictWire): boolean => state === 'atRisk' || state === 'failed'

function targetSentence(verdicts: readonly TargetVerdictWire[], language: Language): Sentence {
  const text = overviewText[language]
  const judged = verdicts.filter(({ state }) => state !== 'evidenceOnly')
  const leading = LEADING.flatMap((key) => judged.filter(({ indicator }) => indicator === key))
  const named = [...leading, ...judged.filter((one) => !leading.includes(one) && isInDanger(one))]
  return joined(
    named.map((verdict) => verdictPart(verdict, language)),
    text.semicolon,
    text.stop,
  )
}

function verdictPart(verdict: TargetVerdictWire, language: Language): SentencePart[] {
  const text = overviewText[language]
  const { state, period, allowance, rest, targetId, readingUnit } = verdict
  const label = verdict.indicatorLabel[language]
  const words = state === 'failed' && !period.isClosed ? text.lost : text.verdicts[state]
  const spaced = language === 'zh' ? label : `${label} `
  const parts: SentencePart[] = [
    spaced,
    { kind: 'state', words, targetId, tone: isInDanger(verdict) ? 'warning' : 'calm' },
  ]
  if (allowance !== null && !period.isClosed && state !== 'failed') {
    if (allowance.left <= 0) parts.push(text.comma, text.noneLeft)
    else {
      parts.push(
        text.comma,
        `${text.mayLose} `,
        plain(`${label} ${text.mayLose}`, allowance.left, unitWords(allowance.unit, language)),
      )
    }
  } else if (rest !== null && state !== 'failed') {
    parts.push(text.comma, `${text.rest(rest.days)} `, plain(label, rest.legal, unitWords(readingUnit, language)))
    if (text.within !== '') parts.push(text.within)
  }
  return parts
}

const plain = (what: string, value: number, unit: string): Figure => ({
  kind: 'figure',
  what,
  value,
  unit,
  slip: null,
})

/** Parts with a mark between them and one at the end; nothing for nothing. */
function joined(parts: readonly (readonly SentencePart[])[], between: string, end: string): Sentence {
  const [first, ...rest] = parts.flatMap((part, at) => (at === 0 ? part : [between, ...part]))
  if (first === undefined) return []
  return [typeof first === 'string' ? capital(first) : first, ...rest, end]
}

function yearSentence({ year, lastYear }: AirOverview, language: Language): Sentence {
  if (year === null) return []
  const text = overviewText[language]
  const { days, goodRatio, provenance: slip, from, to } = year
  const count = (what: string, value: number): Figure => ({
    kind: 'figure',
    what,
    value,
    unit: text.dayUnit,
    slip,
  })
  const parts: SentencePart[][] = [
    [text.yearHead(shortPeriod(from, to, language)), count(text.validDays, days.valid), text.validAfter],
    [text.goodBefore, count(text.goodDays, days.good), text.goodAfter],
  ]
  if (goodRatio !== null) {
    const share = ({ rounded, raw }: { rounded: number; raw: number }): Figure => ({
      kind: 'figure',
      what: text.goodRatio,
      value: rounded,
      raw: String(raw),
      decimals: 1,
      unit: '%',
      slip,
    })
    parts.push([
      `${text.goodRatio} `,
      share(goodRatio.ofValid),
      `${text.ofValid}${text.ofCalendar} `,
      share(goodRatio.ofCalendar),
    ])
  }
  parts.push([text.heavyBefore, count(text.heavyDays, days.heavy), text.heavyAfter])
  const before = lastYear?.goodRatio
  const closing: SentencePart[] =
    lastYear && before ? [text.semicolon, `${text.lastYear} `, ratioOf(lastYear, before.ofValid, text.lastYear)] : []
  return [...joined(parts, text.comma, ''), ...closing, text.stop]
}

const ratioOf = (
  evaluation: AirEvaluation,
  { rounded, raw }: { rounded: number; raw: number },
  what: string,
): Figure => ({
  kind: 'figure',
  what,
  value: rounded,
  raw: String(raw),
  decimals: 1,
  unit: '%',
  slip: evaluation.provenance,
})

/** 1月1日至10月14日: the year is the one the page speaks of. */
function shortPeriod(from: AirEvaluation['from'], to: AirEvaluation['to'], language: Language): string {
  const [first, last] = [from, to].map((date) => formatDate(date, language))
  if (language === 'en') return `${first} to ${last}`
  const withoutYear = (text = '') => text.replace(/^\d+年/, '')
  return `${withoutYear(first)}至${withoutYear(last)}`
}

function todaySentence({ yesterday, latest }: AirOverview, language: Language): Sentence {
  const text = overviewText[language]
  return [...yesterdayParts(yesterday, language), text.semicolon, ...latestParts(latest, language), text.stop]
}

function yesterdayParts(yesterday: AirOverview['yesterday'], language: Language): SentencePart[] {
  const text = overviewText[language]
  if (yesterday === null) return [text.noYesterday]
  const { day, result } = yesterday
  const gap = language === 'zh' ? '' : ' '
  const head = `${text.yesterday(formatDate(day, language).replace(/^\d+年/, ''))}${gap}`
  if (result.aqi === null) return [`${head}${levelWords(result, language)}`]
  const primary = result.primaries.length === 0 ? '' : text.primary(primaryWords(result, language))
  return [`${head}${levelWords(result, language)}${text.comma}${text.aqi} `, plain(text.aqi, result.aqi, ''), primary]
}

function latestParts(latest: AirOverview['latest'], language: Language): SentencePart[] {
  const text = overviewText[language]
  const known = latest.flatMap(({ start, result }) =>
    start === null || result?.aqi === undefined || result.aqi === null ? [] : [{ start, aqi: result.aqi }],
  )
  const newest = known
    .map(({ start }) => start)
    .sort()
    .at(-1)
  if (newest === undefined) return [text.noLatest]
  const same = known.filter(({ start }) => start === newest).map(({ aqi }) => aqi)
  const [low, high] = [Math.min(...same), Math.max(...same)]
  const clock = overviewText[language].hour(formatClock(newest, language), formatClock(addHour(newest), language))
  const date = formatDate(localDateOf(newest), language).replace(/^\d+年/, '')
  const moment = language === 'zh' ? `${date} ${clock} ` : `${clock}, ${date}`
  const range: SentencePart[] =
    low === high ? [plain(text.aqi, low, '')] : [plain(text.aqi, low, ''), ` ${text.to} `, plain(text.aqi, high, '')]
  return [`${text.latest(moment)} `, ...range]
}
