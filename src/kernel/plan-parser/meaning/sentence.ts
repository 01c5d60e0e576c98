import { isLocalDate, type LocalDate } from '#kernel/time/calendar.ts'
import type { ClauseReading } from './clause-reading.ts'
import { contextYear } from './date-of-words.ts'
import { dateWordsOf } from './date-words.ts'
import { readDeadlines } from './deadlines.ts'
import type { FigureContext } from './figures.ts'
import { plainText } from './plain-text.ts'

/** 句 — what the clauses before it in the same sentence (up to ；) hand on: their date and their territory. */
export interface Sentence {
  /** Plain text before the clause in the same sentence; '' when the clause begins it. */
  readonly lead: string
  /** The day a target printed at the given offset of the clause is to be reached by. */
  readonly dueBy: (at: number) => LocalDate | undefined
  /** End of the year another document was made for (按照2024年…考核方案要求): a value set there is for that year. */
  readonly documentYearEnd: () => LocalDate | undefined
}

interface Due {
  readonly at: number
  readonly date: LocalDate
}

const SENTENCE_END = /[。！？\n]/
const LONGEST_LEAD = 400
const FAR = 80
const ONLY_DONE = /^[^，。；]{2,16}?(?:完成|建成|投运|竣工|投入使用|到位|落实)(?:[，。；]|$)/

/** The printed words of the same sentence before the clause; only ； carries on, a full stop does not. */
function leadOf(clauseText: string, itemText: string): string {
  const at = itemText.indexOf(clauseText)
  if (at <= 0) return ''
  const before = itemText.slice(Math.max(0, at - LONGEST_LEAD), at).trimEnd()
  if (!/[；;]$/.test(before)) return ''
  let start = before.length
  while (start > 0 && !SENTENCE_END.test(before[start - 1] ?? '')) start -= 1
  return before.slice(start)
}

function datesOf(lead: string, reading: ClauseReading, context: FigureContext): readonly Due[] {
  const { year, issuedOn } = context
  const read = (text: string, at: number): readonly Due[] =>
    readDeadlines(text, at, { year, issuedOn, place: 'clause' }, reading.lexicon).flatMap((deadline) =>
      deadline.kind === 'date' ? [{ at: deadline.source.start, date: deadline.date }] : [],
    )
  return [...read(lead, -lead.length), ...read(reading.text, 0)]
}

function yearEnd(year: number | null): LocalDate | undefined {
  const text = `${year}-12-31`
  return isLocalDate(text) ? text : undefined
}

/** A goal without a date of its own is due by the goal's last date before it, else by the end of the plan's year. */
function goalDate(reading: ClauseReading, context: FigureContext): LocalDate | undefined {
  if (context.section !== 'goal') return undefined
  const before = context.deadlines.findLast(
    (deadline) => deadline.kind === 'date' && deadline.source.start < reading.clause.source.start,
  )
  if (before?.kind === 'date') return before.date
  return yearEnd(contextYear(context))
}

/** The first year the clause names, unless it lies before the plan's: that is what something is compared with. */
function yearNamed(reading: ClauseReading, context: FigureContext): number | null {
  const first = contextYear(context) ?? 0
  return dateWordsOf(reading.plain).find(({ year }) => year !== null && year >= first)?.year ?? null
}

/** A date after the number is its own in the same part (…2025年底前完成), or when the next part only says so. */
function isDueAfter(words: string, at: number): boolean {
  const between = words.slice(0, at)
  if (at > words.length || /[。；]/.test(between)) return false
  return !between.includes('，') || (/，(?:并|于|在)*$/.test(between) && ONLY_DONE.test(words.slice(at)))
}

/** The last of the dates at or before the place, which are in order. */
function lastBefore(dates: readonly Due[], at: number): number {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dates[middle]?.at ?? at) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** 读句 — dates and lead of the sentence a clause belongs to; its dates are read when the first target asks for one. */
export function readSentence(reading: ClauseReading, context: FigureContext): Sentence {
  const lead = leadOf(reading.text, context.itemText)
  let known: readonly Due[] | null = null
  return {
    lead: plainText(lead, reading.lexicon.traditional),
    documentYearEnd: () => yearEnd(yearNamed(reading, context)),
    dueBy: (at) => {
      known ??= datesOf(lead, reading, context)
      const index = lastBefore(known, at)
      const before = known[index]
      if (before !== undefined) return before.date
      const after = known[index + 1]
      const isOwn = after !== undefined && isDueAfter(reading.plain.slice(at, at + FAR), after.at - at)
      return isOwn ? after.date : goalDate(reading, context)
    },
  }
}
