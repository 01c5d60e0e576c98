import { alignClauses } from './align-clauses.ts'
import { alignTasks } from './align-tasks.ts'
import type { ChangeKind, PlanChange, PlanContent, TaskChange } from './change.ts'
import { comparable } from './comparable.ts'
import { outlineOf } from './outline.ts'
import { type Comparison, taskChanges } from './task-changes.ts'

/**
 * 版本比较 — what became of every task and every clause, matched by their words and not by their keys. Moving, renumbering
 * and setting anew (white space, full and half width) change no words. Pure; the time grows with the length of the texts.
 */
export function comparePlans(before: PlanContent, after: PlanContent): PlanChange {
  const older = outlineOf(before)
  const newer = outlineOf(after)
  const tasks = alignTasks(older, newer)
  const comparison = { before: older, after: newer, tasks, clauses: alignClauses(older, newer, tasks) }
  const changes = taskChanges(comparison)
  return {
    tasks: changes,
    counts: countsOf(changes),
    lostRatio: lostRatio(comparison, changes),
    likeness: likeness(comparison),
  }
}

function countsOf(changes: readonly TaskChange[]): Readonly<Record<ChangeKind, number>> {
  const counts = { same: 0, edited: 0, moved: 0, added: 0, removed: 0 }
  for (const { kind } of changes) counts[kind] += 1
  return counts
}

/** White space is no text; a text without any loses none. */
function lostRatio({ before, clauses }: Comparison, changes: readonly TaskChange[]): number {
  const total = before.clauses.reduce((sum, { clause }) => sum + comparable(clause.text).length, 0)
  let lost = 0
  for (const [index, { clause }] of before.clauses.entries()) {
    if (clauses.afterOf(index) < 0) lost += comparable(clause.text).length
  }
  for (const { kind, pieces } of changes.flatMap((task) => task.clauses)) {
    if (kind !== 'edited') continue
    for (const piece of pieces) if (piece.kind === 'removed') lost += comparable(piece.text).length
  }
  return total === 0 ? 0 : Math.min(1, lost / total)
}

/** Two texts without clauses are alike; one with and one without are not. */
function likeness({ before, after, clauses }: Comparison): number {
  const total = before.clauses.length
  if (total === 0) return after.clauses.length === 0 ? 1 : 0
  return (total - clauses.openBefore().length) / total
}
