import type { LayoutBlock } from '#kernel/plan/layout.ts'
import { titleSpans } from '#kernel/plan-parser/meaning/title-spans.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import { comparable } from './comparable.ts'
import { type YearShift, type Years, yearShifts } from './year-shifts.ts'

/**
 * 标题中的年份 — the plan's year in titles, lists of annexes, headings and heads of tables, and wherever the text quotes a
 * title of its own in 《》. Titles of other documents keep their year, in a heading too.
 */
export function titleYears(text: string, parsed: ParsedDocument, years: Years): readonly YearShift[] {
  const printed = parsed.layout.filter(({ kind }) => kind === 'title').map(({ start, end }) => text.slice(start, end))
  const titles = [parsed.document.title, ...parsed.plans.map(({ title }) => title), ...printed]
  const own = new Set(titles.map(comparable))
  const quoted = titleSpans(text)
  const isOwn = ({ start, end }: TextSpan): boolean => own.has(comparable(text.slice(start + 1, end - 1)))
  const foreign = quoted.filter((title) => !isOwn(title))
  return [...parsed.layout.flatMap(headingSpans), ...quoted.filter(isOwn)]
    .flatMap((span) => yearShifts(text, span, years))
    .filter(({ start }) => !foreign.some((title) => title.start < start && start < title.end))
}

/** What of a block is title or heading; the head of a table is what stands above its first row. */
function headingSpans(block: LayoutBlock): readonly TextSpan[] {
  if (block.kind === 'title' || block.kind === 'heading' || block.kind === 'attachmentNote') return [block]
  if (block.kind !== 'table') return []
  const first = block.rows[0]?.cells[0]?.start ?? block.end
  const headings = block.rows.filter((row) => row.headingLevel !== undefined)
  return [{ start: block.start, end: first }, ...headings.flatMap((row) => row.cells)]
}
