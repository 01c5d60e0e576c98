import type { Deadline, ParsedTarget } from '#kernel/plan/model.ts'
import type { SettledValue, Settlement } from '#kernel/plan/settlement.ts'
import { instantOf, localDate } from '#kernel/time/calendar.ts'

/** 虚构校订 — a correction of A-1-1 unless told otherwise. */
export function inventedSettlement(more: Partial<Settlement> = {}): Settlement {
  return {
    id: 'one',
    kind: 'correction',
    taskKey: 'A-1-1',
    before: null,
    after: null,
    mark: null,
    reason: '漏印',
    by: 'planner',
    knownAt: instantOf(Date.UTC(2024, 8, 10)),
    ended: null,
    ...more,
  }
}

export function leadValue(...names: readonly string[]): SettledValue {
  return { field: 'lead', value: { names, openEnded: false } }
}

export function dateDeadline(month: number, day: number, text = '按期'): Deadline {
  const source = { start: 0, end: text.length }
  return { kind: 'date', date: localDate(2024, month, day), text, pastAtIssue: false, source }
}

export function inventedTarget(value: number, more: Partial<ParsedTarget> = {}): ParsedTarget {
  return {
    clause: 'A-1-1.2',
    indicator: '优良天数比率',
    comparator: '>=',
    value,
    unit: '%',
    firmness: 'must',
    approximate: false,
    external: false,
    text: `不低于${value}%`,
    ...more,
  }
}
