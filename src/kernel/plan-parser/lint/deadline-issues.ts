import type { PlanIssue } from '#kernel/plan/lint.ts'
import type { Deadline } from '#kernel/plan/model.ts'
import type { ReadItem } from '#kernel/plan-parser/items/assemble.ts'

type DatedDeadline = Extract<Deadline, { kind: 'date' }>

const datesOf = (deadlines: readonly Deadline[]): readonly DatedDeadline[] =>
  deadlines.filter((deadline) => deadline.kind === 'date')

/** 时限体检 — dates before the day of issue, and dates of the text that the deadline cell does not state. */
export function lintDeadlines({ item, cellDeadlines, textDeadlines }: ReadItem): readonly PlanIssue[] {
  const issues: PlanIssue[] = []
  for (const deadline of datesOf(item.deadlines)) {
    if (!deadline.pastAtIssue) continue
    const params = { date: deadline.date, text: deadline.text }
    issues.push({ code: 'DEADLINE_BEFORE_ISSUE', severity: 'warning', item: item.id, params, source: deadline.source })
  }
  const cellDates = new Set(datesOf(cellDeadlines).map(({ date }) => date))
  const stray = datesOf(textDeadlines).filter(({ date }) => !cellDates.has(date))
  const first = stray[0]
  if (cellDates.size > 0 && first !== undefined) {
    const params = { date: first.date, text: first.text, cell: [...cellDates].join(', ') }
    issues.push({ code: 'DEADLINE_NOT_IN_CELL', severity: 'warning', item: item.id, params, source: first.source })
  }
  return issues
}
