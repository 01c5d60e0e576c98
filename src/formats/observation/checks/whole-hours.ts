import { HOUR_MS } from '#formats/observation/interval.ts'
import { observationIssue } from '#formats/observation/issue.ts'
import type { CheckContext } from './check-context.ts'

/** 非整点 — an hourly value belongs to a whole hour; a label between hours names none. */
export function checkWholeHours({ table, interval, isBad, issues, labelOf }: CheckContext): void {
  if (interval !== 'hour') return
  for (const [row, start] of table.start.entries()) {
    if (start % HOUR_MS === 0) continue
    isBad[row] = 1
    const place = { line: table.lines[row] ?? null, column: null }
    issues.push(observationIssue('TIME_UNREADABLE', place, { text: labelOf(row) }))
  }
}
