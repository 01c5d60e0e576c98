import { describe, expect, it } from 'vitest'
import type { ChangeKind, PlanChange, TaskChange } from '#kernel/plan-change/change.ts'
import { changeKey, isShownKind, lostPercent, shownChanges } from '#web/features/plan/versions/shown-changes.ts'

const place = (key: string) => ({ key, source: { start: 0, end: 1 } })
const task = (kind: ChangeKind, before: string | null, after: string | null): TaskChange => ({
  kind,
  title: '巡查',
  before: before === null ? null : place(before),
  after: after === null ? null : place(after),
  fields: [],
  clauses: [],
})
const change: PlanChange = {
  tasks: [task('same', 'A-1', 'A-1'), task('moved', 'A-2', 'A-3'), task('added', null, 'A-2')],
  counts: { same: 1, edited: 0, moved: 1, added: 1, removed: 0 },
  lostRatio: 0.333_4,
  likeness: 0.9,
}

describe('the changes of a version that are shown', () => {
  it('leave out what stayed the same', () => {
    expect(shownChanges(change, null).map(changeKey)).toEqual(['A-2→A-3', '→A-2'])
    expect(shownChanges(change, 'moved').map(({ kind }) => kind)).toEqual(['moved'])
  })

  it('are filtered by kinds that exist', () => {
    expect(isShownKind('moved')).toBe(true)
    expect(isShownKind('same')).toBe(false)
    expect(isShownKind(undefined)).toBe(false)
  })

  it('name the lost share in whole percent', () => {
    expect(lostPercent(change)).toBe(33)
  })
})
