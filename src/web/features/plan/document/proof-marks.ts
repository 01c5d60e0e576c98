import type { LayoutBlock } from '#kernel/plan/layout.ts'
import type { PlanIssue } from '#kernel/plan/lint.ts'

/** 校对记号 — issues a person must decide, by the start of the paragraph, row or table beside which their sign stands. */
export type ProofMarks = ReadonlyMap<number, readonly PlanIssue[]>

/** Every place a sign can stand, in reading order. */
function places(layout: readonly LayoutBlock[]): number[] {
  return layout.flatMap((block) => {
    if (block.kind !== 'table') return [block.start]
    return [block.start, ...block.rows.flatMap((row) => (row.cells[0] ? [row.cells[0].start] : []))]
  })
}

/** 放置 — each warning and error at the last place that begins before it; info has no sign, only its underline. */
export function proofMarks(layout: readonly LayoutBlock[], issues: readonly PlanIssue[]): ProofMarks {
  const starts = places(layout)
  const marks = new Map<number, PlanIssue[]>()
  for (const issue of issues) {
    if (issue.severity === 'info') continue
    const place = starts.findLast((start) => start <= issue.source.start) ?? starts[0]
    if (place !== undefined) marks.set(place, [...(marks.get(place) ?? []), issue])
  }
  return marks
}
