import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importDraft } from '#contract/schemas/plan-import.ts'
import { amendedPlan, PlanOffice, QINGSHI_PLAN } from '#server/modules/plan/testing/plan-office.ts'
import { rowCounts } from '#server/testing/row-counts.ts'
import { startTestServer, type TestServer } from '#server/testing/test-server.ts'

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

const ask = (year: number) => office.ask('rollOver', { body: { year } })
const rolledOver = async () => importDraft.parse((await ask(2025)).json())

/** Next year's document as issued: the year moved everywhere, one target raised, the sweep rate dropped. */
const ISSUED_2025 = amendedPlan(
  ['2024', '2025'],
  ['青政办发〔2025〕18号', '青政办发〔2025〕9号'],
  ['优良天数比率不低于93.5%', '优良天数比率不低于94%'],
)

describe('a plan rolled over to the next year', () => {
  it('is a draft without number and signature, in which every target waits for its value', async () => {
    const draft = await rolledOver()
    expect(draft).toMatchObject({
      fileName: '2025年结转稿（青石县2024年度大气污染防治工作计划）.txt',
      format: 'txt',
      rolledFrom: { planKey: '2024', no: 1, year: 2024 },
      amends: null,
    })
    expect(draft.parsed.document).toMatchObject({ docNumber: null, issuedOn: null })
    expect(draft.parsed.plans[0]?.year).toBe(2025)
    expect(draft.parsed.plans[0]?.items[1]?.deadlines).toMatchObject([{ date: '2025-09-30' }])
    const withTargets = draft.parsed.plans.flatMap(({ items }) => items).filter(({ targets }) => targets.length > 0)
    expect(draft.settlements).toHaveLength(withTargets.length)
    expect(draft.settlements[0]).toMatchObject({
      kind: 'rolledOver',
      reason: '结转自2024年度，目标待下达',
      by: office.name,
    })
    const choose = office.ask('chooseAmended', { params: { importId: draft.id }, body: { planKey: '2024' } })
    expect((await choose).json()).toMatchObject({ status: 409, code: 'IMPORT_ROLLED_OVER' })
  })

  it('becomes a plan of its own that continues the lineages, from the first day of its year', async () => {
    const { id } = await rolledOver()
    expect((await office.confirm(id)).json()).toMatchObject({ planKey: '2025' })
    const [old, next] = [await office.read(), await office.read({}, '2025')]
    expect(next.version).toMatchObject({
      no: 1,
      basedOn: { planKey: '2024', no: 1 },
      effectiveAt: '2025-01-01T00:00:00.000+08:00',
    })
    expect(next.plan).toMatchObject({ title: '青石县2025年度大气污染防治工作计划', year: 2025 })
    expect(next.tasks.map(({ lineageId }) => lineageId)).toEqual(old.tasks.map(({ lineageId }) => lineageId))
    const targets = next.tasks.flatMap((task) => task.targets)
    expect(targets.length).toBeGreaterThan(5)
    expect(targets.every(({ value, external }) => value === null && external)).toBe(true)
    expect(old.tasks.flatMap((task) => task.targets).every(({ value }) => value !== null)).toBe(true)
    expect((await office.plans()).map(({ key }) => key)).toEqual(['2025', '2024'])
  })

  it('is amended by the document that is issued: nothing waits any more', async () => {
    await office.confirm((await rolledOver()).id)
    server.pass(2)
    const draft = await office.upload(ISSUED_2025)
    expect(draft.candidates.map(({ planKey }) => planKey)).toEqual(['2025', '2024'])
    expect(draft.amends).toMatchObject({ planKey: '2025', versionNo: 1 })
    expect(new Set(draft.amends?.carried.map(({ outcome }) => outcome))).toEqual(new Set(['written']))
    expect((await office.confirm(draft.id)).json()).toMatchObject({ planKey: '2025' })
    const [goal] = (await office.read({ version: '2' }, '2025')).tasks
    expect(goal?.targets).toMatchObject([{ value: 94 }, { value: 31 }])
    const issued = await office.read({ version: '2' }, '2025')
    expect(issued.settlements).toEqual([])
    expect(issued.version).toMatchObject({ docNumber: '青政办发〔2025〕9号', basedOn: { planKey: '2025', no: 1 } })
  })

  it('goes to the year that follows and no other, and leaves nothing when it is refused', async () => {
    const before = await rowCounts(server)
    expect((await ask(2026)).json()).toMatchObject({ status: 422, code: 'ROLL_OVER_YEAR', params: { next: 2025 } })
    expect(await rowCounts(server)).toEqual(before)
  })

  it('of a text that states no year is refused', async () => {
    const undated = QINGSHI_PLAN.replaceAll('2024年度', '').replace('2024年4月20日\n', '')
    const planKey = await office.import(undated, { acceptDuplicate: true })
    const refusal = await office.ask('rollOver', { params: { plan: planKey }, body: { year: 2025 } })
    expect(refusal.json()).toMatchObject({ status: 409, code: 'PLAN_YEAR_UNKNOWN' })
  })
})
