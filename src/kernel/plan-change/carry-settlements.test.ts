import { describe, expect, it } from 'vitest'
import type { PlanIssueCode } from '#kernel/plan/lint.ts'
import type { Settlement } from '#kernel/plan/settlement.ts'
import { instantOf } from '#kernel/time/calendar.ts'
import { carrySettlements } from './carry-settlements.ts'
import type { Carried } from './change.ts'
import { comparePlans } from './compare-plans.ts'
import { type InventedTask, inventedPlan } from './testing/invented-plan.ts'
import { dateDeadline, inventedSettlement, inventedTarget, leadValue } from './testing/settlements.ts'

const SENTENCES = ['推进工业污水治理，力争处理率达到85%以上。', '每月开展一次巡查并通报结果。']
const TASK: InventedTask = {
  title: '治理工业污染',
  sentences: SENTENCES,
  lead: ['县水利局'],
  targets: [inventedTarget(85)],
}
const OTHER: InventedTask = {
  title: '控制扬尘',
  sentences: ['督促施工工地落实六个百分之百。'],
  lead: ['县住房城乡建设局'],
}

function carried(after: readonly InventedTask[], more: Partial<Settlement>): Carried | undefined {
  const change = comparePlans(inventedPlan([TASK, OTHER]), inventedPlan(after))
  return carrySettlements([inventedSettlement(more)], change)[0]
}
const mark = (code: PlanIssueCode, text: string): Partial<Settlement> => ({
  kind: 'confirmation',
  mark: { code, text },
})

describe('a value that was put right', () => {
  const more = { after: leadValue('县农业农村局') }

  it('is carried when the amended text says the same about it, wherever the task stands now', () => {
    expect(carried([TASK, OTHER], more)).toEqual({ settlementId: 'one', outcome: 'carried', taskKey: 'A-1-1' })
    expect(carried([OTHER, TASK], more)).toEqual({ settlementId: 'one', outcome: 'carried', taskKey: 'A-1-2' })
    const edited = { ...TASK, sentences: [SENTENCES[0] ?? '', '每周开展一次巡查并通报结果。'] }
    expect(carried([edited, OTHER], more)?.outcome).toBe('carried')
  })

  it('is written when the amended text says it', () => {
    expect(carried([{ ...TASK, lead: ['县农业农村局'] }, OTHER], more)?.outcome).toBe('written')
    const targets = { after: { field: 'targets', value: [inventedTarget(90, { text: '达到85%以上' })] } } as const
    expect(carried([{ ...TASK, targets: [inventedTarget(90)] }, OTHER], targets)?.outcome).toBe('written')
  })

  it('is contested when the amended text says something else', () => {
    expect(carried([{ ...TASK, lead: ['县应急局'] }, OTHER], more)).toEqual({
      settlementId: 'one',
      outcome: 'contested',
      taskKey: 'A-1-1',
    })
    const due = { after: { field: 'deadlines', value: [dateDeadline(6, 30)] } } as const
    expect(carried([{ ...TASK, deadlines: [dateDeadline(9, 30)] }, OTHER], due)?.outcome).toBe('contested')
  })

  it('is dropped with its task', () => {
    expect(carried([OTHER], more)).toEqual({ settlementId: 'one', outcome: 'dropped', taskKey: null })
  })

  it('goes with its value even if it answers a mark whose words are gone', () => {
    const edited = { ...TASK, sentences: [SENTENCES[0] ?? '', '每周开展一次巡查并通报结果。'] }
    expect(carried([edited, OTHER], { ...more, mark: { code: 'LEAD_MISSING', text: '每月' } })?.outcome).toBe('carried')
  })

  it('of the year before waits in the same way', () => {
    const rolled = {
      kind: 'rolledOver',
      after: { field: 'targets', value: [inventedTarget(85, { value: null, external: true })] },
    } as const
    expect(carried([TASK, OTHER], rolled)?.outcome).toBe('carried')
    expect(carried([{ ...TASK, targets: [inventedTarget(88)] }, OTHER], rolled)?.outcome).toBe('contested')
  })
})

describe('what only answers a mark', () => {
  const soft = mark('SOFT_WITH_NUMBER', '85%以上')
  const edited = (first: string): readonly InventedTask[] => [
    { ...TASK, sentences: [first, ...SENTENCES.slice(1)] },
    OTHER,
  ]

  it('is carried while its words stand', () => {
    expect(carried([OTHER, TASK], soft)).toMatchObject({ outcome: 'carried', taskKey: 'A-1-2' })
    expect(carried(edited('推进工业污水集中治理，力争处理率达到85%以上。'), soft)?.outcome).toBe('carried')
    const lead = [{ ...TASK, lead: ['县应急局'] }, OTHER]
    expect(carried(lead, soft)?.outcome).toBe('carried')
  })

  it('is dropped with its words', () => {
    expect(carried(edited('推进工业污水治理，力争处理率达到90%以上。'), soft)).toEqual({
      settlementId: 'one',
      outcome: 'dropped',
      taskKey: null,
    })
    expect(carried([{ ...TASK, sentences: SENTENCES.slice(1) }, OTHER], soft)?.outcome).toBe('dropped')
    expect(carried([OTHER], soft)?.outcome).toBe('dropped')
  })

  it('at a whole task is dropped with any change of it, but not by its number', () => {
    const whole = mark('LEAD_MISSING', '1.治理工业污染。推进工业污水治理')
    expect(carried([OTHER, TASK], whole)?.outcome).toBe('carried')
    expect(carried(edited('推进工业污水治理，力争处理率达到90%以上。'), whole)?.outcome).toBe('dropped')
  })

  it('at words in a cell of a table is dropped when the value read from it has changed', () => {
    const before = inventedPlan([{ ...TASK, deadlines: [dateDeadline(7, 31, '7月31日前')] }])
    const after = inventedPlan([{ ...TASK, deadlines: [dateDeadline(9, 30, '9月30日前')] }])
    const settlement = inventedSettlement(mark('DEADLINE_BEFORE_ISSUE', '7月31日前'))
    expect(carrySettlements([settlement], comparePlans(before, after))[0]?.outcome).toBe('dropped')
    expect(carrySettlements([settlement], comparePlans(before, before))[0]?.outcome).toBe('carried')
  })

  it('about the whole document is dropped when its words are gone from it', () => {
    const whole = { ...mark('CLASS_NOTATION_MIXED', '85%以上'), taskKey: null }
    expect(carried([TASK, OTHER], whole)).toMatchObject({ outcome: 'carried', taskKey: null })
    expect(carried(edited('推进工业污水治理，力争处理率达到九成。'), whole)?.outcome).toBe('dropped')
  })

  it('about an annexed object stays with it', () => {
    expect(carried([OTHER], { ...mark('DATUM_MISSING', '109.26'), taskKey: 'W-A2' })).toMatchObject({
      outcome: 'carried',
      taskKey: 'W-A2',
    })
  })
})

describe('a question without a value or a mark', () => {
  it('stays with its task', () => {
    expect(carried([OTHER, TASK], { kind: 'question' })).toMatchObject({ outcome: 'carried', taskKey: 'A-1-2' })
  })
})

describe('settlements that have ended', () => {
  it('are not told of', () => {
    const ended = { kind: 'withdrawn', by: 'planner', at: instantOf(Date.UTC(2024, 9, 1)) } as const
    expect(carried([TASK, OTHER], { ended })).toBeUndefined()
  })
})
