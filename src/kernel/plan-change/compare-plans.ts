import { alignClauses } from './align-clauses.ts'
import { alignTasks } from './align-tasks.ts'
import type { ChangeKind, PlanChange, PlanContent, TaskChange, TextPiece } from './change.ts'
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

/** White space and numbers in front are no text; a version without any loses none. */
function lostRatio({ before, clauses }: Comparison, changes: readonly TaskChange[]): number {
  let total = 0
  let lost = 0
  for (const [index, { words }] of before.clauses.entries()) {
    total += words.length
    if (clauses.afterOf(index) < 0) lost += words.length
  }
  for (const { kind, pieces } of changes.flatMap((task) => task.clauses)) if (kind === 'edited') lost += lostIn(pieces)
  return total === 0 ? 0 : Math.min(1, lost / total)
}

/** A comma that only changed its width is not lost. */
function lostIn(pieces: readonly TextPiece[]): number {
  let lost = 0
  for (const [index, { kind, text }] of pieces.entries()) {
    const next = pieces[index + 1]
    const words = kind === 'removed' ? comparable(text) : ''
    const isSetAnew = next?.kind === 'added' && comparable(next.text) === words
    if (!isSetAnew) lost += words.length
  }
  return lost
}

/** Two texts without clauses are alike; one with and one without are not. */
function likeness({ before, after, clauses }: Comparison): number {
  const total = before.clauses.length
  if (total === 0) return after.clauses.length === 0 ? 1 : 0
  return (total - clauses.openBefore().length) / total
}
