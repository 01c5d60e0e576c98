import { describe, expect, it } from 'vitest'
import type { ChangeKind, PlanChange } from './change.ts'
import { comparePlans } from './compare-plans.ts'
import { type InventedTask, inventedPlan, inventedSentence } from './testing/invented-plan.ts'

const sentence = inventedSentence
const WATER = { title: '治理工业污染', sentences: [sentence(1), sentence(2), sentence(3)], lead: ['县水利局'] }
const AIR = { title: '控制扬尘', sentences: [sentence(4), sentence(5), sentence(6)], lead: ['县住房城乡建设局'] }
const SOIL = { title: '管控土壤风险', sentences: [sentence(7), sentence(8), sentence(9)], lead: ['县水利局'] }
const PLAN = [WATER, AIR, SOIL]

const compare = (before: readonly InventedTask[], after: readonly InventedTask[]): PlanChange =>
  comparePlans(inventedPlan(before), inventedPlan(after))

const tasksOf = (change: PlanChange): readonly (readonly [ChangeKind, string | undefined, string | undefined])[] =>
  change.tasks.map(({ kind, before, after }) => [kind, before?.key, after?.key])

const clausesOf = (change: PlanChange): readonly string[] =>
  change.tasks
    .flatMap(({ clauses }) => clauses)
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, taskKey, before, after }) => `${kind} ${taskKey}: ${before?.key ?? '–'} → ${after?.key ?? '–'}`)

describe('a plan compared with its amended text', () => {
  it('has nothing but the same when nothing was amended', () => {
    const change = compare(PLAN, PLAN)
    expect(change.counts).toEqual({ same: 3, edited: 0, moved: 0, added: 0, removed: 0 })
    expect([change.lostRatio, change.likeness]).toEqual([0, 1])
  })

  it('takes white space and the width of signs for no change', () => {
    const plain = [{ title: '监测', sentences: ['PM2.5浓度不高于31微克，每月1次（含汛期）。'] }]
    const wide = [{ title: '监测', sentences: ['ＰＭ２.５浓度不高于３１微克,\n  每月1次(含汛期)。'] }]
    expect(compare(plain, wide).counts.same).toBe(1)
  })

  it('shows an edited sentence with what changed in it', () => {
    const edited = { ...WATER, sentences: [sentence(1), `${sentence(2).slice(0, -1)}，不低于93.5%。`, sentence(3)] }
    const again = { ...WATER, sentences: [sentence(1), `${sentence(2).slice(0, -1)}，不低于93.8%。`, sentence(3)] }
    const change = compare([edited, AIR], [again, AIR])
    expect(clausesOf(change)).toEqual(['edited A-1-1: A-1-1.3 → A-1-1.3'])
    expect(change.tasks[0]?.clauses[2]?.pieces.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '93.5' },
      { kind: 'added', text: '93.8' },
    ])
    expect(change.lostRatio).toBeCloseTo(4 / 160, 2)
  })

  it('follows tasks whose keys shift when one is put in above them', () => {
    const change = compare(PLAN, [WATER, { title: '新任务', sentences: [sentence(20)] }, AIR, SOIL])
    expect(tasksOf(change)).toEqual([
      ['same', 'A-1-1', 'A-1-1'],
      ['added', undefined, 'A-1-2'],
      ['moved', 'A-1-2', 'A-1-3'],
      ['moved', 'A-1-3', 'A-1-4'],
    ])
    expect(clausesOf(change)).toEqual(['added A-1-2: – → A-1-2.1', 'added A-1-2: – → A-1-2.2'])
  })

  it('tells a removed task where it stood', () => {
    expect(tasksOf(compare(PLAN, [WATER, SOIL]))).toEqual([
      ['same', 'A-1-1', 'A-1-1'],
      ['removed', 'A-1-2', undefined],
      ['moved', 'A-1-3', 'A-1-2'],
    ])
    expect(tasksOf(compare(PLAN, [AIR, SOIL]))[0]).toEqual(['removed', 'A-1-1', undefined])
  })

  it('tells a removed sentence where it stood', () => {
    const change = compare(PLAN, [{ ...WATER, sentences: [sentence(1), sentence(3)] }, AIR, SOIL])
    expect(change.tasks[0]?.clauses.map(({ kind }) => kind)).toEqual(['same', 'same', 'removed', 'same', 'same'])
    expect(change.tasks[0]?.clauses[2]?.pieces).toEqual([{ kind: 'removed', text: sentence(2) }])
  })

  it('tells a sentence that went to another task once, where it stands now', () => {
    const change = compare(PLAN, [
      { ...WATER, sentences: [sentence(1), sentence(3)] },
      { ...AIR, sentences: [...AIR.sentences, sentence(2)] },
      SOIL,
    ])
    expect(clausesOf(change)).toEqual(['moved A-1-2: A-1-1.3 → A-1-2.5'])
    expect(change.tasks.map(({ kind }) => kind)).toEqual(['edited', 'edited', 'same'])
    expect(change.lostRatio).toBe(0)
  })

  it('tells a sentence that changed its place within its task', () => {
    const change = compare([WATER], [{ ...WATER, sentences: [sentence(2), sentence(3), sentence(1)] }])
    expect(clausesOf(change)).toEqual(['moved A-1-1: A-1-1.2 → A-1-1.4'])
  })

  it('follows a task that was renamed, and says so', () => {
    const change = compare(PLAN, [{ ...WATER, title: '整治工业集聚区' }, AIR, SOIL])
    expect(tasksOf(change)[0]).toEqual(['edited', 'A-1-1', 'A-1-1'])
  })

  it('follows a task that was rewritten under its old title', () => {
    const change = compare(PLAN, [{ ...WATER, sentences: [sentence(30), sentence(31)] }, AIR, SOIL])
    expect(tasksOf(change)[0]).toEqual(['edited', 'A-1-1', 'A-1-1'])
  })

  it('leaves the lineage of a split task with the larger part', () => {
    const whole = { title: '一并治理', sentences: [1, 2, 3, 4, 5].map(sentence) }
    const change = compare(
      [whole],
      [
        { title: '先做', sentences: [1, 2].map(sentence) },
        { title: '后做', sentences: [3, 4, 5].map(sentence) },
      ],
    )
    expect(tasksOf(change)).toEqual([
      ['added', undefined, 'A-1-1'],
      ['edited', 'A-1-1', 'A-1-2'],
    ])
    expect(change.tasks[0]?.clauses.map(({ kind }) => kind)).toEqual(['added', 'moved', 'moved'])
  })

  it('leaves the lineage of joined tasks with the larger one', () => {
    const change = compare(
      [
        { title: '先做', sentences: [1, 2].map(sentence) },
        { title: '后做', sentences: [3, 4, 5].map(sentence) },
      ],
      [{ title: '一并治理', sentences: [1, 2, 3, 4, 5].map(sentence) }],
    )
    expect(tasksOf(change)).toEqual([
      ['removed', 'A-1-1', undefined],
      ['edited', 'A-1-2', 'A-1-1'],
    ])
    expect(change.lostRatio).toBeCloseTo(6 / 83, 1)
  })

  it('leaves the lineage of a split sentence with the likest part', () => {
    const long = `${sentence(1).slice(0, -1)}${sentence(2)}`
    const change = compare(
      [{ ...AIR, sentences: [long, sentence(4)] }],
      [{ ...AIR, sentences: [`${sentence(1).slice(0, -4)}。`, sentence(2), sentence(4)] }],
    )
    expect(clausesOf(change)).toEqual(['added A-1-1: – → A-1-1.2', 'edited A-1-1: A-1-1.2 → A-1-1.3'])
  })

  it('does not take the bracket of one task for that of another', () => {
    const change = compare([WATER], [{ ...SOIL, lead: WATER.lead }])
    expect(change.counts).toEqual({ same: 0, edited: 0, moved: 0, added: 1, removed: 1 })
    expect([change.lostRatio, change.likeness]).toEqual([1, 0])
  })

  it('compares what two printings say of units', () => {
    const change = compare(PLAN, [{ ...WATER, lead: ['县住房城乡建设局', '县水利局'] }, AIR, SOIL])
    expect(change.tasks[0]?.fields).toEqual([
      {
        field: 'lead',
        before: { field: 'lead', value: { names: ['县水利局'], openEnded: false } },
        after: { field: 'lead', value: { names: ['县住房城乡建设局', '县水利局'], openEnded: false } },
      },
    ])
    expect(clausesOf(change)).toEqual(['edited A-1-1: A-1-1.R → A-1-1.R'])
  })

  it('tells rows of one title apart by their words when one is put in', () => {
    const row = (serial: number): InventedTask => ({ title: '加强农业面源污染治理', sentences: [sentence(serial)] })
    expect(tasksOf(compare([row(1), row(2), row(3)], [row(1), row(9), row(2), row(3)]))).toEqual([
      ['same', 'A-1-1', 'A-1-1'],
      ['added', undefined, 'A-1-2'],
      ['moved', 'A-1-2', 'A-1-3'],
      ['moved', 'A-1-3', 'A-1-4'],
    ])
  })

  it('of nothing with something loses nothing and is not alike', () => {
    const empty = { text: '', plans: [] }
    expect(comparePlans(empty, inventedPlan(PLAN))).toMatchObject({ lostRatio: 0, likeness: 0, counts: { added: 3 } })
    expect(comparePlans(inventedPlan(PLAN), empty)).toMatchObject({ lostRatio: 1, likeness: 0, counts: { removed: 3 } })
    expect(comparePlans(empty, empty)).toMatchObject({ tasks: [], lostRatio: 0, likeness: 1 })
  })
})
