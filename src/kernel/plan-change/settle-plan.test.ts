import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParsedItem } from '#kernel/plan/model.ts'
import { SETTLED_FIELDS, type SettledField, type SettledValue, type Settlement } from '#kernel/plan/settlement.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import { instantOf } from '#kernel/time/calendar.ts'
import { settleItem, settleParsed } from './settle-plan.ts'
import { printedValue } from './settled-value.ts'
import { inventedPlan } from './testing/invented-plan.ts'
import { dateDeadline, inventedSettlement, inventedTarget, leadValue } from './testing/settlements.ts'

const TASK = {
  title: '治理',
  sentences: ['先做完。'],
  lead: ['县水利局'],
  deadlines: [dateDeadline(6, 30)],
  targets: [inventedTarget(85)],
}
const plan = inventedPlan([TASK, { ...TASK, title: '管控' }])
const [first, second] = plan.plans[0]?.items ?? []
if (!first || !second) throw new Error('the invented plan has two tasks')
const item: ParsedItem = first
const document: ParsedDocument = {
  document: { title: '', docNumber: null, issuer: null, issuedOn: null, recipients: [], publicity: null },
  plans: plan.plans,
  annexes: [],
  units: [],
  issues: [],
  layout: [],
}
const withdrawn = { kind: 'withdrawn', by: 'planner', at: instantOf(Date.UTC(2024, 9, 1)) } as const

describe('a settled task', () => {
  it('has the settled value of every field and everything else as printed', () => {
    const settlements = [
      inventedSettlement({ after: leadValue('县住房城乡建设局', '县水利局') }),
      inventedSettlement({ after: { field: 'responsible', value: { names: ['各乡镇'], openEnded: true } } }),
      inventedSettlement({ after: { field: 'deadlines', value: [dateDeadline(9, 30)] } }),
      inventedSettlement({ kind: 'rolledOver', after: { field: 'targets', value: [] } }),
    ]
    expect(settleItem(item, settlements)).toEqual({
      ...item,
      roles: {
        lead: ['县住房城乡建设局', '县水利局'],
        supporting: [],
        responsible: ['各乡镇'],
        openEnded: ['responsible'],
      },
      deadlines: [dateDeadline(9, 30)],
      targets: [],
    })
  })

  it('has the printed value again once the settlement is withdrawn, and not an earlier one', () => {
    const earlier = { kind: 'replaced', by: 'planner', at: withdrawn.at } as const
    const settlements = [
      inventedSettlement({ after: leadValue('甲局'), ended: earlier }),
      inventedSettlement({ after: leadValue('乙局'), ended: withdrawn }),
    ]
    expect(settleItem(item, settlements)).toEqual(item)
  })

  it('is not touched by what only answers a mark or belongs to another task', () => {
    const mark = { code: 'OPEN_ENDED', text: '等' } as const
    const settlements = [
      inventedSettlement({ kind: 'confirmation', mark }),
      inventedSettlement({ taskKey: 'A-1-2', after: leadValue('甲局') }),
      inventedSettlement({ taskKey: null, after: leadValue('乙局') }),
    ]
    expect(settleItem(item, settlements)).toEqual(item)
  })

  it('closes a list that was printed open', () => {
    const open = { ...item, roles: { ...item.roles, openEnded: ['lead', 'responsible'] as const } }
    expect(settleItem(open, [inventedSettlement({ after: leadValue('县水利局') })]).roles.openEnded).toEqual([
      'responsible',
    ])
  })
})

describe('a settled document', () => {
  it('has each settlement in its own task', () => {
    const settled = settleParsed(document, [inventedSettlement({ taskKey: 'A-1-2', after: leadValue('甲局') })])
    expect(settled.plans[0]?.items.map(({ roles }) => roles.lead)).toEqual([['县水利局'], ['甲局']])
  })
})

const fieldValue = (field: SettledField): fc.Arbitrary<SettledValue> => {
  if (field === 'deadlines') {
    return fc
      .array(
        fc.integer({ min: 1, max: 12 }).map((month) => dateDeadline(month, 1)),
        { maxLength: 3 },
      )
      .map((value) => ({ field, value }))
  }
  if (field === 'targets') {
    return fc
      .array(
        fc.integer({ min: 1, max: 99 }).map((value) => inventedTarget(value)),
        { maxLength: 3 },
      )
      .map((value) => ({ field, value }))
  }
  const names = fc.array(fc.constantFrom('甲局', '乙局', '丙局'), { maxLength: 3 })
  return fc.record({ names, openEnded: fc.boolean() }).map((value) => ({ field, value }))
}
const anyValue = fc.constantFrom(...SETTLED_FIELDS).chain(fieldValue)
const settlements: fc.Arbitrary<readonly Settlement[]> = fc
  .array(
    fc.record({ after: anyValue, minute: fc.integer({ min: 0, max: 5 }), taskKey: fc.constantFrom('A-1-1', 'A-1-2') }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ after, minute, taskKey }, index) =>
      inventedSettlement({ id: `0192-${index}`, taskKey, after, knownAt: instantOf(Date.UTC(2024, 8, 1, 0, minute)) }),
    ),
  )

describe('any settlements', () => {
  it('give the printed document once all of them have ended', () => {
    fc.assert(
      fc.property(settlements, (all) => {
        expect(
          settleParsed(
            document,
            all.map((one) => ({ ...one, ended: withdrawn })),
          ),
        ).toEqual(document)
      }),
    )
  })

  it('give the same in whatever order they are told', () => {
    fc.assert(
      fc.property(
        settlements.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(settleParsed(document, shuffled)).toEqual(settleParsed(document, all))
        },
      ),
    )
  })

  it('about different fields may be applied one after the other in any order', () => {
    fc.assert(
      fc.property(
        fc.tuple(...SETTLED_FIELDS.map(fieldValue)).chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
        (values) => {
          const all = values.map((after, index) => inventedSettlement({ id: `0192-${index}`, after }))
          const stepwise = all.reduce((settled, one) => settleItem(settled, [one]), item)
          const atOnce = settleItem(item, all)
          for (const field of SETTLED_FIELDS) expect(printedValue(stepwise, field)).toEqual(printedValue(atOnce, field))
        },
      ),
    )
  })

  it('put exactly their values in place', () => {
    fc.assert(
      fc.property(anyValue, (after) => {
        const settled = settleItem(item, [inventedSettlement({ after })])
        expect(printedValue(settled, after.field)).toEqual(after)
        for (const field of SETTLED_FIELDS) {
          if (field !== after.field) expect(printedValue(settled, field)).toEqual(printedValue(item, field))
        }
      }),
    )
  })
})
