import type { Deadline } from '#kernel/plan/model.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { dateDeadlines } from './date-deadlines.ts'
import {
  conditionalDeadlines,
  continuousDeadlines,
  elsewhereDeadlines,
  planPeriodDeadlines,
  spanDeadlines,
} from './deadline-phrases.ts'
import { eventDeadlines } from './event-deadlines.ts'
import type { MeaningLexicon } from './meaning-lexicon.ts'
import { periodicDeadlines } from './periodic-deadlines.ts'
import { plainText } from './plain-text.ts'
import { withoutTitles } from './title-spans.ts'
import { withoutOverlaps } from './used-spans.ts'

/** 时限所在 — in running text a date needs words that make it a limit; in a 完成时限 cell every date is one. */
export interface DeadlineContext {
  readonly year: number | null
  readonly issuedOn: LocalDate | null
  readonly place: 'clause' | 'cell'
}

/** What a reader of one kind of deadline is given: plain text with titles blanked out, the same length as printed. */
export interface DeadlineText {
  readonly plain: string
  readonly context: DeadlineContext
  readonly lexicon: MeaningLexicon
}

/** A deadline found, with offsets in the text and without its words, which are cut from the printed text. */
export type FoundDeadline = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'year-round' | 'stated-elsewhere' }
  | {
      readonly kind: 'half-yearly' | 'quarterly' | 'monthly' | 'annual'
      readonly dueMonth?: number
      readonly dueDay?: number
    }
  | { readonly kind: 'relative'; readonly workingDays: number; readonly event: readonly [number, number] }
  | { readonly kind: 'conditional'; readonly event: readonly [number, number] }
)

type Reader = (source: DeadlineText) => readonly FoundDeadline[]

/** In order of precedence: words that one reader has used are not read again by a later one. */
const READERS: readonly Reader[] = [
  eventDeadlines,
  conditionalDeadlines,
  periodicDeadlines,
  elsewhereDeadlines,
  spanDeadlines,
  planPeriodDeadlines,
  dateDeadlines,
  continuousDeadlines,
]

/**
 * 完成时限 — every deadline the text states, in printed order, each with its words and its place in the document.
 * `at` is the offset of the text in the document. No deadline in the text gives an empty list, never a default.
 * @example readDeadlines('2024年5月底前', 0, { year: 2024, issuedOn, place: 'cell' }, lexicon)[0]?.date // 2024-05-31
 */
export function readDeadlines(
  text: string,
  at: number,
  context: DeadlineContext,
  lexicon: MeaningLexicon,
): readonly Deadline[] {
  const source = { plain: withoutTitles(plainText(text, lexicon.traditional)), context, lexicon }
  const found = withoutOverlaps(
    READERS.flatMap((read) => read(source)),
    text.length,
  )
  found.sort((left, right) => left.start - right.start)
  return found.map((one) => printed(text, at, one, context.issuedOn))
}

function printed(text: string, at: number, found: FoundDeadline, issuedOn: LocalDate | null): Deadline {
  const { start, end, ...rest } = found
  const base = { text: text.slice(start, end), pastAtIssue: false, source: { start: at + start, end: at + end } }
  switch (rest.kind) {
    case 'date':
      return { ...base, ...rest, pastAtIssue: issuedOn !== null && rest.date < issuedOn }
    case 'relative':
    case 'conditional':
      return { ...base, ...rest, event: text.slice(...rest.event) }
    default:
      return { ...base, ...rest }
  }
}
