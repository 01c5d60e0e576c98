import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { NOTHING_SETTLED, PlanOffice, QINGSHI_PLAN, roleValue } from '#server/modules/plan/testing/plan-office.ts'
import { verifyChain } from '#server/platform/audit/verify-chain.ts'
import { referenceCounty, referencePlan } from '#server/testing/reference-plan.ts'
import { rowCounts } from '#server/testing/row-counts.ts'
import { instant, startTestServer, type TestServer } from '#server/testing/test-server.ts'

let server: TestServer
let office: PlanOffice

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  office = await PlanOffice.open(server)
  await office.import(QINGSHI_PLAN)
  server.pass(2)
})

const OPEN_END = { code: 'OPEN_ENDED', text: '等' } as const
const refused = async (body: object) => (await office.ask('settle', { body: { ...NOTHING_SETTLED, ...body } })).json()

describe('a correction', () => {
  it('holds from its moment on, and what was printed stays readable before it', async () => {
    const before = server.parts.clock.now()
    server.pass(10)
    const made = await office.correctLead('A-1-2', ['县住房城乡建设局', '县发展改革局'])
    expect(made).toMatchObject({
      kind: 'correction',
      taskKey: 'A-1-2',
      before: roleValue('lead', ['县发展改革局']),
      after: roleValue('lead', ['县住房城乡建设局', '县发展改革局']),
      by: office.name,
      knownAt: server.parts.clock.now(),
      ended: null,
    })
    expect(await office.names('A-1-2')).toEqual(['县住房城乡建设局', '县发展改革局'])
    expect(await office.names('A-1-2', 'supporting')).toEqual(['县财政局'])
    expect((await office.read()).settlements).toEqual([made])
    expect(await office.names('A-1-2', 'lead', { asOf: before })).toEqual(['县发展改革局'])
    expect((await office.read({ asOf: before })).settlements).toEqual([])
  })

  it('of deadlines and targets keeps the printed words and the clause, and says what lay past at issue', async () => {
    const task = await office.task('A-1-3')
    const [deadline] = task.deadlines
    const moved = { ...deadline, date: '2024-03-31' }
    await office.settle({ taskKey: 'A-1-3', after: { field: 'deadlines', value: [moved] } })
    const [{ id: _id, ...printed } = { id: '' }] = task.targets
    await office.settle({ taskKey: 'A-1-3', after: { field: 'targets', value: [{ ...printed, value: 1500 }] } })
    const settled = await office.task('A-1-3')
    expect(settled.deadlines).toEqual([{ ...moved, pastAtIssue: true }])
    expect(settled.targets).toMatchObject([{ ...printed, value: 1500 }])
    const [targets, deadlines] = (await office.read()).settlements
    expect(targets?.before).toEqual({ field: 'targets', value: [printed] })
    expect(targets?.after).toEqual({ field: 'targets', value: [{ ...printed, value: 1500 }] })
    expect(deadlines?.before).toEqual({ field: 'deadlines', value: [deadline] })
  })

  it('makes a task continuous when its deadline is the whole year', async () => {
    const [deadline] = (await office.task('A-1-3')).deadlines
    const { date: _date, ...words } = { date: '', ...deadline }
    await office.settle({ taskKey: 'A-1-3', after: { field: 'deadlines', value: [{ ...words, kind: 'year-round' }] } })
    expect((await office.task('A-1-3')).isContinuous).toBe(true)
  })

  it('names nobody twice, and no open end where nobody is named', async () => {
    const twice = { field: 'supporting', value: { names: ['县财政局', '县财政局'], openEnded: true } }
    await office.settle({ taskKey: 'A-2-1', after: twice })
    const task = await office.task('A-2-1')
    expect([await office.names('A-2-1', 'supporting'), task.openEnded]).toEqual([['县财政局'], ['supporting']])
    const [{ id } = { id: '' }] = (await office.read()).settlements
    await office.settle({ taskKey: 'A-2-1', after: roleValue('supporting', [], true), expected: id })
    expect((await office.task('A-2-1')).openEnded).toEqual([])
  })

  it('is replaced by the next one of the same field, which answers the same mark', async () => {
    const mark = { ...OPEN_END }
    const first = await office.settle({ taskKey: 'A-1-2', after: roleValue('supporting', ['县财政局']), mark })
    expect((await office.plans())[0]).toMatchObject({ issueCount: 1, settlementCount: 1 })
    server.pass(5)
    const after = roleValue('supporting', ['县财政局', '县公安局'])
    const second = await office.settle({ taskKey: 'A-1-2', after, expected: first.id })
    expect(second).toMatchObject({ mark, before: first.after })
    expect((await office.plans())[0]).toMatchObject({ issueCount: 1, settlementCount: 1 })
    expect(await office.memo()).toEqual([
      second,
      { ...first, ended: { kind: 'replaced', by: office.name, at: second.knownAt } },
    ])
    expect(await office.memo({ asOf: first.knownAt })).toEqual([first])
  })

  it('withdrawn gives way to the printed words, not to the correction before it', async () => {
    const first = await office.correctLead('A-2-2', ['县公安局'])
    const second = await office.correctLead('A-2-2', ['县财政局'], { expected: first.id })
    const between = server.parts.clock.now()
    server.pass(5)
    const withdraw = () => office.ask('withdrawSettlement', { params: { settlementId: second.id } })
    expect((await withdraw()).statusCode).toBe(204)
    expect(await office.names('A-2-2')).toEqual(['县城市管理局'])
    expect((await office.read()).settlements).toEqual([])
    expect(await office.names('A-2-2', 'lead', { asOf: between })).toEqual(['县财政局'])
    expect((await office.memo())[0]?.ended).toMatchObject({ kind: 'withdrawn', by: office.name })
    expect((await withdraw()).json()).toMatchObject({ status: 404, code: 'SETTLEMENT_NOT_FOUND' })
  })
})

describe('two planners at the same field', () => {
  it('meet in a conflict that says who was first, and nothing changes', async () => {
    const colleague = await PlanOffice.join(server, office.county)
    const first = await colleague.correctLead('A-1-1', ['县财政局'])
    const before = await rowCounts(server)
    const answer = await refused({ taskKey: 'A-1-1', after: roleValue('lead', ['县公安局']) })
    expect(answer).toMatchObject({
      status: 409,
      code: 'SETTLEMENT_CONFLICT',
      params: { by: colleague.name, at: first.knownAt, task: 'A-1-1' },
    })
    expect(await rowCounts(server)).toEqual(before)
    expect(await office.names('A-1-1')).toEqual(['县财政局'])
    // Another field of the same task is nobody's conflict.
    await office.settle({ taskKey: 'A-1-1', after: roleValue('supporting', ['县公安局']) })
  })

  it('at the same moment: one is taken, the other asked to look again', async () => {
    const colleague = await PlanOffice.join(server, office.county)
    const body = { ...NOTHING_SETTLED, taskKey: 'A-1-1', after: roleValue('lead', ['县公安局']) }
    const answers = await Promise.all([office, colleague].map((planner) => planner.ask('settle', { body })))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
    expect(await office.memo()).toHaveLength(1)
  })

  it('meet too when what one saw has been withdrawn, or never was', async () => {
    const seen = await office.correctLead('A-1-1', ['县公安局'])
    await office.ask('withdrawSettlement', { params: { settlementId: seen.id } })
    const after = roleValue('lead', ['县财政局'])
    expect(await refused({ taskKey: 'A-1-1', after, expected: seen.id })).toMatchObject({ code: 'SETTLEMENT_CONFLICT' })
    const nothing = '01890a5d-ac96-774b-bcce-b302099a8057'
    expect(await refused({ taskKey: 'A-1-1', after, expected: nothing })).toMatchObject({
      code: 'SETTLEMENT_NOT_FOUND',
    })
  })
})

describe('a proof mark', () => {
  it('is settled by a confirmation, opened again by withdrawing it, and can be asked about', async () => {
    expect((await office.plans())[0]).toMatchObject({ issueCount: 2, settlementCount: 0 })
    const mark = { ...OPEN_END }
    const confirmed = await office.settle({ kind: 'confirmation', taskKey: 'A-3-1', mark })
    expect(confirmed).toMatchObject({ before: null, after: null, mark })
    expect((await office.plans())[0]).toMatchObject({ issueCount: 1, settlementCount: 1 })
    await office.ask('withdrawSettlement', { params: { settlementId: confirmed.id } })
    expect((await office.plans())[0]).toMatchObject({ issueCount: 2, settlementCount: 0 })
    await office.settle({ kind: 'question', taskKey: 'A-3-1', mark })
    expect(await refused({ kind: 'confirmation', taskKey: 'A-3-1', mark })).toMatchObject({
      code: 'SETTLEMENT_CONFLICT',
    })
  })

  it('confirmed after it was answered by a correction brings the printed words back', async () => {
    const mark = { ...OPEN_END }
    const made = await office.settle({ taskKey: 'A-3-1', after: roleValue('responsible', ['县公安局']), mark })
    expect((await office.task('A-3-1')).openEnded).toEqual([])
    await office.settle({ kind: 'confirmation', taskKey: 'A-3-1', mark, expected: made.id })
    expect(await office.names('A-3-1', 'responsible')).toEqual(['各乡镇人民政府'])
    expect((await office.task('A-3-1')).openEnded).toEqual(['responsible'])
    expect((await office.memo()).map(({ kind, ended }) => [kind, ended?.kind])).toEqual([
      ['confirmation', undefined],
      ['correction', 'replaced'],
    ])
  })
})

it('a mark at an annexed object is answered like any other, though it is no task', async () => {
  const own = await PlanOffice.open(server, referenceCounty())
  await own.import(referencePlan().toString())
  const { issues, tasks, document } = await own.read()
  const keys = new Set(tasks.map(({ key }) => key))
  const issue = issues.find(({ item }) => item !== undefined && !keys.has(item))
  if (issue?.item === undefined) throw new Error('the plan has no mark at an annexed object')
  const mark = { code: issue.code, text: document.text.slice(issue.source.start, issue.source.end) }
  const body = { ...NOTHING_SETTLED, kind: 'confirmation', taskKey: issue.item, mark }
  const made = await own.settle(body)
  expect((await own.read()).settlements).toEqual([made])
  const [plan] = await own.plans()
  expect(plan?.issueCount).toBeLessThan(issues.length)
  const correction = { ...body, kind: 'correction', after: roleValue('lead', []), expected: made.id }
  expect((await own.ask('settle', { body: correction })).json()).toMatchObject({ code: 'SETTLEMENT_TASK_UNKNOWN' })
})

describe('what cannot be settled is refused with its reason, and nothing changes', () => {
  const target = { indicator: '清洁取暖', comparator: '>=', value: 1, unit: '户', firmness: 'must', approximate: false }
  const ownTarget = { ...target, external: false, text: '1200户', clause: 'A-1-1.1' }
  const yearRound = { kind: 'year-round', text: '全年', pastAtIssue: false, source: { start: 0, end: 99_999 } }
  it.each([
    ['an unknown task', { taskKey: 'A-9-9', after: roleValue('lead', ['县公安局']) }, 'SETTLEMENT_TASK_UNKNOWN'],
    ['a correction without a value', { taskKey: 'A-1-1' }, 'SETTLEMENT_INCOMPLETE'],
    ['a correction without a task', { taskKey: null, after: roleValue('lead', ['县公安局']) }, 'SETTLEMENT_INCOMPLETE'],
    ['a confirmation of nothing', { kind: 'confirmation', taskKey: 'A-1-1' }, 'SETTLEMENT_INCOMPLETE'],
    ['a mark that is not there', { kind: 'question', taskKey: 'A-1-1', mark: OPEN_END }, 'SETTLEMENT_MARK_UNKNOWN'],
    [
      'an unknown unit',
      { taskKey: 'A-1-1', after: roleValue('lead', ['县公安局', '县月球局']) },
      'SETTLEMENT_UNIT_UNKNOWN',
    ],
    [
      'a clause of another task',
      { taskKey: 'A-1-3', after: { field: 'targets', value: [ownTarget] } },
      'SETTLEMENT_CLAUSE_UNKNOWN',
    ],
    [
      'words beyond the text',
      { taskKey: 'A-1-3', after: { field: 'deadlines', value: [yearRound] } },
      'SETTLEMENT_CLAUSE_UNKNOWN',
    ],
  ])('%s', async (_, body, code) => {
    const before = await rowCounts(server)
    const answer = await refused(body)
    expect(answer).toMatchObject({ code })
    expect(answer.title).toMatch(/请.+。$/)
    expect(answer.title).not.toMatch(/\{\w+\}/)
    expect(await rowCounts(server)).toEqual(before)
  })
})

describe('an event that a deadline waits for', () => {
  const event = '收到整改通知'
  const record = (body: object) =>
    office.ask('recordEvent', { body: { taskKey: 'A-2-3', event, reason: '现场送达', ...body } })

  it('is recorded with its day, put right and taken back', async () => {
    const at = server.parts.clock.now()
    server.pass(1)
    expect((await record({ date: '2024-10-10' })).json()).toMatchObject({
      items: [{ taskKey: 'A-2-3', event, date: '2024-10-10' }],
    })
    server.pass(1)
    await record({ date: '2024-10-11' })
    expect((await office.read()).events).toMatchObject([{ date: '2024-10-11', by: office.name, reason: '现场送达' }])
    expect((await office.read({ asOf: at })).events).toEqual([])
    server.pass(1)
    expect((await record({ date: null })).json()).toEqual({ items: [] })
  })

  it('is refused when no deadline waits for it, or when it lies ahead', async () => {
    expect((await record({ taskKey: 'A-1-1', date: '2024-10-10' })).json()).toMatchObject({ code: 'EVENT_UNKNOWN' })
    expect((await record({ event: '别的事', date: '2024-10-10' })).json()).toMatchObject({ code: 'EVENT_UNKNOWN' })
    expect((await record({ date: '2999-01-01' })).json()).toMatchObject({ status: 422, code: 'EVENT_TO_COME' })
  })
})

it('everything settled stands in the chain, and the chain holds', async () => {
  const made = await office.correctLead('A-1-1', ['县公安局'])
  await office.ask('withdrawSettlement', { params: { settlementId: made.id } })
  await office.ask('recordEvent', {
    body: { taskKey: 'A-2-3', event: '收到整改通知', date: '2024-10-10', reason: '送达' },
  })
  const { items } = (await office.ask('listAudit')).json<{ items: { action: string; object: string }[] }>()
  expect(items.slice(0, 3).map(({ action }) => action)).toEqual([
    'deadline.event-recorded',
    'plan.settlement-withdrawn',
    'plan.settled',
  ])
  expect(items[2]?.object).toBe(`plan-settlement/${made.id}`)
  expect(await verifyChain(server.parts.db.kysely, office.county.id)).toMatchObject({ ok: true })
})

it('a demonstration county settles at its own moment, the later one being the newer', async () => {
  const asOf = instant('2024-10-01T08:00:00.000+08:00')
  office = await PlanOffice.open(server, { isDemo: true, asOf })
  await office.import(QINGSHI_PLAN)
  const first = await office.correctLead('A-1-1', ['县公安局'])
  const second = await office.correctLead('A-1-1', ['县财政局'], { expected: first.id })
  expect([first.knownAt, second.knownAt]).toEqual([asOf, asOf])
  expect(await office.names('A-1-1')).toEqual(['县财政局'])
  expect((await office.read()).settlements).toEqual([second])
  await office.ask('withdrawSettlement', { params: { settlementId: second.id } })
  expect(await office.names('A-1-1')).toEqual(['县发展改革局', '县科技工贸局'])
})

it('what was settled may be read by everyone and done by planners only', async () => {
  const viewer = await server.addPerson(`viewer-${office.name}`, { [office.county.id]: 'viewer' })
  await office.client.signIn(viewer)
  expect((await office.ask('listSettlements')).statusCode).toBe(200)
  expect(await refused({ taskKey: 'A-1-1', after: roleValue('lead', ['县公安局']) })).toMatchObject({ status: 403 })
})
