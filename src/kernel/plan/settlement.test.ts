import { describe, expect, it } from 'vitest'
import type { PlanIssue } from '#kernel/plan/lint.ts'
import { type Instant, instantOf } from '#kernel/time/calendar.ts'
import { type Settlement, settlementOfField, settlementOfMark } from './settlement.ts'

const at = (minute: number): Instant => instantOf(Date.UTC(2024, 8, 1, 0, minute))

function correction(id: string, knownAt: Instant, more: Partial<Settlement> = {}): Settlement {
  return {
    id,
    kind: 'correction',
    taskKey: 'A-5-2',
    before: null,
    after: { field: 'lead', value: { names: [id], openEnded: false } },
    mark: null,
    reason: '牵头单位漏印',
    by: 'planner',
    knownAt,
    ended: null,
    ...more,
  }
}

describe('the settlement of a field', () => {
  it('is the newest that has not ended', () => {
    const ended = { kind: 'withdrawn', by: 'planner', at: at(9) } as const
    const settlements = [correction('old', at(1)), correction('new', at(3)), correction('gone', at(5), { ended })]
    expect(settlementOfField('A-5-2', 'lead', settlements)?.id).toBe('new')
    expect(settlementOfField('A-5-2', 'lead', settlements.toReversed())?.id).toBe('new')
  })

  it('is the later written of two that share a moment, as in a county that stands at its own time', () => {
    const settlements = [correction('0192-a', at(1)), correction('0192-b', at(1))]
    expect(settlementOfField('A-5-2', 'lead', settlements)?.id).toBe('0192-b')
    expect(settlementOfField('A-5-2', 'lead', settlements.toReversed())?.id).toBe('0192-b')
  })

  it('is none of another task or field', () => {
    expect(settlementOfField('A-5-3', 'lead', [correction('one', at(1))])).toBeUndefined()
    expect(settlementOfField('A-5-2', 'targets', [correction('one', at(1))])).toBeUndefined()
  })
})

describe('the settlement of a mark', () => {
  const text = '（责任单位：甲局等）'
  const issue: PlanIssue = {
    code: 'OPEN_ENDED',
    severity: 'info',
    item: 'A-5-2',
    params: {},
    source: { start: 8, end: 9 },
  }
  const confirmed = (taskKey: string | null, words: string): Settlement =>
    correction('one', at(1), { kind: 'confirmation', taskKey, after: null, mark: { code: 'OPEN_ENDED', text: words } })

  it('answers the same code at the same words of the same task', () => {
    expect(settlementOfMark(issue, [confirmed('A-5-2', '等')], text)?.id).toBe('one')
    expect(settlementOfMark(issue, [confirmed('A-5-2', '甲局')], text)).toBeUndefined()
    expect(settlementOfMark(issue, [confirmed('A-5-3', '等')], text)).toBeUndefined()
    expect(settlementOfMark({ ...issue, code: 'LEAD_MISSING' }, [confirmed('A-5-2', '等')], text)).toBeUndefined()
  })

  it('of the document as a whole belongs to no task', () => {
    const { item: _, ...whole } = issue
    expect(settlementOfMark(whole, [confirmed(null, '等')], text)?.id).toBe('one')
    expect(settlementOfMark(whole, [confirmed('A-5-2', '等')], text)).toBeUndefined()
  })
})
