import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RouteName } from '#contract/routes.ts'
import { type OrgDirectory, orgDirectory, type UnitPage, unitPage } from '#contract/schemas/org.ts'
import { verifyChain } from '#server/platform/audit/verify-chain.ts'
import { Client } from '#server/testing/client.ts'
import { referencePlan } from '#server/testing/reference-plan.ts'
import { rowCounts } from '#server/testing/row-counts.ts'
import { instant, startTestServer, type TestCounty, type TestServer } from '#server/testing/test-server.ts'

const reason = '机构改革'
const AS_OF = instant('2024-10-15T08:00:00+08:00')

let server: TestServer
let client: Client
let county: TestCounty
let people = 0

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  county = await server.addCounty({ isDemo: true, asOf: AS_OF })
  people += 1
  client = new Client(server.app)
  await client.signIn(await server.addPerson(`planner-${people}`, { [county.id]: 'planner' }))
})

const ask = (name: RouteName, params: Record<string, string> = {}, body?: unknown) =>
  client.ask(name, { params: { county: county.slug, ...params }, ...(body === undefined ? {} : { body }) })
const directory = async (): Promise<OrgDirectory> => orgDirectory.parse((await ask('listUnits')).json())
const page = async (unitId: string): Promise<UnitPage> => unitPage.parse((await ask('readUnit', { unitId })).json())
const unitNamed = async (name: string) => {
  const unit = (await directory()).units.find((one) => one.name === name)
  if (!unit) throw new Error(`no unit ${name}`)
  return unit
}
const setNamed = async (name: string) => {
  const set = (await directory()).sets.find((one) => one.name === name)
  if (!set) throw new Error(`no set ${name}`)
  return set
}

const create = (given: Record<string, unknown>) =>
  ask(
    'createUnit',
    {},
    { fullName: '', aliases: [], kind: 'department', parentId: null, validFrom: null, reason, ...given },
  )
const add = async (name: string, given: Record<string, unknown> = {}): Promise<string> => {
  const answer = await create({ name, ...given })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<{ id: string }>().id
}
const change = (unitId: string, given: Record<string, unknown>) => ask('changeUnit', { unitId }, { reason, ...given })
const succeed = (unitId: string, successorId: string | null, from: string | null) =>
  ask('succeedUnit', { unitId }, { successorId, from, reason })

async function importReferencePlan(): Promise<void> {
  const file = { name: '计划.txt', bytes: referencePlan() }
  const draft = await client.ask('uploadPlan', { params: { county: county.slug }, file })
  expect(draft.statusCode, draft.body.slice(0, 300)).toBe(201)
  const body = { acceptDuplicate: false }
  const confirmed = await ask('confirmImport', { importId: draft.json<{ id: string }>().id }, body)
  expect(confirmed.statusCode, confirmed.body.slice(0, 300)).toBe(201)
}

describe('a unit', () => {
  it('is added at the end of the printed order, and says so in the chain', async () => {
    const parentId = await add('县人民政府', { kind: 'office' })
    const id = await add('县水利局', { aliases: ['水利局', ' 水 利局'], parentId, validFrom: '2020-01-01' })
    const { unit, parent, sets, dueByMonth } = await page(id)
    expect(unit).toMatchObject({
      name: '县水利局',
      fullName: '县水利局',
      aliases: ['水利局'],
      displayOrder: 2,
      validFrom: '2020-01-01',
      load: { lead: 0, supporting: 0, responsible: 0 },
    })
    expect([parent?.name, sets, dueByMonth.length]).toEqual(['县人民政府', [], 12])
    const entries = (await ask('listAudit')).json<{ items: { action: string; object: string }[] }>().items
    expect(entries[0]).toMatchObject({ action: 'unit.created', object: `unit/${id}` })
    expect(await verifyChain(server.parts.db.kysely, county.id)).toMatchObject({ ok: true })
  })

  it('cannot take a name that means another unit or a set, whatever its width and spaces', async () => {
    await add('县水利局', { fullName: '某市青山县水利局', aliases: ['水利局'] })
    const before = await rowCounts(server)
    for (const given of [
      { name: '县 水利局' },
      { name: '水利局' },
      { name: '县水务局', fullName: '某市青山县水利局' },
      { name: '县水务局', aliases: ['县水利局'] },
    ]) {
      expect((await create(given)).json()).toMatchObject({
        status: 409,
        code: 'UNIT_NAME_TAKEN',
        params: { unit: '县水利局' },
      })
    }
    expect(await rowCounts(server)).toEqual(before)
  })

  it('keeps its old name as a short name when it is renamed, so that the next plan still finds it', async () => {
    const id = await add('县工业和信息化局', { aliases: ['工信局'] })
    const renamed = unitPage.parse((await change(id, { name: '县科技工贸信息化局' })).json())
    expect(renamed.unit).toMatchObject({ name: '县科技工贸信息化局', aliases: ['工信局', '县工业和信息化局'] })
    const back = unitPage.parse((await change(id, { name: '县工业和信息化局', aliases: [] })).json())
    expect(back.unit).toMatchObject({ name: '县工业和信息化局', aliases: ['县科技工贸信息化局'] })
  })

  it('moves in the printed order and pushes the others on', async () => {
    const [one, two, three] = [await add('一局'), await add('二局'), await add('三局')]
    expect((await change(three, { place: 1 })).statusCode).toBe(200)
    expect((await directory()).units.map(({ id }) => id)).toEqual([three, one, two])
    await change(three, { place: 99 })
    const { units } = await directory()
    expect(units.map(({ id, displayOrder }) => [id, displayOrder])).toEqual([
      [one, 1],
      [two, 2],
      [three, 3],
    ])
  })

  it('leaves no trace of a change that changes nothing', async () => {
    const id = await add('一局')
    const before = await rowCounts(server)
    expect((await change(id, { name: '一局', place: 1 })).statusCode).toBe(200)
    expect(await rowCounts(server)).toEqual(before)
  })

  it('cannot stand below itself, and its parent must be there', async () => {
    const top = await add('一局')
    const below = await add('二站', { parentId: top })
    expect((await change(top, { parentId: below })).json()).toMatchObject({ code: 'UNIT_PARENT_CYCLE' })
    expect((await change(top, { parentId: county.id })).json()).toMatchObject({ status: 404, code: 'UNIT_NOT_FOUND' })
    expect((await change(county.id, { name: '三站' })).json()).toMatchObject({ status: 404, code: 'UNIT_NOT_FOUND' })
  })

  it('is changed by nobody who may only look', async () => {
    const reader = new Client(server.app)
    await reader.signIn(await server.addPerson(`viewer-${people}`, { [county.id]: 'viewer' }))
    const body = { name: '一局', fullName: '', aliases: [], kind: 'office', parentId: null, validFrom: null, reason }
    const answer = await reader.ask('createUnit', { params: { county: county.slug }, body })
    expect(answer.json()).toMatchObject({ status: 403, code: 'RIGHT_MISSING' })
  })
})

describe('handing over duties', () => {
  it('ends the unit on the day and can be taken back', async () => {
    const [old, next] = [await add('县乡村振兴局'), await add('县农业农村局')]
    const ended = unitPage.parse((await succeed(old, next, '2024-07-01')).json())
    expect(ended).toMatchObject({ unit: { validTo: '2024-07-01', succeededBy: next }, successor: { id: next } })
    expect((await page(next)).predecessors).toEqual([{ id: old, name: '县乡村振兴局', endedOn: '2024-07-01' }])
    const back = unitPage.parse((await succeed(old, null, null)).json())
    expect(back).toMatchObject({ unit: { validTo: null, succeededBy: null }, successor: null })
    const actions = (await ask('listAudit')).json<{ items: { action: string }[] }>().items.map(({ action }) => action)
    expect(actions.slice(0, 2)).toEqual(['unit.succession-withdrawn', 'unit.succeeded'])
  })

  it('refuses circles, ends before beginnings, and successors that are not there on the day', async () => {
    const [one, two, three] = [await add('一局'), await add('二局'), await add('三局', { validFrom: '2024-09-01' })]
    const before = await rowCounts(server)
    expect((await succeed(one, one, '2024-07-01')).json()).toMatchObject({ code: 'SUCCESSION_CYCLE' })
    expect((await succeed(one, two, null)).json()).toMatchObject({ status: 422, code: 'SUCCESSION_INCOMPLETE' })
    expect((await succeed(one, null, '2024-07-01')).json()).toMatchObject({ code: 'SUCCESSION_INCOMPLETE' })
    expect((await succeed(one, three, '2024-07-01')).json()).toMatchObject({ code: 'SUCCESSOR_NOT_IN_BEING' })
    expect((await succeed(three, one, '2024-09-01')).json()).toMatchObject({
      code: 'SUCCESSION_TOO_EARLY',
      params: { since: '2024-09-01' },
    })
    expect((await succeed(one, county.id, '2024-07-01')).json()).toMatchObject({ code: 'UNIT_NOT_FOUND' })
    expect(await rowCounts(server)).toEqual(before)
    await succeed(one, two, '2024-07-01')
    expect((await succeed(two, one, '2024-08-01')).json()).toMatchObject({ code: 'SUCCESSION_CYCLE' })
    expect((await succeed(three, one, '2024-10-01')).json()).toMatchObject({ code: 'SUCCESSOR_NOT_IN_BEING' })
    expect((await succeed(two, three, '2024-07-01')).json()).toMatchObject({ code: 'SUCCESSOR_NOT_IN_BEING' })
  })

  it('gives the successor the tasks, the due days and the places in sets from that day on', async () => {
    await importReferencePlan()
    const [old, next] = [await unitNamed('县乡村振兴局'), await unitNamed('县教育局')]
    expect(old.load.lead + old.load.responsible).toBeGreaterThan(0)
    const due = ({ dueByMonth }: UnitPage) =>
      dueByMonth.reduce((sum, { load }) => sum + load.lead + load.supporting + load.responsible, 0)
    const before = [await page(old.id), await page(next.id)] as const
    await succeed(old.id, next.id, '2024-12-01')
    expect((await unitNamed('县教育局')).load).toEqual(next.load)
    await succeed(old.id, null, null)
    await succeed(old.id, next.id, '2024-10-15')
    const after = await page(next.id)
    expect(after.unit.load.lead).toBe(next.load.lead + old.load.lead)
    expect(due(after)).toBeGreaterThan(due(before[1]))
    // Its own page keeps what names it, and no set counts it any more.
    const handedOn = await page(old.id)
    expect(handedOn.unit.load.lead).toBeGreaterThan(0)
    expect([handedOn.unit.load.responsible, handedOn.sets]).toEqual([0, []])
  })
})

describe('sets of a plan', () => {
  beforeEach(importReferencePlan)

  it('come with the rule that their words state, and with none where they state none', async () => {
    const rules = Object.fromEntries((await directory()).sets.map(({ name, rule }) => [name, rule]))
    expect(rules).toMatchObject({
      各乡镇: { kind: 'ofKind', unitKind: 'township' },
      县直部门: { kind: 'ofKind', unitKind: 'department' },
      各任务牵头部门: { kind: 'withRole', role: 'lead' },
      本计划中所有牵头单位: { kind: 'withRole', role: 'lead' },
      本计划中所有责任单位: { kind: 'withRole', role: 'responsible' },
      县大气办各成员单位: { kind: 'unstated' },
      各有关单位: { kind: 'unstated' },
      各部门: { kind: 'unstated' },
      各责任部门: { kind: 'unstated' },
    })
  })

  it('by role mean the plan that names them: leads of the water list, not of the air plan beside it', async () => {
    const { units, sets } = await directory()
    const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name
    const members = sets.find(({ name }) => name === '本计划中所有牵头单位')?.members?.map(nameOf)
    expect(members).toContain('县水利局')
    expect(members).not.toContain('县公安局')
    // They lead by a sentence of the text, not in the column of lead units.
    expect(members).not.toContain('县人民政府')
    const responsible = sets.find(({ name }) => name === '本计划中所有责任单位')?.members ?? []
    const townships = units.filter(({ kind }) => kind === 'township').map(({ id }) => id)
    expect(townships.every((id) => responsible.includes(id))).toBe(true)
  })

  it('can be stated and taken back by the plan office, and the load follows', async () => {
    const set = await setNamed('县大气办各成员单位')
    const { id, load } = await unitNamed('县教育局')
    const state = (rule: unknown) => ask('stateSet', { setId: set.id }, { rule, reason })
    expect((await state({ kind: 'listed', members: [] })).json()).toMatchObject({ code: 'UNIT_SET_EMPTY' })
    expect((await state({ kind: 'listed', members: [county.id] })).json()).toMatchObject({ code: 'UNIT_NOT_FOUND' })
    const stated = await state({ kind: 'listed', members: [id, id] })
    expect(stated.json()).toMatchObject({ rule: { kind: 'listed', members: [id] }, members: [id] })
    expect((await unitNamed('县教育局')).load.responsible).toBe(load.responsible + 1)
    expect((await page(id)).sets.map(({ name }) => name)).toContain('县大气办各成员单位')
    expect((await state({ kind: 'unstated' })).json()).toMatchObject({ rule: { kind: 'unstated' }, members: null })
    expect((await unitNamed('县教育局')).load).toEqual(load)
  })

  it('and units are counted as the list of tasks counts them, whatever the unit and the role', async () => {
    const next = await unitNamed('县教育局')
    await succeed((await unitNamed('县乡村振兴局')).id, next.id, '2024-10-01')
    for (const { id, name, load } of (await directory()).units) {
      for (const role of ['lead', 'supporting', 'responsible'] as const) {
        const query = { unit: id, role, limit: '1' }
        const list = await client.ask('listTasks', { params: { county: county.slug }, query })
        expect([name, role, list.json<{ total: number }>().total]).toEqual([name, role, load[role]])
      }
    }
  })

  it('count in the loads of their members, a task once', async () => {
    const { units } = await directory()
    const towns = units.filter(({ kind }) => kind === 'township')
    expect(towns.length).toBeGreaterThan(1)
    for (const { load } of towns) expect(load.responsible).toBeGreaterThan(20)
    const { dueByMonth } = await page(towns[0]?.id ?? '')
    expect(dueByMonth.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(dueByMonth[11]?.load.responsible).toBeGreaterThan(0)
  })
})
