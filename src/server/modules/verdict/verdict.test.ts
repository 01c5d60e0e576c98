import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planVerdicts, type TargetVerdictWire, verdictDetail } from '#contract/schemas/verdict.ts'
import { canonicalJson } from '#kernel/audit/canonical-json.ts'
import { localDate } from '#kernel/time/calendar.ts'
import { PlanOffice, QINGSHI_PLAN } from '#server/modules/plan/testing/plan-office.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { instant, startTestServer, type TestServer } from '#server/testing/test-server.ts'
import { CountyEvidence } from './testing/county-evidence.ts'

const JANUARY = localDate(2024, 1, 1)
/** 1 January to 14 October: every twentieth day is bad, 15 of 288. */
const SO_FAR = { from: JANUARY, count: 288, pm25: (index: number) => (index % 20 === 0 ? 100 : 25) }
const KNOWN = instant('2024-10-15T07:00:00.000+08:00')
const THEN = '2024-10-15T08:00:00.000+08:00'
const LATER = instant('2024-10-15T08:10:00.000+08:00')
const YEAR = { from: '2024-01-01', to: '2024-12-31' }
const AFTER = '2025-01-05T08:00:00.000+08:00'

let server: TestServer
let office: PlanOffice
let evidence: CountyEvidence
beforeAll(async () => {
  server = await startTestServer()
  office = await PlanOffice.open(server)
  evidence = new CountyEvidence(server.parts.db, office.county.id)
  await office.import(QINGSHI_PLAN)
  await evidence.addPlace({ code: 'A', kind: 'air', name: '县城', targetClass: null }, KNOWN)
  await evidence.addPlace({ code: 'S', kind: 'riverSection', name: '白糖厂', targetClass: 'Ⅱ' }, KNOWN)
  await evidence.addPlace({ code: 'D', kind: 'waterSource', name: '县城水源地', targetClass: 'Ⅲ' }, KNOWN)
  await evidence.addPlace({ code: 'F', kind: 'functionZone', name: '青江保留区', targetClass: 'Ⅱ' }, KNOWN)
  await evidence.storeAir(SO_FAR, KNOWN)
  await settleWaterTargets()
  await evidence.storeWater(
    [
      ['S', '2024-01-08', 0.2, 2.5, 0.1],
      ['S', '2024-02-08', 0.6, 2.5, 0.1],
      // The running month is no month yet.
      ['S', '2024-10-08', 9, 2.5, 0.1],
      ['D', '2024-01-08', 0.2, 2.5, 0.5],
      ['F', '2024-01-08', 0.7, 2.5, 0.1],
    ],
    KNOWN,
  )
})
afterAll(() => server.close())

/** Targets that the plan's text does not have: settled ones are judged as printed ones are. */
async function settleWaterTargets(): Promise<void> {
  const printed = (await office.task('A-1-3')).targets[0]
  if (!printed) throw new Error('the task has a target')
  const { id: _id, scope: _scope, by: _by, ...like } = printed
  const target = (indicator: string, value: string | number | null, unit: string) => ({
    ...{ ...like, indicator, value, unit },
    comparator: unit === '类' ? '<=' : '>=',
  })
  const value = [
    target('白糖厂断面水质类别', 'Ⅱ', '类'),
    target('县城饮用水水源水质类别', 'Ⅲ', '类'),
    target('水功能区水质达标率', 92, '%'),
    target('优良天数比率', null, '%'),
    target('黑石滩断面水质类别', 'Ⅲ', '类'),
  ]
  await office.settle({ taskKey: 'A-1-3', after: { field: 'targets', value } })
}

const query = (asOf: string) => ({ query: { asOf } })
async function list(asOf = THEN) {
  const answer = await office.ask('listVerdicts', query(asOf))
  expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, ''])
  return planVerdicts.parse(answer.json())
}

async function verdict(indicator: TargetVerdictWire['indicator'], asOf = THEN): Promise<TargetVerdictWire> {
  const found = (await list(asOf)).verdicts.find((one) => one.indicator === indicator)
  if (!found) throw new Error(`no verdict of ${indicator}`)
  return found
}

async function detail(targetId: string, asOf = THEN) {
  const answer = await office.ask('readVerdict', { params: { targetId }, ...query(asOf) })
  expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, ''])
  return verdictDetail.parse(answer.json())
}

describe('the verdicts of a plan', () => {
  it('say of the air how it stands, what is left and what the rest must be', async () => {
    const ratio = await verdict('air.good-day-ratio')
    expect(ratio).toMatchObject({
      subject: '青石县',
      period: { ...YEAR, isClosed: false },
      legal: { kind: 'value', text: '94.8' },
      raw: { text: '94.792' },
      allowance: { allowed: 23, used: 15, left: 8, unit: '天' },
      rest: { days: 78 },
      ruby: { zh: '今 94.8 · 余 8 天' },
    })
    expect(await verdict('air.pm25-mean')).toMatchObject({ legal: { text: '29' }, raw: { text: '28.91' } })
  })

  it('judge water by the mean of the months that are over, and say what a class rests on', async () => {
    expect(await verdict('water.section-class')).toMatchObject({
      subject: '白糖厂',
      legal: { value: 'Ⅱ' },
      pace: { expected: 2, actual: 1 },
      ruby: { zh: '今 Ⅱ · 1/2月' },
    })
    const source = await verdict('water.source-class')
    expect(source).toMatchObject({ legal: { value: 'Ⅱ' }, state: 'atRisk' })
    expect(source.reasons.map(({ zh }) => zh).join()).toContain('超过限值：铁')
    expect(await verdict('water.function-zone-ratio')).toMatchObject({ legal: { text: '0.0' }, state: 'atRisk' })
  })

  it('await a value from above, and say of what nothing computes why', async () => {
    const { verdicts, unbound } = await list()
    expect(
      verdicts.filter(({ state }) => state === 'awaiting').map(({ indicator, target }) => [indicator, target]),
    ).toEqual([['air.good-day-ratio', null]])
    const reasons = unbound.map(({ reason }) => reason.zh)
    expect(reasons).toContain('没有名为“黑石滩”的点位，请先登记点位。')
    expect(reasons.join()).toContain('尚无指标可计算“秸秆综合利用率”')
  })

  it('are refused for a moment at which the county did not know of the plan', async () => {
    const refused = await office.ask('listVerdicts', query('2024-10-01T08:00:00.000+08:00'))
    expect(refused.json()).toMatchObject({ status: 404, code: 'PLAN_NOT_KNOWN_YET' })
  })
})

describe('one verdict', () => {
  it('shows every day, the way so far and all that it rests on', async () => {
    const { targetId } = await verdict('air.good-day-ratio')
    const { strip, trajectory, provenance } = await detail(targetId)
    expect(strip).toHaveLength(366)
    expect(strip?.filter(({ state }) => state === 'bad')).toHaveLength(15)
    expect(strip?.filter(({ state }) => state === 'future')).toHaveLength(78)
    expect(trajectory?.actual).toHaveLength(288)
    expect(provenance).toMatchObject({ raw: '94.792', rounded: '94.8', have: 288, need: null, counted: 'day' })
    expect(provenance).toMatchObject({ from: '2024-01-01', to: '2024-10-14', stages: ['realtime'], isDemo: false })
    expect(provenance.stations).toMatchObject([{ name: '县城', rows: 288 * 24 * 6 }])
    expect(provenance.inputsHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('counts for a mean the valid days of its factor, and for water months and places', async () => {
    const mean = await detail((await verdict('air.pm25-mean')).targetId)
    expect(mean.provenance).toMatchObject({ have: 288, counted: 'day' })
    const section = await detail((await verdict('water.section-class')).targetId)
    expect(section.provenance).toMatchObject({ have: 2, counted: 'month', rounded: 'Ⅱ' })
    expect(section.provenance.stations).toMatchObject([{ name: '白糖厂', rows: 6 }])
    const zones = await detail((await verdict('water.function-zone-ratio')).targetId)
    expect(zones.provenance).toMatchObject({ have: 1, need: 1, counted: 'section' })
  })

  it('is refused by name where there is no such target, or nothing computes it', async () => {
    const ask = async (targetId: string, plan = '2024') =>
      (await office.ask('readVerdict', { params: { targetId, plan }, ...query(THEN) })).json()
    expect(await ask(office.county.id)).toMatchObject({ status: 404, code: 'TARGET_NOT_FOUND' })
    expect(await ask(office.county.id, '2031')).toMatchObject({ status: 404, code: 'PLAN_NOT_FOUND' })
    const [first] = (await list()).unbound
    expect(await ask(first?.targetId ?? '')).toMatchObject({ status: 409, code: 'TARGET_UNBOUND' })
  })
})

describe('what came to be known later', () => {
  const hashOf = async (asOf: string): Promise<string> => {
    const json = canonicalJson(await list(asOf))
    if (!json.ok) throw new Error(json.reason)
    return sm3(json.text)
  }

  it('changes no verdict of a past moment, and changes those of now', async () => {
    const past = await hashOf(THEN)
    const before = await verdict('air.good-day-ratio')
    server.pass(10)
    // A day that was good comes out bad, a new day is over, a month is corrected, hours are taken out, a figure is published.
    await evidence.storeAir({ from: localDate(2024, 3, 5), count: 1, pm25: () => 120 }, LATER)
    await evidence.storeAir({ from: localDate(2024, 10, 15), count: 1, pm25: () => 25 }, LATER)
    await evidence.storeWater([['S', '2024-02-08', 3, 2.5, 0.1]], LATER)
    const faulty = { from: '2024-02-12T00:00:00.000+08:00', to: '2024-02-14T00:00:00.000+08:00' }
    const reason = { kind: 'fault', reason: '仪器故障', documentNumber: null }
    const body = { stationId: evidence.ids.get('A'), factors: ['pm25'], ...faulty, ...reason }
    expect((await office.ask('createExclusion', { body })).statusCode).toBe(201)
    await evidence.addPlace({ code: 'H', kind: 'riverSection', name: '黑石滩', targetClass: 'Ⅲ' }, LATER)
    await publish('good-day-ratio', '93.0')

    expect(await hashOf(THEN)).toBe(past)
    expect(await verdict('air.good-day-ratio')).toEqual(before)
    const now = await list('2024-10-16T08:00:00.000+08:00')
    const ratio = now.verdicts.find(({ indicator }) => indicator === 'air.good-day-ratio')
    // 289 days, two of them without an AQI; 16 bad.
    expect(ratio).toMatchObject({ legal: { text: '94.4' }, allowance: { used: 16 } })
    expect(now.verdicts.find(({ subject }) => subject === '白糖厂')).toMatchObject({ legal: { value: 'Ⅴ' } })
    expect(now.unbound.map(({ reason: { zh } }) => zh).join()).not.toContain('黑石滩')
  })

  it('lets the published figure of the whole period decide, ours beside it', async () => {
    const ratio = await verdict('air.good-day-ratio', AFTER)
    expect(ratio).toMatchObject({
      state: 'failed',
      period: { isClosed: true },
      legal: { text: '93.0' },
      raw: { text: '94.425' },
      published: { value: '93.0', documentNumber: '青环函〔2025〕1号', ours: '94.4%' },
    })
    // Of the year so far there is no figure.
    expect((await verdict('air.good-day-ratio', '2024-10-16T08:00:00.000+08:00')).published).toBeNull()
  })
})

async function publish(item: string, value: string): Promise<void> {
  const said = { item, value, unit: '%', documentNumber: '青环函〔2025〕1号', note: '扣除沙尘日' }
  const answer = await office.ask('createPublishedValue', { body: { stationId: null, ...said, ...YEAR } })
  expect(answer.statusCode, answer.body).toBe(201)
}
