import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StationWire } from '#contract/schemas/observation.ts'
import { startTestServer, type TestServer } from '#server/testing/test-server.ts'
import { asNew, NEW, ObservationOffice, signedIn, wideDay } from './testing/observation-office.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('an exclusion counts at once and its withdrawal too, each with a link in the chain', async () => {
  const office = await ObservationOffice.open(server)
  await office.take(
    wideDay('2024-05-01', (hour) => (hour === 5 ? '54' : '30')),
    [asNew('1870A')],
  )
  expect(await office.pm25()).toEqual([['2024-05-01', 31]])
  server.pass(10)
  const [station] = await office.stations()
  const period = { from: '2024-05-01T05:00:00+08:00', to: '2024-05-01T06:00:00+08:00' }
  const body = {
    stationId: station?.id,
    factors: ['pm25'],
    ...period,
    kind: 'calibration',
    reason: '校准时段',
    documentNumber: null,
  }
  const made = await office.ask<{ id: string }>('createExclusion', { body }, 201)
  expect(await office.pm25()).toEqual([['2024-05-01', 30]])
  server.pass(10)
  const params = { exclusionId: made.id }
  const withdrawn = await office.ask<{ withdrawn: object }>('withdrawExclusion', { params, body: { reason: '误登记' } })
  expect(withdrawn.withdrawn).toMatchObject({ reason: '误登记' })
  expect(await office.pm25()).toEqual([['2024-05-01', 31]])
  await office.ask('withdrawExclusion', { params, body: { reason: '再来' } }, 409)
  await office.ask('createExclusion', { body: { ...body, kind: 'dust' } }, 422)
  await office.ask('createExclusion', { body: { ...body, to: period.from } }, 422)
  const { items } = await office.ask<{ items: { action: string }[] }>('listAudit')
  expect(items.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['exclusion.created', 'exclusion.withdrawn']),
  )
})

test('stations are added and changed with their past readable; a code is taken once', async () => {
  const office = await ObservationOffice.open(server)
  const body = { ...NEW, code: 'A1', name: '甲站', lon: 109.2, lat: 24.6 }
  const made = await office.ask<StationWire>('createStation', { body }, 201)
  expect(made).toMatchObject({ code: 'A1', lon: 109.2, coverage: null })
  await office.ask('createStation', { body }, 409)
  await office.ask('createStation', { body: { ...body, code: 'A2', lat: null } }, 422)
  const before = server.parts.clock.now()
  server.pass(10)
  const { kind: _, code: __, ...said } = body
  const params = { stationId: made.id }
  expect(await office.ask('changeStation', { params, body: { ...said, name: '乙站' } })).toMatchObject({ name: '乙站' })
  expect(await office.ask('listStations', { query: { asOf: before } })).toMatchObject([{ name: '甲站' }])
  await office.ask('changeStation', { params: { stationId: office.county.id }, body: said }, 404)
})

test('a station that is no longer assessed leaves the county’s days, and what was said of them stays readable', async () => {
  const office = await ObservationOffice.open(server)
  const text = wideDay('2024-05-01', () => '30').replaceAll(/PM2.5,(30),30/g, 'PM2.5,30,50')
  await office.take(text, [asNew('1870A'), asNew('1871A')])
  const before = server.parts.clock.now()
  expect(await office.pm25(before)).toEqual([['2024-05-01', 40]])
  server.pass(10)
  const other = (await office.stations()).find(({ code }) => code === '1871A')
  const body = { ...NEW, name: '背景站', isAssessed: false, kind: undefined }
  await office.ask('changeStation', { params: { stationId: other?.id ?? '' }, body })
  expect(await office.pm25()).toEqual([['2024-05-01', 30]])
  expect(await office.pm25(before)).toEqual([['2024-05-01', 40]])
})

test('an official figure is recorded beside ours', async () => {
  const office = await ObservationOffice.open(server)
  const days = { from: '2024-01-01', to: '2024-06-30' }
  const said = {
    stationId: null,
    item: 'good-day-ratio',
    value: '98.9',
    unit: '%',
    documentNumber: '桂环函〔2024〕1号',
    note: '',
  }
  await office.ask('createPublishedValue', { body: { ...said, ...days } }, 201)
  await office.ask('createPublishedValue', { body: { ...said, from: days.to, to: days.from } }, 422)
  expect(await office.ask('listPublishedValues')).toMatchObject([{ value: '98.9', from: days.from }])
})

test('who may only look may not change anything', async () => {
  const county = await server.addCounty()
  const viewer = await signedIn(server, county, 'viewer')
  const params = { county: county.slug, importId: county.id, exclusionId: county.id, stationId: county.id }
  for (const name of ['listStations', 'listObservationImports', 'listExclusions', 'listPublishedValues'] as const) {
    expect((await viewer.ask(name, { params })).statusCode).toBe(200)
  }
  const writes = ['receiveObservations', 'confirmObservations', 'cancelObservationImport', 'createStation'] as const
  for (const name of writes) expect((await viewer.ask(name, { params })).statusCode).toBe(403)
})

test('a demonstration county goes with all its readings, each counted once', async () => {
  const demo = { isDemo: true, asOf: server.parts.clock.now() }
  const office = await ObservationOffice.open(server, demo, 'administrator')
  await office.take(
    wideDay('2024-05-01', () => '30'),
    [asNew('1870A'), asNew('1871A')],
  )
  const { removed, remaining } = await office.ask<{ removed: Record<string, number>; remaining: number }>('removeDemo')
  expect(remaining).toBe(0)
  expect(removed).toMatchObject({ observation: 288, station: 2, series: 12, air_day: 3, observation_import: 1 })
  expect(Object.keys(removed).filter((table) => table.startsWith('observation_2'))).toEqual([])
})
