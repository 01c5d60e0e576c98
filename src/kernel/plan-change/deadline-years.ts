import type { Deadline, ParsedItem, ParsedPlan } from '#kernel/plan/model.ts'
import { dateDeadlines } from '#kernel/plan-parser/meaning/date-deadlines.ts'
import { plainText } from '#kernel/plan-parser/meaning/plain-text.ts'
import { withoutTitles } from '#kernel/plan-parser/meaning/title-spans.ts'
import { flatten } from '#kernel/plan-parser/text/flat-text.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import { isLeapYear, type LocalDate } from '#kernel/time/calendar.ts'
import { type YearShift, type Years, yearShifts } from './year-shifts.ts'

type DatedDeadline = Extract<Deadline, { kind: 'date' }>

/**
 * 时限中的年份 — the plan's year in the words of date deadlines. A date printed in the text and again in its cell is one deadline of
 * the task; both places are rewritten. 29 February becomes the 28th where the other year has none.
 */
export function deadlineYears(
  text: string,
  plan: ParsedPlan,
  issuedOn: LocalDate | null,
  years: Years,
): readonly YearShift[] {
  return plan.items.flatMap((item) => {
    const dated = item.deadlines.filter((deadline) => deadline.kind === 'date')
    if (dated.length === 0) return []
    const spans = [
      ...dated.map(({ source }) => source),
      ...repeatedSpans(text, item, dated, { year: plan.year, issuedOn }),
    ]
    return spans.flatMap((span) => [...yearShifts(text, span, years, { inRange: true }), ...leapDay(text, span, years)])
  })
}

interface PlanTime {
  readonly year: number | null
  readonly issuedOn: LocalDate | null
}

function repeatedSpans(
  text: string,
  { clauses }: ParsedItem,
  dated: readonly DatedDeadline[],
  time: PlanTime,
): readonly TextSpan[] {
  const dates = new Set(dated.map(({ date }) => date))
  const context = { ...time, place: 'clause' } as const
  return clauses
    .filter(({ kind }) => kind !== 'responsibility')
    .flatMap(({ source }) => {
      const flat = flatten(text, source)
      return dateDeadlines({ plain: withoutTitles(plainText(flat.text, AS_PRINTED)), context })
        .filter((deadline) => deadline.kind === 'date' && dates.has(deadline.date))
        .map(({ start, end }) => flat.span(start, end))
    })
}

/** Dates are written alike in simplified and traditional characters. */
const AS_PRINTED = {}
const LEAP_DAY = /2\s*月\s*29(?=\s*[日号])/

function leapDay(text: string, { start, end }: TextSpan, years: Years): readonly YearShift[] {
  const match = isLeapYear(years.from) && !isLeapYear(years.to) ? LEAP_DAY.exec(text.slice(start, end)) : null
  if (!match) return []
  const day = start + match.index + match[0].length
  return [{ start: day - 2, end: day, text: '28' }]
}
