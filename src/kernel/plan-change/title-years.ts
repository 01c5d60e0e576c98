import type { LayoutBlock } from '#kernel/plan/layout.ts'
import { titleSpans } from '#kernel/plan-parser/meaning/title-spans.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import { comparable } from './comparable.ts'
import { type YearShift, type Years, yearShifts } from './year-shifts.ts'

/**
 * 标题中的年份 — the plan's year in titles, lists of annexes, headings and heads of tables. Other documents named there keep
 * theirs; the plan's own title in 《》 (关于印发《…》的通知) does not.
 */
export function titleYears(text: string, parsed: ParsedDocument, years: Years): readonly YearShift[] {
  const spans = parsed.layout.flatMap(headingSpans)
  const titles = [parsed.document.title, ...parsed.plans.map(({ title }) => title)]
  const own = new Set([...titles, ...spans.map(({ start, end }) => text.slice(start, end))].map(comparable))
  return spans.flatMap((span) => {
    const foreign = titleSpans(text.slice(span.start, span.end))
      .map(({ start, end }) => ({ start: span.start + start, end: span.start + end }))
      .filter(({ start, end }) => !own.has(comparable(text.slice(start + 1, end - 1))))
    return yearShifts(text, span, years).filter(
      ({ start }) => !foreign.some((one) => one.start < start && start < one.end),
    )
  })
}

/** What of a block is title or heading; the head of a table is what stands above its first row. */
function headingSpans(block: LayoutBlock): readonly TextSpan[] {
  if (block.kind === 'title' || block.kind === 'heading' || block.kind === 'attachmentNote') return [block]
  if (block.kind !== 'table') return []
  const first = block.rows[0]?.cells[0]?.start ?? block.end
  const headings = block.rows.filter((row) => row.headingLevel !== undefined)
  return [{ start: block.start, end: first }, ...headings.flatMap((row) => row.cells)]
}
