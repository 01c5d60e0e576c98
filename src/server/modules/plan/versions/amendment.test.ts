import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type VersionComparison, versionComparison } from '#contract/schemas/plan-change.ts'
import { amendedPlan, PlanOffice, QINGSHI_PLAN, roleValue } from '#server/modules/plan/testing/plan-office.ts'
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

/** A sweep rate raised, a task put in above it, a task dropped; everything else word for word. */
const AMENDED = amendedPlan(
  ['青政办发〔2024〕18号', '青政办发〔2024〕31号'],
  ['机械化清扫率达到85%以上', '机械化清扫率达到88%以上'],
  ['2.推进综合利用。2024年底前，秸秆综合利用率达到90%。（牵头单位：县农业农村局）\n', ''],
  ['1.加强工地扬尘治理。', '1.加强裸土覆盖。裸露土地覆盖率达到100%。（牵头单位：县自然资源局）\n2.加强工地扬尘治理。'],
  ['2.提高道路', '3.提高道路'],
  ['3.规范渣土', '4.规范渣土'],
)

const compare = async (from: number, to: number): Promise<VersionComparison> => {
  const query = { from: String(from), to: String(to) }
  return versionComparison.parse((await office.ask('compareVersions', { query })).json())
}

describe('a corrected plan whose amended text is imported again', () => {
  it('keeps the correction, and the comparison shows the amendment only', async () => {
    const corrected = await office.correctLead('A-2-2', ['县交通运输局'])
    const beforehand = server.parts.clock.now()
    const before = await office.read()
    server.pass(2)

    const draft = await office.upload(AMENDED)
    expect(draft.candidates[0]).toMatchObject({ planKey: '2024', year: 2024 })
    expect(draft.amends).toMatchObject({
      planKey: '2024',
      versionNo: 1,
      versionText: QINGSHI_PLAN,
      carried: [{ settlementId: corrected.id, outcome: 'carried', taskKey: 'A-2-3' }],
      settlements: [{ id: corrected.id }],
    })
    expect((await office.confirm(draft.id)).json()).toMatchObject({ planKey: '2024' })

    expect(await office.names('A-2-3')).toEqual(['县交通运输局'])
    const after = await office.read()
    expect(after.version).toMatchObject({
      no: 2,
      status: 'current',
      basedOn: { planKey: '2024', no: 1 },
      docNumber: '青政办发〔2024〕31号',
    })
    expect(after.settlements).toMatchObject([{ id: corrected.id, taskKey: 'A-2-3', ended: null }])
    expect(after.versions.map(({ no, status }) => [no, status])).toEqual([
      [1, 'superseded'],
      [2, 'current'],
    ])
    const lineageOf = (living: typeof after, key: string) => living.tasks.find((task) => task.key === key)?.lineageId
    expect(lineageOf(after, 'A-2-3')).toBe(lineageOf(before, 'A-2-2'))
    expect(lineageOf(after, 'A-2-4')).toBe(lineageOf(before, 'A-2-3'))
    const known = new Set(before.tasks.map(({ lineageId }) => lineageId))
    expect(after.tasks.filter(({ lineageId }) => !known.has(lineageId)).map(({ key }) => key)).toEqual(['A-2-1'])

    const { change, from, to } = await compare(1, 2)
    expect([from.text, to.text]).toEqual([QINGSHI_PLAN, AMENDED])
    expect(change.counts).toMatchObject({ edited: 1, added: 1, removed: 1 })
    const touched = change.tasks.filter(({ kind }) => kind !== 'same' && kind !== 'moved')
    expect(touched.map(({ kind, title, fields }) => [kind, title, fields.map(({ field }) => field)])).toEqual([
      ['added', '加强裸土覆盖', []],
      ['edited', '提高道路清扫水平', ['targets']],
      ['removed', '推进综合利用', []],
    ])
    const pieces = touched[1]?.clauses.flatMap((clause) => clause.pieces).filter(({ kind }) => kind !== 'same')
    expect(pieces?.map(({ kind, text }) => [kind, text])).toEqual([
      ['removed', '85'],
      ['added', '88'],
    ])

    expect(await office.read({ asOf: beforehand })).toEqual(before)
    const baseline = await office.read({ version: '1' })
    expect([baseline.document.text, baseline.tasks]).toEqual([QINGSHI_PLAN, before.tasks])
    expect(baseline.settlements).toEqual(before.settlements)
    expect(await verifyChain(server.parts.db.kysely, office.county.id)).toMatchObject({ ok: true })
  })

  it('withdrawing what was carried brings back what the amended text prints', async () => {
    const corrected = await office.correctLead('A-2-2', ['县交通运输局'])
    await office.import(amendedPlan(['机械化清扫率达到85%以上', '机械化清扫率达到88%以上']))
    server.pass(1)
    await office.ask('withdrawSettlement', { params: { settlementId: corrected.id } })
    expect(await office.names('A-2-2')).toEqual(['县城市管理局'])
    expect(await office.names('A-2-2', 'lead', { version: '1' })).toEqual(['县交通运输局'])
  })

  it('carries a corrected target with its clause, and a deadline with its words', async () => {
    const task = await office.task('A-1-3')
    const targets = task.targets.map(({ id: _id, ...target }) => ({ ...target, value: 1500 }))
    await office.settle({ taskKey: 'A-1-3', after: { field: 'targets', value: targets } })
    const deadlines = task.deadlines.map((deadline) => ({ ...deadline, date: '2024-11-30' }))
    await office.settle({ taskKey: 'A-1-3', after: { field: 'deadlines', value: deadlines } })
    const text = amendedPlan(['1.淘汰落后产能。', '1.开展排查。全面摸清底数。（牵头单位：县公安局）\n2.淘汰落后产能。'])
    await office.import(text.replace('2.加快', '3.加快').replace('3.推进清洁', '4.推进清洁'))
    const moved = await office.task('A-1-4')
    expect(moved.targets).toMatchObject([{ value: 1500, clause: 'A-1-4.2' }])
    const [{ source } = { source: { start: 0, end: 0 } }] = moved.deadlines
    const { document, settlements } = await office.read()
    expect(moved.deadlines).toMatchObject([{ date: '2024-11-30' }])
    expect(document.text.slice(source.start, source.end)).toBe('2024年12月底前')
    expect(settlements.map(({ taskKey }) => taskKey)).toEqual(['A-1-4', 'A-1-4'])
    expect(settlements[1]?.after).toMatchObject({ value: [{ clause: 'A-1-4.2' }] })
  })
})

it('the reference plan: a draft’s A-5-2 is given another lead, confirmed and amended; the correction survives', async () => {
  const text = referencePlan().toString()
  const own = await PlanOffice.open(server, referenceCounty())
  const { id, parsed } = await own.upload(text)
  const a52 = parsed.plans.flatMap(({ items }) => items).find((item) => item.id === 'A-5-2')
  const names = parsed.units.flatMap(({ name, kind }) =>
    kind === 'department' && !a52?.roles.lead.includes(name) ? [name] : [],
  )
  const after = roleValue('lead', names.slice(0, 1))
  const body = { kind: 'correction', taskKey: 'A-5-2', after, mark: null, reason: '与县大气办核实', expected: null }
  const params = { importId: id }
  expect((await own.ask('settleDraft', { params, body })).statusCode).toBe(201)
  expect((await own.confirm(id)).statusCode).toBe(201)
  expect(await own.names('A-5-2')).toEqual(names.slice(0, 1))
  server.pass(1)
  const draft = await own.upload(text.replace('优良天数比率不低于93.5%', '优良天数比率不低于94%'))
  const touched = draft.amends?.change.tasks.filter(({ kind }) => kind !== 'same')
  expect(touched).toMatchObject([{ kind: 'edited', before: { key: 'A-0-1' }, fields: [{ field: 'targets' }] }])
  expect((await own.confirm(draft.id)).statusCode).toBe(201)
  expect(await own.names('A-5-2')).toEqual(names.slice(0, 1))
  expect((await own.read()).version.no).toBe(2)
  expect((await own.read({ version: '1' })).tasks).toHaveLength((await own.read()).tasks.length)
})

describe('what was settled and the amended text says otherwise', () => {
  const otherLead = amendedPlan([
    '（牵头单位：县城市管理局。责任单位：县交通运输局）',
    '（牵头单位：县公安局。责任单位：县交通运输局）',
  ])

  it('ends when nobody keeps it: the new text holds', async () => {
    const corrected = await office.correctLead('A-2-2', ['县财政局'])
    const draft = await office.upload(otherLead)
    expect(draft.amends?.carried).toMatchObject([{ outcome: 'contested' }])
    server.pass(1)
    await office.confirm(draft.id)
    expect(await office.names('A-2-2')).toEqual(['县公安局'])
    expect((await office.read()).settlements).toEqual([])
    expect(await office.memo()).toMatchObject([{ id: corrected.id, ended: { kind: 'amended', by: office.name } }])
    expect((await office.read({ version: '1' })).settlements).toMatchObject([{ id: corrected.id, ended: null }])
  })

  it('goes on when a person keeps it', async () => {
    const corrected = await office.correctLead('A-2-2', ['县财政局'])
    await office.import(otherLead, { keep: [corrected.id], reason: '以专班会议纪要为准' })
    expect(await office.names('A-2-2')).toEqual(['县财政局'])
    expect((await office.read()).settlements).toMatchObject([{ id: corrected.id, ended: null }])
  })

  it('ends as written when the new text now says it', async () => {
    await office.correctLead('A-2-2', ['县公安局'])
    const draft = await office.upload(otherLead)
    expect(draft.amends?.carried).toMatchObject([{ outcome: 'written' }])
    await office.confirm(draft.id)
    expect(await office.names('A-2-2')).toEqual(['县公安局'])
    expect((await office.read()).settlements).toEqual([])
  })

  it('gives way to what was settled about the draft itself', async () => {
    const corrected = await office.correctLead('A-2-2', ['县财政局'])
    const draft = await office.upload(AMENDED)
    const body = {
      kind: 'correction',
      taskKey: 'A-2-3',
      after: roleValue('lead', ['县大气办']),
      mark: null,
      reason: '核实',
      expected: null,
    }
    const own = (await office.ask('settleDraft', { params: { importId: draft.id }, body })).json()
    await office.confirm(draft.id)
    expect(await office.names('A-2-3')).toEqual(['县大气办'])
    expect((await office.memo()).map(({ id, ended }) => [id, ended?.kind])).toEqual([
      [own.id, undefined],
      [corrected.id, 'replaced'],
    ])
  })
})

describe('an amendment that takes effect later', () => {
  it('is known at once and in force from its day on, and the correction it ends holds until then', async () => {
    const corrected = await office.correctLead('A-2-2', ['县财政局'])
    const text = amendedPlan([
      '牵头单位：县城市管理局。责任单位：县交通运输局',
      '牵头单位：县公安局。责任单位：县交通运输局',
    ])
    await office.import(text, { effectiveOn: '2024-12-01' })
    const [now, later] = [await office.read(), await office.read({ asOf: '2024-12-01T00:00:00+08:00' })]
    expect([now.version.no, later.version.no]).toEqual([1, 2])
    expect(later.version.effectiveAt).toBe('2024-12-01T00:00:00.000+08:00')
    expect(now.settlements).toMatchObject([{ id: corrected.id, ended: null }])
    expect(later.settlements).toEqual([])
    expect(await office.names('A-2-2')).toEqual(['县财政局'])
    expect(await office.names('A-2-2', 'lead', { version: '2' })).toEqual(['县公安局'])
    // What is settled meanwhile holds in the text to come as well.
    server.pass(1)
    await office.correctLead('A-1-1', ['县公安局'])
    expect(await office.names('A-1-1', 'lead', { asOf: '2024-12-01T00:00:00+08:00' })).toEqual(['县公安局'])
    expect((await office.read({ version: '1' })).settlements).toHaveLength(2)
  })
})

describe('what has to be asked before it is done', () => {
  const drops = QINGSHI_PLAN.replace(/（二）强化扬尘管控[\s\S]*?（三）/, '（二）').replace(
    /1\.淘汰落后产能[^\n]*\n/,
    '',
  )

  it('an amendment that drops a third of the text', async () => {
    // So little of it is left that nobody but a person would take it for an amendment.
    const { id: importId, candidates, amends } = await office.upload(drops)
    expect([candidates.map(({ planKey }) => planKey), amends]).toEqual([['2024'], null])
    await office.ask('chooseAmended', { params: { importId }, body: { planKey: '2024' } })
    const draft = await office.draft(importId)
    expect(draft.amends?.change.lostRatio).toBeGreaterThan(1 / 3)
    const before = await rowCounts(server)
    const percent = Math.round((draft.amends?.change.lostRatio ?? 0) * 100)
    const refusal = (await office.confirm(draft.id)).json()
    expect(refusal).toMatchObject({ status: 409, code: 'AMENDMENT_LOSES_TEXT', params: { percent } })
    expect(await rowCounts(server)).toEqual(before)
    expect((await office.confirm(draft.id, { acceptLoss: true })).statusCode).toBe(201)
  })

  it('the very same file: nothing is presumed, and a second version of it is refused', async () => {
    const draft = await office.upload(QINGSHI_PLAN)
    expect(draft).toMatchObject({ amends: null, duplicateOf: { planKey: '2024', sameFile: true } })
    const choose = (planKey: string | null) =>
      office.ask('chooseAmended', { params: { importId: draft.id }, body: { planKey } })
    expect((await choose('2024')).json()).toMatchObject({ amends: { planKey: '2024', change: { lostRatio: 0 } } })
    expect((await office.confirm(draft.id)).json()).toMatchObject({ status: 409, code: 'IMPORT_DUPLICATE' })
    expect((await choose('1999')).json()).toMatchObject({ status: 404, code: 'PLAN_NOT_FOUND' })
    expect((await choose(null)).json()).toMatchObject({ amends: null })
  })

  it('a document of another county', async () => {
    const draft = await office.upload(QINGSHI_PLAN.replaceAll('青石县', '白石县').replaceAll('青政', '白政'))
    expect(draft.otherCounty).toBe('白石县')
    const before = await rowCounts(server)
    const refusal = (await office.confirm(draft.id, { acceptDuplicate: true })).json()
    expect(refusal).toMatchObject({ status: 409, code: 'IMPORT_OTHER_COUNTY', params: { name: '白石县' } })
    expect(await rowCounts(server)).toEqual(before)
    expect((await office.confirm(draft.id, { acceptOtherCounty: true })).statusCode).toBe(201)
  })

  it.each([
    ['新青石县', '新青石县'],
    ['云州市青石县', null],
  ])('the name %s names another county: %s', async (name, other) => {
    const draft = await office.upload(QINGSHI_PLAN.replaceAll('青石县', name))
    expect(draft.otherCounty).toBe(other)
  })
})

describe('a draft', () => {
  const body = { kind: 'correction', mark: null, reason: '核实', expected: null }

  it('is settled before it is a plan, by units of the county or of its own text', async () => {
    const own = await PlanOffice.open(server)
    const { id } = await own.upload(QINGSHI_PLAN)
    const settle = (given: object) => own.ask('settleDraft', { params: { importId: id }, body: { ...body, ...given } })
    const lead = await settle({ taskKey: 'A-4-1', after: roleValue('lead', ['县大气办']) })
    expect(lead.json()).toMatchObject({ before: roleValue('lead', []), taskKey: 'A-4-1', ended: null })
    const stranger = await settle({ taskKey: 'A-4-1', after: roleValue('responsible', ['县月球局']) })
    expect(stranger.json()).toMatchObject({
      status: 422,
      code: 'SETTLEMENT_UNIT_UNKNOWN',
      params: { name: '县月球局' },
    })
    const again = await settle({ taskKey: 'A-4-1', after: roleValue('lead', ['县公安局']) })
    expect(again.json()).toMatchObject({ status: 409, code: 'SETTLEMENT_CONFLICT' })
    const gone = (await settle({ taskKey: 'A-1-1', after: roleValue('lead', ['县公安局']) })).json()
    const withdraw = () => own.ask('withdrawDraftSettlement', { params: { importId: id, settlementId: gone.id } })
    expect((await withdraw()).statusCode).toBe(204)
    expect((await withdraw()).json()).toMatchObject({ code: 'SETTLEMENT_NOT_FOUND' })
    expect((await own.draft(id)).settlements.map(({ ended }) => ended?.kind)).toEqual(['withdrawn', undefined])
    await own.confirm(id)
    expect(await own.names('A-4-1')).toEqual(['县大气办'])
    expect(await own.names('A-1-1')).toEqual(['县发展改革局', '县科技工贸局'])
    expect(await own.memo()).toMatchObject([
      { id: lead.json().id, taskKey: 'A-4-1', knownAt: server.parts.clock.now() },
    ])
  })

  it('takes with it, when discarded, what was settled about it', async () => {
    const before = await rowCounts(server)
    const { id } = await office.upload(AMENDED)
    await office.ask('settleDraft', {
      params: { importId: id },
      body: { ...body, taskKey: 'A-1-1', after: roleValue('lead', ['县公安局']) },
    })
    expect((await office.ask('discardImport', { params: { importId: id } })).statusCode).toBe(204)
    const after = await rowCounts(server)
    expect({ ...after, audit_entry: 0 }).toEqual({ ...before, audit_entry: 0 })
  })
})

it('a demonstration county is amended at its own moment', async () => {
  const asOf = instant('2024-10-01T08:00:00.000+08:00')
  office = await PlanOffice.open(server, { isDemo: true, asOf })
  await office.import(QINGSHI_PLAN)
  const corrected = await office.correctLead('A-2-2', ['县交通运输局'])
  await office.import(AMENDED)
  const late = await office.correctLead('A-1-1', ['县公安局'])
  expect((await office.read()).version).toMatchObject({ no: 2, knownAt: asOf })
  expect((await office.read()).settlements.map(({ id }) => id)).toEqual([late.id, corrected.id])
  const baseline = await office.read({ version: '1' })
  expect(baseline.version.no).toBe(1)
  expect(baseline.settlements.map(({ id }) => id)).toEqual([corrected.id])
  expect(await office.names('A-2-2', 'lead', { version: '1' })).toEqual(['县交通运输局'])
})

it('a version that is not there is named', async () => {
  expect((await office.ask('readLivingPlan', { query: { version: '7' } })).json()).toMatchObject({
    status: 404,
    code: 'PLAN_VERSION_NOT_FOUND',
    params: { no: 7 },
  })
  expect((await office.ask('compareVersions', { query: { from: '1', to: '2' } })).json()).toMatchObject({ status: 404 })
})
