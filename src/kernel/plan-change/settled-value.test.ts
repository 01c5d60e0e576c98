import { describe, expect, it } from 'vitest'
import type { Deadline } from '#kernel/plan/model.ts'
import { SETTLED_FIELDS, type SettledValue } from '#kernel/plan/settlement.ts'
import { printedValue, sameValue } from './settled-value.ts'
import { inventedPlan } from './testing/invented-plan.ts'
import { dateDeadline, inventedTarget, leadValue } from './testing/settlements.ts'

const deadlines = (...value: readonly Deadline[]): SettledValue => ({ field: 'deadlines', value })
const printed = (kind: Deadline['kind'], text: string, more: object = {}): Deadline => {
  const base = { text, pastAtIssue: false, source: { start: 3, end: 5 } }
  if (kind === 'relative') return { ...base, kind, workingDays: 45, event: '市级公布工作计划', ...more }
  if (kind === 'conditional') return { ...base, kind, event: '下次停车大修期间', ...more }
  if (kind === 'date') return { ...dateDeadline(12, 31, text), ...more }
  return { ...base, kind, ...more }
}

describe('the printed value of a field', () => {
  it('is what the task says of it', () => {
    const task = {
      title: '治理',
      sentences: [],
      lead: ['县水利局'],
      deadlines: [dateDeadline(6, 30)],
      targets: [inventedTarget(85)],
    }
    const item = inventedPlan([task]).plans[0]?.items[0]
    if (!item) throw new Error('the invented plan has no task')
    expect(
      SETTLED_FIELDS.map((field) => printedValue({ ...item, roles: { ...item.roles, openEnded: ['lead'] } }, field)),
    ).toEqual([
      { field: 'lead', value: { names: ['县水利局'], openEnded: true } },
      { field: 'supporting', value: { names: [], openEnded: false } },
      { field: 'responsible', value: { names: [], openEnded: false } },
      { field: 'deadlines', value: [dateDeadline(6, 30)] },
      { field: 'targets', value: [inventedTarget(85)] },
    ])
  })
})

describe('two values', () => {
  it.each<[string, SettledValue, SettledValue, boolean]>([
    ['the same units', leadValue('甲局', '乙局'), leadValue('甲局', '乙局'), true],
    ['the same unit in another width', leadValue('甲局（本部）'), leadValue('甲局(本部)'), true],
    ['units in another order: the first one leads', leadValue('甲局', '乙局'), leadValue('乙局', '甲局'), false],
    ['one unit more', leadValue('甲局'), leadValue('甲局', '乙局'), false],
    ['等', leadValue('甲局'), { field: 'lead', value: { names: ['甲局'], openEnded: true } }, false],
    [
      'the same units in another role',
      leadValue('甲局'),
      { field: 'supporting', value: { names: ['甲局'], openEnded: false } },
      false,
    ],
    ['units and deadlines', leadValue(), deadlines(), false],
    ['deadlines and targets', deadlines(), { field: 'targets', value: [] }, false],
    [
      'one day in other words',
      deadlines(dateDeadline(12, 31, '2024年底前')),
      deadlines(dateDeadline(12, 31, '到12月31日')),
      true,
    ],
    ['another day in the same words', deadlines(dateDeadline(12, 31)), deadlines(dateDeadline(11, 30)), false],
    [
      'days in another order',
      deadlines(dateDeadline(6, 30), dateDeadline(12, 31)),
      deadlines(dateDeadline(12, 31), dateDeadline(6, 30)),
      true,
    ],
    [
      'one day twice and once',
      deadlines(dateDeadline(6, 30), dateDeadline(6, 30)),
      deadlines(dateDeadline(6, 30)),
      false,
    ],
    [
      'a day past at issue and not',
      deadlines(printed('date', '前', { pastAtIssue: true })),
      deadlines(printed('date', '前')),
      true,
    ],
    ['全年 and 长期', deadlines(printed('year-round', '全年')), deadlines(printed('year-round', '长期')), true],
    ['全年 and monthly', deadlines(printed('year-round', '全年')), deadlines(printed('monthly', '每月')), false],
    [
      'monthly by the 5th and by the 10th',
      deadlines(printed('monthly', '每月', { dueDay: 5 })),
      deadlines(printed('monthly', '每月', { dueDay: 10 })),
      false,
    ],
    [
      '45 and 30 working days',
      deadlines(printed('relative', '内')),
      deadlines(printed('relative', '内', { workingDays: 30 })),
      false,
    ],
    [
      'two events',
      deadlines(printed('conditional', '期间')),
      deadlines(printed('conditional', '期间', { event: '验收后' })),
      false,
    ],
    [
      'two documents that set the day',
      deadlines(printed('stated-elsewhere', '按上级时间节点')),
      deadlines(printed('stated-elsewhere', '按合同约定')),
      false,
    ],
  ])('say the same or not: %s', (_, one, other, isSame) => {
    expect(sameValue(one, other)).toBe(isSame)
    expect(sameValue(other, one)).toBe(isSame)
  })

  it.each<[string, Parameters<typeof inventedTarget>[1], boolean]>([
    ['the same', {}, true],
    ['under another clause key', { clause: 'A-1-2.7' }, true],
    ['in other words', { text: '93.5%以上' }, true],
    ['with another value', { value: 93.8 }, false],
    ['with no value yet', { value: null, external: true }, false],
    ['the other way round', { comparator: '<=' }, false],
    ['about', { approximate: true }, false],
    ['to strive for', { firmness: 'strive' }, false],
    ['in another unit', { unit: '百分点' }, false],
    ['against last year', { base: 'last-year' }, false],
    ['for another area', { scope: '县城' }, false],
  ])('of a target say the same or not: %s', (_, more, isSame) => {
    const target = (value: Parameters<typeof inventedTarget>[1]): SettledValue => ({
      field: 'targets',
      value: [inventedTarget(93.5, value)],
    })
    expect(sameValue(target({}), target(more))).toBe(isSame)
  })
})
