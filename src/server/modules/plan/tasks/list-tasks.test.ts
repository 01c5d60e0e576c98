import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clauseHits, type TaskPage, taskPage } from '#contract/schemas/task.ts'
import { amendedPlan, PlanOffice, roleValue } from '#server/modules/plan/testing/plan-office.ts'
import { startTestServer, type TestServer } from '#server/testing/test-server.ts'

/** With a period, a task of the whole year, a soft target, a part of its own lead and full-width letters. */
const PLAN = amendedPlan(
  ['各单位每季度报送一次进展情况。', '每季度向县政府报告工作进展。'],
  ['各乡镇全年开展巡查，', '完成时限：长期坚持。'],
  ['秸秆综合利用率达到90%', '秸秆综合利用率力争达到90%'],
  ['鼓励企业使用清洁能源。', '鼓励涉ＶＯＣｓ企业使用清洁能源，按照环大气〔2021〕65号文件执行100_%。'],
)

let server: TestServer
let office: PlanOffice
let units: ReadonlyMap<string, string>

type Query = Readonly<Record<string, string>>

async function list(query: Query | string = {}, from = office): Promise<TaskPage> {
  const answer = await ask(query, from)
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
  return taskPage.parse(answer.json())
}

function ask(query: Query | string, from = office) {
  const url = `/api/counties/${from.county.slug}/tasks?${new URLSearchParams(query)}`
  const headers = { cookie: from.client.cookie ?? '', 'x-forwarded-for': '10.9.9.9' }
  return server.app.inject({ method: 'GET', url, headers })
}

const keys = async (query: Query | string, from = office): Promise<string[]> =>
  (await list(query, from)).items.map(({ key }) => key)

const unit = (name: string): string => {
  const id = units.get(name)
  if (id === undefined) throw new Error(`no unit ${name}`)
  return id
}

beforeAll(async () => {
  server = await startTestServer()
  office = await PlanOffice.open(server)
  await office.import(PLAN)
  const directory = (await office.ask('listUnits')).json<{ units: { id: string; name: string }[] }>()
  units = new Map(directory.units.map(({ id, name }) => [name, id]))
})
afterAll(() => server.close())

describe('the list of tasks', () => {
  it('tells of each task who bears it, when it is due and what is open about it', async () => {
    const { items, total, asOf } = await list()
    expect(total).toBe(10)
    expect(asOf).toBe('2024-10-15T08:00:00.000+08:00')
    expect(items.find(({ key }) => key === 'A-1-1')).toMatchObject({
      planKey: '2024',
      planTitle: '青石县2024年度大气污染防治工作计划',
      title: '淘汰落后产能',
      path: ['二、主要任务', '（一）优化产业结构', '1.淘汰落后产能。'],
      lead: [{ name: '县发展改革局', unitId: unit('县发展改革局'), setId: null }, { name: '县科技工贸局' }],
      responsible: [{ name: '各乡镇人民政府', unitId: null }],
      due: '2024-09-30',
      states: ['overdue'],
      firmness: 'must',
      targetCount: 2,
      openMarks: 0,
      found: null,
    })
    expect(items.find(({ key }) => key === 'A-1-2')).toMatchObject({ states: ['undated', 'marked'], openMarks: 1 })
  })

  it('counts under each filter what its values would leave under the others', async () => {
    const { facets, total } = await list({ state: 'later', firmness: 'must' })
    expect(total).toBe(1)
    expect(facets.state).toEqual([
      { value: 'overdue', count: 1 },
      { value: 'later', count: 1 },
      { value: 'continuous', count: 1 },
      { value: 'undated', count: 3 },
      { value: 'marked', count: 2 },
    ])
    expect(facets.firmness).toEqual([
      { value: 'must', count: 1 },
      { value: 'strive', count: 1 },
    ])
    expect(facets.plan).toEqual([{ value: '2024', count: 1 }])
    expect(facets.dueMonth).toEqual([{ value: '2024-12', count: 1 }])
  })

  it('counts sections without the heading that is the task’s own, and finds what stands below one', async () => {
    const { facets } = await list()
    expect(facets.section.map(({ value, count }) => [value.split('\u001F').at(-1), count])).toEqual([
      ['一、年度目标', 1],
      ['二、主要任务', 8],
      ['（一）优化产业结构', 3],
      ['（二）强化扬尘管控', 3],
      ['（三）加强秸秆禁烧', 2],
      ['三、保障措施', 1],
    ])
    expect(await keys({ section: '二、主要任务\u001F（三）加强秸秆禁烧' })).toEqual(['A-3-1', 'A-3-2'])
    expect(await keys({ section: '（三）加强秸秆禁烧' })).toEqual([])
  })

  it('takes several states and roles, and each due day of a period', async () => {
    expect(await keys('state=periodic&state=waiting')).toEqual(['A-2-3', 'A-4-1'])
    expect(await keys({ dueFrom: '2024-06-01', dueTo: '2024-06-30' })).toEqual(['A-4-1'])
    expect(await keys({ dueTo: '2024-09-30' })).toEqual(['A-1-1', 'A-4-1'])
    expect(await keys({ dueFrom: '2024-12-31', dueTo: '2024-01-01' })).toEqual([])
    expect(await keys(`role=lead&role=supporting&unit=${unit('县财政局')}`)).toEqual(['A-1-2'])
    expect(await keys({ unit: unit('县财政局') })).toEqual(['A-1-2', 'A-1-3'])
  })

  it.each([
    [{ order: 'due' }, ['A-1-1', 'A-1-3', 'A-3-2', 'A-4-1']],
    [{ order: 'due', descending: 'true' }, ['A-1-3', 'A-3-2', 'A-4-1', 'A-1-1']],
    [{ order: 'plan', descending: 'true' }, ['A-4-1', 'A-3-2', 'A-3-1', 'A-2-3']],
    [{ order: 'title' }, ['A-2-3', 'A-1-2', 'A-2-1', 'A-3-1']],
    [{ order: 'lead', limit: '4' }, ['A-1-1', 'A-1-2', 'A-1-3', 'A-2-1']],
  ])('is ordered by %j, what has no value last', async (query, first) => {
    expect((await keys(query)).slice(0, 4)).toEqual(first)
  })

  it('is paged; beyond the end there is nothing', async () => {
    const page = await list({ offset: '8', limit: '5' })
    expect(page.items.map(({ key }) => key)).toEqual(['A-3-2', 'A-4-1'])
    expect(page).toMatchObject({ total: 10, offset: 8 })
    expect(await list({ offset: '1000' })).toMatchObject({ items: [], total: 10 })
  })
})

describe('a search', () => {
  it('finds all words in title, headings or clauses, and shows where, in the text as printed', async () => {
    const { items } = await list({ q: 'vocs　清洁能源' })
    expect(items.map(({ key }) => key)).toEqual(['A-1-2'])
    const { text = '', at = [] } = items[0]?.found ?? {}
    expect(at.map(([from, to]) => text.slice(from, to))).toEqual(['ＶＯＣｓ', '清洁能源'])
    expect(await list({ q: '优化产业结构 清洁取暖' })).toMatchObject({ total: 1 })
    expect(await list({ q: '强化扬尘管控' })).toMatchObject({ total: 3, items: [{ found: null }, {}, {}] })
  })

  it.each([
    ['[2021]65号', ['A-1-2']],
    ['100_%', ['A-1-2']],
    ['100%', ['A-1-2', 'A-3-1']],
    ['%', ['A-0-1', 'A-1-2', 'A-2-2', 'A-3-1', 'A-3-2']],
    ["' or 1=1 --", []],
    ['\\', []],
    ['清洁 火点', []],
    ['清洁\u0000能源', ['A-1-2']],
  ])('for %s takes the signs literally', async (q, found) => {
    expect(await keys({ q })).toEqual(found)
  })

  it('of clauses tells the best first, and how many there are', async () => {
    const answer = await office.client.ask('searchClauses', {
      params: { county: office.county.slug },
      query: { q: '率 达到', limit: '2' },
    })
    const { items, total } = clauseHits.parse(answer.json())
    expect(total).toBe(4)
    expect(items.map(({ text }) => text)).toEqual(['视频火点处理率达到100%。', '城区道路机械化清扫率达到85%以上。'])
    expect(items[0]).toMatchObject({ planKey: '2024', taskKey: 'A-3-1', taskTitle: '落实网格责任' })
    expect(items[0]?.at.map(([from, to]) => items[0]?.text.slice(from, to))).toEqual(['率达到'])
  })
})

describe('what the list is not', () => {
  it.each([
    ['an unknown plan', { plan: '1999' }, 404, 'PLAN_NOT_FOUND'],
    ['a plan no database can hold', { plan: '20\u000024' }, 404, 'PLAN_NOT_FOUND'],
    ['an unknown unit', { unit: '01890a5d-ac96-774b-bcce-b302099a8057' }, 404, 'UNIT_NOT_FOUND'],
    ['a day that does not exist', { dueFrom: '2024-02-30' }, 400, 'VALIDATION_FAILED'],
    ['a moment without a zone', { asOf: '2024-10-15' }, 400, 'VALIDATION_FAILED'],
    ['a state nobody knows', { state: 'done' }, 400, 'VALIDATION_FAILED'],
    ['a page too long', { limit: '201' }, 400, 'VALIDATION_FAILED'],
    ['a search too long', { q: '水'.repeat(101) }, 400, 'VALIDATION_FAILED'],
  ])('%s is refused by name', async (_, query, status, code) => {
    expect((await ask(query)).json()).toMatchObject({ status, code })
  })

  it('empty is what a county had before it knew of the plan', async () => {
    expect(await list({ asOf: '2024-10-15T07:00:00+08:00', plan: '2024' })).toMatchObject({ items: [], total: 0 })
  })

  it('stale is what was read before somebody settled something', async () => {
    const own = await PlanOffice.open(server)
    await own.import(PLAN)
    expect(await keys({ state: 'corrected' }, own)).toEqual([])
    server.pass(5)
    const { id } = await own.settle({ taskKey: 'A-3-2', after: roleValue('lead', ['县财政局']) })
    const corrected = await list({ state: 'corrected' }, own)
    expect(corrected.items).toMatchObject([{ key: 'A-3-2', lead: [{ name: '县财政局' }] }])
    const before = await list({ asOf: '2024-10-15T08:04:00+08:00' }, own)
    expect(before.items.find(({ key }) => key === 'A-3-2')).toMatchObject({ lead: [{ name: '县农业农村局' }] })
    server.pass(5)
    await own.ask('withdrawSettlement', { params: { settlementId: id } })
    expect(await keys({ state: 'corrected' }, own)).toEqual([])
  })

  it('marked is a task once its mark is settled, or asked about', async () => {
    const own = await PlanOffice.open(server)
    await own.import(PLAN)
    const { document, issues } = await own.read()
    const mark = (key: string) => {
      const issue = issues.find(({ item }) => item === key)
      return { code: issue?.code, text: document.text.slice(issue?.source.start, issue?.source.end) }
    }
    expect(await keys({ state: 'marked' }, own)).toEqual(['A-1-2', 'A-3-1', 'A-3-2'])
    await own.settle({ kind: 'confirmation', taskKey: 'A-1-2', mark: mark('A-1-2') })
    await own.settle({ kind: 'question', taskKey: 'A-3-1', mark: mark('A-3-1') })
    expect(await keys({ state: 'marked' }, own)).toEqual(['A-3-2'])
    expect(await keys({ state: 'questioned' }, own)).toEqual(['A-3-1'])
  })

  it('waiting is a task once its event is on record', async () => {
    const own = await PlanOffice.open(server)
    await own.import(PLAN)
    const event = { taskKey: 'A-2-3', event: '收到整改通知', date: '2024-10-08', reason: '通知已送达' }
    const task = await own.task('A-2-3')
    const [deadline] = task.deadlines
    const recorded = { ...event, event: deadline && 'event' in deadline ? deadline.event : '' }
    expect((await own.ask('recordEvent', { body: recorded })).statusCode).toBe(200)
    expect((await list({ q: '渣土' }, own)).items).toMatchObject([{ due: '2024-10-28', states: ['dueSoon'] }])
  })
})
