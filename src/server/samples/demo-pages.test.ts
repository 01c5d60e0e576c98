import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RouteName } from '#contract/routes.ts'
import {
  airComparison,
  airCompleteness,
  airDays,
  airEvaluation,
  airHours,
  airOverview,
  airProfile,
  airRanking,
  warningPanel,
} from '#contract/schemas/air.ts'
import {
  blackWaters,
  functionZones,
  waterSection,
  waterSections,
  waterSeries,
  waterSources,
} from '#contract/schemas/water.ts'
import { listCounties } from '#server/modules/county/index.ts'
import { loadSamples } from '#server/samples/load-samples.ts'
import { Client } from '#server/testing/client.ts'
import { SAMPLES_ROOT } from '#server/testing/reference-plan.ts'
import { startTestServer, type TestServer } from '#server/testing/test-server.ts'

let server: TestServer
let client: Client
let county: string

beforeAll(async () => {
  server = await startTestServer()
  await loadSamples(server.parts, SAMPLES_ROOT)
  const demo = (await listCounties(server.parts.db.kysely)).find(({ isDemo }) => isDemo)
  if (!demo) throw new Error('the samples hold a demonstration county')
  county = demo.slug
  client = new Client(server.app)
  await client.signIn(await server.addPerson('演示页面', { [demo.id]: 'viewer' }))
})
afterAll(() => server.close())

type Query = Readonly<Record<string, string>>
const YEAR = { from: '2024-01-01', to: '2024-12-31' }

async function ask(name: RouteName, query: Query = {}, params: Query = {}): Promise<unknown> {
  const answer = await client.ask(name, { params: { county, ...params }, query })
  expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, ''])
  return answer.json()
}

async function refusal(name: RouteName, query: Query, params: Query = {}): Promise<string> {
  const answer = await client.ask(name, { params: { county, ...params }, query })
  return `${answer.statusCode} ${answer.json<{ code: string }>().code}`
}

describe('the air of the demonstration county', () => {
  it('says of the year so far what its days add up to', async () => {
    const { days } = airDays.parse(await ask('listAirDays', YEAR))
    const evaluation = airEvaluation.parse(await ask('evaluateAir', YEAR))
    expect(days).toHaveLength(288)
    expect(days.at(-1)?.day).toBe('2024-10-14')
    const levels = days.map(({ result }) => result.level)
    const good = levels.filter((level) => level === 'excellent' || level === 'good').length
    expect(evaluation.days).toMatchObject({ calendar: 288, valid: 288, good, heavy: 0 })
    expect(evaluation.goodRatio?.ofValid.rounded).toBe(95.1)
    expect(evaluation.provenance).toMatchObject({ have: 288, counted: 'day', isDemo: true })
    expect(evaluation.provenance.stations).toHaveLength(2)
  })

  it('judges the same days under another edition when asked to, and says so', async () => {
    const other = airEvaluation.parse(await ask('evaluateAir', { ...YEAR, edition: '2026-transition' }))
    const own = airEvaluation.parse(await ask('evaluateAir', YEAR))
    expect(other.edition).toBe('2026-transition')
    expect(other.days.good).toBeLessThan(own.days.good)
    expect(other.provenance.edition).toContain('HJ 633-2026')
    expect(other.provenance.packHash).toBe(own.provenance.packHash)
  })

  it('keeps an approved dust day in or out as asked', async () => {
    const without = airEvaluation.parse(await ask('evaluateAir', { ...YEAR, dust: 'without' }))
    const withDust = airEvaluation.parse(await ask('evaluateAir', YEAR))
    const pm10 = ({ factors }: typeof without) => factors.find(({ factor }) => factor === 'pm10')
    expect(pm10(without)?.have).toBeGreaterThan(pm10(withDust)?.have ?? 0)
    expect(withDust.provenance.exclusions.map(({ kind }) => kind)).toContain('dust')
  })

  it('shows the hours of a station and of the county, none later than the moment', async () => {
    const { stations } = airOverview.parse(await ask('readAirOverview'))
    const [first] = stations
    const week = { from: '2024-10-09', to: '2024-10-15' }
    const station = airHours.parse(await ask('listAirHours', { ...week, subject: first?.stationId ?? '' }))
    const all = airHours.parse(await ask('listAirHours', week))
    const last = station.hours.findLast(({ values }) => values.pm25 !== null)
    expect(Date.parse(last?.start ?? '')).toBeLessThan(Date.parse('2024-10-15T08:00:00+08:00'))
    expect(all.hours.length).toBeGreaterThan(140)
  })

  it('has its profile, completeness, ranking and warning conditions', async () => {
    const profile = airProfile.parse(await ask('readAirProfile', { ...YEAR, factor: 'pm25' }))
    expect(profile.hours).toHaveLength(24)
    expect(profile.months.map(({ month }) => month)).toHaveLength(10)
    const { stations } = airCompleteness.parse(await ask('readAirCompleteness', YEAR))
    expect(stations.every(({ factors }) => factors.every(({ have, expected }) => have < expected))).toBe(true)
    const { rows } = airRanking.parse(await ask('rankAir', YEAR))
    expect(rows.map(({ place }) => place)).toEqual([1, 2])
    const { window, generations } = warningPanel.parse(await ask('readWarningPanel'))
    expect(window.at(-1)).toMatchObject({ day: '2024-10-14', isComplete: true })
    expect(generations.flatMap(({ levels }) => levels).some(({ state }) => state === 'met')).toBe(false)
  })

  it('is compared with the year before under one edition', async () => {
    const comparison = airComparison.parse(await ask('compareAir', YEAR))
    expect(comparison.ruleset).toBe('2012')
    expect(comparison.previous?.days.calendar).toBe(287)
    const ratio = comparison.changes.find(({ item }) => item === 'goodRatio')
    expect(ratio).toMatchObject({ unit: '百分点', current: 95.1 })
  })

  it('refuses what cannot be asked, by name', async () => {
    const reversed = { from: '2024-02-01', to: '2024-01-01' }
    expect(await refusal('evaluateAir', reversed)).toBe('422 PERIOD_REVERSED')
    expect(await refusal('evaluateAir', { from: '1990-01-01', to: '2024-01-01' })).toBe('422 PERIOD_TOO_LONG')
    expect(await refusal('evaluateAir', { from: '2010-01-01', to: '2010-12-31' })).toBe('422 NO_EDITION_BEFORE')
    expect(await refusal('evaluateAir', { from: '2024-11-01', to: '2024-11-30' })).toBe('422 PERIOD_NOT_BEGUN')
    const stranger = { ...YEAR, subject: '01890a5d-ac96-774b-bcce-000000000001' }
    expect(await refusal('listAirDays', stranger)).toBe('404 AIR_STATION_NOT_FOUND')
    expect(await refusal('listAirHours', YEAR)).toBe('422 PERIOD_TOO_LONG')
  })
})

describe('the waters of the demonstration county', () => {
  const YEAR_OF = { year: '2024' }

  it('are judged month by month, the running month shown and not counted, an official class beside ours', async () => {
    const { sections, overall } = waterSections.parse(await ask('listWaterSections', YEAR_OF))
    const [assessed] = sections
    expect(assessed).toMatchObject({ targetClass: 'Ⅱ', monthsJudged: 9 })
    expect(assessed?.months.map(({ isOver }) => isOver)).toEqual([...Array(9).fill(true), false])
    const disputed = assessed?.months.filter(({ published }) => published !== null) ?? []
    expect(disputed.map(({ month, result, published }) => [month, result?.waterClass, published?.waterClass])).toEqual([
      ['2024-06', 'Ⅲ', 'Ⅱ'],
    ])
    expect(overall).toMatchObject({ method: 'means', status: 'excellent' })
  })

  it('show one section with its limits, what is left, its season and its readings', async () => {
    const { sections } = waterSections.parse(await ask('listWaterSections', YEAR_OF))
    const [assessed] = sections
    const place = { stationId: assessed?.stationId ?? '' }
    const section = waterSection.parse(await ask('readWaterSection', YEAR_OF, place))
    expect(section.flood).toMatchObject({ factor: 'tp', limit: 0.1 })
    expect(section.flood?.intensity).toBeGreaterThan(1)
    expect(section.limits.find(({ factor }) => factor === 'tp')?.limits).toEqual([0.02, 0.1, 0.2, 0.3, 0.4])
    expect(section.lastYear?.months).toHaveLength(12)
    const period = { factor: 'tp', from: '2024-06-01', to: '2024-06-30' }
    const series = waterSeries.parse(await ask('readWaterSeries', period, place))
    expect(Math.max(...series.points.map(({ value }) => value))).toBe(section.flood?.concentration)
  })

  it('count sources by number and volume, and zones by both methods', async () => {
    const sources = waterSources.parse(await ask('listWaterSources', YEAR_OF))
    expect(sources.byCount.judged).toBe(3)
    expect(sources.byVolume === null || sources.byVolume.attained <= sources.byVolume.total).toBe(true)
    const zones = functionZones.parse(await ask('listFunctionZones', YEAR_OF))
    expect(zones.byMean).toEqual({ attained: 6, judged: 6 })
    expect(zones.byFrequency.attained).toBe(5)
    const { waters } = blackWaters.parse(await ask('listBlackWaters', YEAR_OF))
    expect(waters.map(({ isRelapse }) => isRelapse).toSorted()).toEqual([false, true])
  })

  it('refuse what cannot be asked, by name', async () => {
    const stranger = { stationId: '01890a5d-ac96-774b-bcce-000000000001' }
    expect(await refusal('readWaterSection', YEAR_OF, stranger)).toBe('404 WATER_PLACE_NOT_FOUND')
    const { sections } = waterSections.parse(await ask('listWaterSections', YEAR_OF))
    const place = { stationId: sections[0]?.stationId ?? '' }
    const reversed = { factor: 'tp', from: '2024-06-30', to: '2024-06-01' }
    expect(await refusal('readWaterSeries', reversed, place)).toBe('422 WATER_PERIOD_REVERSED')
    const long = { factor: 'tp', from: '2020-01-01', to: '2024-06-01' }
    expect(await refusal('readWaterSeries', long, place)).toBe('422 WATER_PERIOD_TOO_LONG')
  })
})
