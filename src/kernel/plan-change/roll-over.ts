import type { LayoutBlock } from '#kernel/plan/layout.ts'
import type { ParsedItem, ParsedTarget } from '#kernel/plan/model.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import { deadlineYears } from './deadline-years.ts'
import { titleYears } from './title-years.ts'
import type { YearShift } from './year-shifts.ts'

const TAKEN_AWAY: ReadonlySet<LayoutBlock['kind']> = new Set(['docNumber', 'signature', 'imprint'])

/**
 * 结转文本 — the text of a plan made the draft of another year. Document number, signature with its date, and imprint are
 * taken away; the plan's year is moved in titles, lists of annexes, headings, heads of tables and the dates something is
 * due by. Everything else stays word for word, for a person to look through: sentences that merely name the year
 * (2024年是……的关键一年), titles quoted in the text (依据《……2024年……清单》), documents of others, other years, values.
 * `parsed` is the reading of this very text; a plan that names no single year is taken for one of the year before.
 */
export function rollOver(text: string, parsed: ParsedDocument, toYear: number): string {
  const from = parsed.plans.find(({ year }) => year !== null)?.year ?? toYear - 1
  const years = { from, to: toYear }
  const gone = parsed.layout.filter(({ kind }) => TAKEN_AWAY.has(kind)).map((block) => wholeLines(text, block))
  const edits = [
    ...gone.map((span): YearShift => ({ ...span, text: '' })),
    ...titleYears(text, parsed, years),
    ...parsed.plans.flatMap((plan) => deadlineYears(text, plan, parsed.document.issuedOn, years)),
  ]
  return rewritten(text, edits)
}

/** 待下达的目标 — the targets of a task for a year that has not got its values yet. */
export function awaitingTargets(item: ParsedItem): readonly ParsedTarget[] {
  return item.targets.map((target) => ({ ...target, value: null, external: true }))
}

/** The lines a block stands on, with the break that ends them. */
function wholeLines(text: string, { start, end }: TextSpan): TextSpan {
  let first = start
  while (first > 0 && /[^\S\n\r]/.test(text.charAt(first - 1))) first -= 1
  const rest = /^[^\S\n\r]*(?:\r\n|\n|\r|$)/.exec(text.slice(end))
  return { start: first, end: end + (rest?.[0].length ?? 0) }
}

/** Later edits at a place where one has been made already say the same and are left out. */
function rewritten(text: string, edits: readonly YearShift[]): string {
  let result = ''
  let at = 0
  for (const { start, end, text: words } of [...edits].sort((one, other) => one.start - other.start)) {
    if (start < at) continue
    result += text.slice(at, start) + words
    at = end
  }
  return result + text.slice(at)
}
