import type { TargetVerdictWire } from '#contract/schemas/verdict.ts'
import { instantOf, localDate } from '#kernel/time/calendar.ts'

/** A small literal verdict, for tests only. */
export function verdict(change: Partial<TargetVerdictWire>): TargetVerdictWire {
  return {
    targetId: 't1',
    taskKey: 'A-0-1',
    clause: 'A-0-1.1',
    indicator: 'air.good-day-ratio',
    indicatorLabel: { zh: '优良天数比率', en: 'Good-day ratio' },
    subject: '',
    comparator: '>=',
    target: 93.5,
    unit: '%',
    base: null,
    readingUnit: '%',
    state: 'onTrack',
    period: { from: localDate(2024, 1, 1), to: localDate(2024, 12, 31), isClosed: false },
    asOf: instantOf(Date.parse('2024-10-15T08:00:00+08:00')),
    legal: { kind: 'value', value: 95.1, text: '95.1' },
    raw: { kind: 'value', value: 95.1388, text: '95.1388' },
    published: null,
    allowance: { allowed: 23, used: 14, left: 9, unit: '天', isNotional: true },
    rest: null,
    probability: { p: 0.86, method: { zh: '同季自助抽样', en: 'bootstrap of the same season' }, runs: 2000 },
    pace: null,
    edition: 'byDay',
    reasons: [],
    ruby: { zh: '今 95.1 · 余 9 天', en: '95.1 now · 9 days left' },
    sentence: { zh: '', en: '' },
    ...change,
  }
}
