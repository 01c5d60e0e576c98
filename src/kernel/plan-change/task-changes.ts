import { SETTLED_FIELDS } from '#kernel/plan/settlement.ts'
import type { Alignment } from './alignment.ts'
import type { ChangeKind, ClauseChange, FieldChange, Place, TaskChange } from './change.ts'
import { diffText } from './diff-text.ts'
import type { Outline, OutlineClause, OutlineTask } from './outline.ts'
import { longestRising } from './rising-run.ts'
import { printedValue, sameValue } from './settled-value.ts'

/** 比较 — two outlines and what in them has become what. */
export interface Comparison {
  readonly before: Outline
  readonly after: Outline
  readonly tasks: Alignment
  readonly clauses: Alignment
}

/** 任务变化 — every task of both texts once, in the order of the newer; removed ones follow the task before them. */
export function taskChanges(comparison: Comparison): readonly TaskChange[] {
  const { before, after, tasks } = comparison
  const removed = goneAfter(before.tasks.length, (index) => tasks.afterOf(index))
  const gone = (anchor: number): readonly TaskChange[] =>
    (removed.get(anchor) ?? []).map((index) => taskChange(comparison, before.tasks[index], undefined))
  return [
    ...gone(-1),
    ...after.tasks.flatMap((task, index) => [
      taskChange(comparison, before.tasks[tasks.beforeOf(index)], task),
      ...gone(index),
    ]),
  ]
}

/** The older ones that are gone, by the newer one they follow; -1 when they stood before all. */
function goneAfter(count: number, afterOf: (index: number) => number): ReadonlyMap<number, readonly number[]> {
  const gone = new Map<number, number[]>()
  let anchor = -1
  for (let index = 0; index < count; index += 1) {
    const partner = afterOf(index)
    if (partner >= 0) anchor = partner
    else gone.set(anchor, [...(gone.get(anchor) ?? []), index])
  }
  return gone
}

function taskChange(
  comparison: Comparison,
  before: OutlineTask | undefined,
  after: OutlineTask | undefined,
): TaskChange {
  const fields = before && after ? fieldChanges(before, after) : []
  const clauses = clauseChanges(comparison, before, after)
  return {
    kind: taskKind({ before, after, fields, clauses }),
    title: (after ?? before)?.item.title ?? '',
    before: before ? taskPlace(before) : null,
    after: after ? taskPlace(after) : null,
    fields,
    clauses,
  }
}

interface Sides {
  readonly before: OutlineTask | undefined
  readonly after: OutlineTask | undefined
  readonly fields: readonly FieldChange[]
  readonly clauses: readonly ClauseChange[]
}

function taskKind({ before, after, fields, clauses }: Sides): ChangeKind {
  if (!after) return 'removed'
  if (!before) return 'added'
  const isEdited =
    fields.length > 0 ||
    before.title !== after.title ||
    clauses.some(({ kind }) => kind !== 'same') ||
    losesClauses(before, clauses)
  if (isEdited) return 'edited'
  return before.item.id === after.item.id ? 'same' : 'moved'
}

/** A clause that went to another task is told there, once; here it is missing all the same. */
function losesClauses(before: OutlineTask, clauses: readonly ClauseChange[]): boolean {
  return clauses.filter((clause) => clause.before !== null).length < before.until - before.from
}

function fieldChanges(before: OutlineTask, after: OutlineTask): readonly FieldChange[] {
  return SETTLED_FIELDS.flatMap((field) => {
    const older = printedValue(before.item, field)
    const newer = printedValue(after.item, field)
    return sameValue(older, newer) ? [] : [{ field, before: older, after: newer }]
  })
}

function clauseChanges(
  comparison: Comparison,
  before: OutlineTask | undefined,
  after: OutlineTask | undefined,
): readonly ClauseChange[] {
  const { clauses } = comparison
  const inTask = (index: number): boolean => after !== undefined && index >= after.from && index < after.until
  let anchor = -1
  const gone = new Map<number, ClauseChange[]>()
  for (let index = before?.from ?? 0; index < (before?.until ?? 0); index += 1) {
    const partner = clauses.afterOf(index)
    if (partner >= 0) {
      if (inTask(partner)) anchor = partner
      continue
    }
    const change = clauseChange(comparison, index, -1, 'removed')
    if (change) gone.set(anchor, [...(gone.get(anchor) ?? []), change])
  }
  const changes = [...(gone.get(-1) ?? [])]
  const kept = keptInOrder(comparison, before, after)
  for (let index = after?.from ?? 0; index < (after?.until ?? 0); index += 1) {
    const change = clauseChange(comparison, clauses.beforeOf(index), index, kept.has(index) ? 'same' : 'moved')
    if (change) changes.push(change)
    changes.push(...(gone.get(index) ?? []))
  }
  return changes
}

/** The newer clauses that come from this very task and stand in their old order. */
function keptInOrder(
  { clauses }: Comparison,
  before: OutlineTask | undefined,
  after: OutlineTask | undefined,
): ReadonlySet<number> {
  if (!before || !after) return new Set()
  const places: number[] = []
  for (let index = after.from; index < after.until; index += 1) {
    const origin = clauses.beforeOf(index)
    if (origin >= before.from && origin < before.until) places.push(index)
  }
  const rising = longestRising(places.map((index) => clauses.beforeOf(index)))
  return new Set(places.filter((_, at) => rising.has(at)))
}

function clauseChange(
  { before, after }: Comparison,
  beforeIndex: number,
  afterIndex: number,
  unedited: 'same' | 'moved' | 'removed',
): ClauseChange | undefined {
  const older = before.clauses[beforeIndex]
  const newer = after.clauses[afterIndex]
  const stands = newer ? after.tasks[newer.task] : older ? before.tasks[older.task] : undefined
  if (!stands) return undefined
  const kind = !newer ? 'removed' : !older ? 'added' : older.words === newer.words ? unedited : 'edited'
  return {
    kind,
    taskKey: stands.item.id,
    before: older ? clausePlace(older) : null,
    after: newer ? clausePlace(newer) : null,
    pieces: kind === 'same' || kind === 'moved' ? [] : diffText(older?.clause.text ?? '', newer?.clause.text ?? ''),
  }
}

const taskPlace = ({ item }: OutlineTask): Place => ({ key: item.id, source: item.source })
const clausePlace = ({ clause }: OutlineClause): Place => ({ key: clause.id, source: clause.source })
