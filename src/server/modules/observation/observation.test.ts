import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RouteName } from '#contract/routes.ts'
import type { ObservationImportWire, StationWire } from '#contract/schemas/observation.ts'
import { type Instant, isLocalDate, type LocalDate } from '#kernel/time/calendar.ts'
import { verifyChain } from '#server/platform/audit/verify-chain.ts'
import { Client } from '#server/testing/client.ts'
import { rowCounts } from '#server/testing/row-counts.ts'
import { startTestServer, type TestCounty, type TestServer } from '#server/testing/test-server.ts'
import { failInterruptedImports } from './imports/close-import.ts'
import { updateImport } from './imports/import-store.ts'
import { readAirDays } from './recompute/air-day-store.ts'

let server: TestServer
let planner: Client
let viewer: Client
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

let county: TestCounty
async function newCounty(): Promise<void> {
  county = await server.addCounty()
  const names = [`计划 ${county.slug}`, `查阅 ${county.slug}`] as const
  const people = [
    await server.addPerson(names[0], { [county.id]: 'planner' }),
    await server.addPerson(names[1], { [county.id]: 'viewer' }),
  ]
  const clients = [new Client(server.app), new Client(server.app)]
  for (const [at, client] of clients.entries()) {
    const person = people[at]
    if (person) await client.signIn(person)
  }
  const [one, other] = clients
  if (!one || !other) throw new Error('two people were made')
  planner = one
  viewer = other
}

type Asking = Parameters<Client['ask']>[1]

async function ask<T>(name: RouteName, asking: Asking = {}, status = 200): Promise<T> {
  const answer = await planner.ask(name, { ...asking, params: { county: county.slug, ...asking?.params } })
  expect([answer.statusCode, answer.statusCode === status ? '' : answer.body]).toEqual([status, ''])
  return answer.json()
}

/** A wide file of one day, as the national stations publish it: one line an hour and item, one column a station. */
function wideDay(day: string, pm25: (hour: number) => string): string {
  const lines = ['date,hour,type,1870A,1871A']
  for (let hour = 0; hour < 24; hour += 1) {
    for (const type of ['PM2.5', 'PM10', 'SO2', 'NO2', 'O3', 'CO']) {
      const value = type === 'PM2.5' ? pm25(hour) : type === 'CO' ? '0.6' : String(20 + (hour % 7))
      lines.push(`${day.replaceAll('-', '')},${hour},${type},${value},${value}`)
    }
  }
  return `${lines.join('\n')}\n`
}

const receive = (text: string, name = '20240501.csv') =>
  ask<ObservationImportWire>('receiveObservations', { file: { name, bytes: text } }, 201)

const NEW = {
  kind: 'air',
  controlLevel: 'national',
  lon: null,
  lat: null,
  isAssessed: true,
  waterBody: null,
  targetClass: null,
  river: null,
} as const
const asNew = (code: string) =>
  ({ code, take: { kind: 'new', station: { ...NEW, code, name: `${code} 站` } } }) as const

const CONFIRM = { labelConvention: 'starting', stage: 'realtime', documentNumber: null, takeGoodRows: false }

async function confirm(importId: string, body: object, status = 200): Promise<ObservationImportWire> {
  return ask('confirmObservations', { params: { importId }, body: { ...CONFIRM, ...body } }, status)
}

async function untilOver(importId: string): Promise<ObservationImportWire> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = await ask<ObservationImportWire>('readObservationImport', { params: { importId } })
    if (found.state !== 'running') return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('the import does not end')
}

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(text)
  return text
}

async function countyPm25(asOf: Instant) {
  const days = { from: day('2024-05-01'), to: day('2024-05-03') }
  const found = await readAirDays(server.parts.db.kysely, {
    countyId: county.id,
    subjectIds: [county.id],
    ...days,
    asOf,
  })
  return found.map((one) => [one.day, one.values.pm25.value])
}

const stations = () => ask<StationWire[]>('listStations')

test('a file is received, looked through, confirmed and taken in; the same file again changes nothing', async () => {
  await newCounty()
  const text = wideDay('2024-05-01', () => '30')
  const received = await receive(text)
  expect(received).toMatchObject({ state: 'received', form: 'quotsoft', rows: 48, badRows: 0 })
  expect(received.stations.map(({ code, stationId }) => [code, stationId])).toEqual([
    ['1870A', null],
    ['1871A', null],
  ])
  expect(await stations()).toEqual([])
  const started = await confirm(received.id, { stations: [asNew('1870A')] })
  expect(['running', 'done']).toContain(started.state)
  const done = await untilOver(received.id)
  expect(done).toMatchObject({
    state: 'done',
    problem: null,
    result: { stored: 144, unchanged: 0, corrected: 0, left: 24 },
  })
  expect(await countyPm25(server.parts.clock.now())).toEqual([['2024-05-01', 30]])
  const [station] = await stations()
  expect(station?.coverage).toMatchObject({ rows: 144, stages: ['realtime'] })

  const again = await receive(text)
  expect(again.stations[0]?.stationId).toBe(station?.id)
  const existing = { code: '1870A', take: { kind: 'existing', stationId: station?.id } }
  await confirm(again.id, { stations: [existing] })
  expect((await untilOver(again.id)).result).toEqual({
    stored: 0,
    unchanged: 144,
    corrected: 0,
    outranked: 0,
    left: 24,
    daysRecomputed: 0,
  })
  expect(await verifyChain(server.parts.db.kysely, county.id)).toMatchObject({ ok: true })
})

test('the file behind a reading comes back as it was received, one that was never taken in does not', async () => {
  const text = wideDay('2024-05-01', (hour) => (hour === 7 ? '31' : '30'))
  const looked = await receive(text, 'looked-at.csv')
  const [station] = await stations()
  const query = { stationId: station?.id ?? '', factor: 'pm25', from: '2024-05-01', to: '2024-05-01' }
  const [first] = await ask<{ source: { fileId: string } }[]>('listObservations', { query })
  const asked = (fileId: string) => ({ params: { county: county.slug, fileId } })
  const file = await planner.ask('downloadObservationFile', asked(first?.source.fileId ?? ''))
  expect(file.body).toBe(wideDay('2024-05-01', () => '30'))
  const { rows } = await sql<{ id: string }>`
    select file_id as id from observation_import where import_id = ${looked.id}`.execute(server.parts.db.kysely)
  const refused = await planner.ask('downloadObservationFile', asked(rows[0]?.id ?? ''))
  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([404, 'OBSERVATION_FILE_NOT_FOUND'])
  await ask('cancelObservationImport', { params: { importId: looked.id } })
})

test('a late correction changes its own day alone, and the past reads as it did', async () => {
  const before = server.parts.clock.now()
  server.pass(10)
  const [station] = await stations()
  const received = await receive(wideDay('2024-05-01', (hour) => (hour === 5 ? '54' : '30')))
  await confirm(received.id, { stations: [{ code: '1870A', take: { kind: 'existing', stationId: station?.id } }] })
  expect((await untilOver(received.id)).result).toMatchObject({ corrected: 1, unchanged: 143, daysRecomputed: 2 })
  expect(await countyPm25(before)).toEqual([['2024-05-01', 30]])
  expect(await countyPm25(server.parts.clock.now())).toEqual([['2024-05-01', 31]])
  const query = { stationId: station?.id ?? '', factor: 'pm25', from: '2024-05-01', to: '2024-05-01' }
  const readings = await ask<{ value: number; version: number; source: object }[]>('listObservations', { query })
  expect(readings).toHaveLength(24)
  expect(readings[5]).toMatchObject({
    value: 54,
    version: 2,
    source: { importId: received.id, fileName: '20240501.csv' },
  })
  const history = await ask<{ value: number }[]>('listObservations', { query: { ...query, history: 'yes' } })
  expect(history).toHaveLength(25)
})

test('an exclusion counts at once and its withdrawal too, each with a link in the chain', async () => {
  server.pass(10)
  const [station] = await stations()
  const period = { from: '2024-05-01T05:00:00+08:00', to: '2024-05-01T06:00:00+08:00' }
  const body = {
    stationId: station?.id,
    factors: ['pm25'],
    ...period,
    kind: 'calibration',
    reason: '校准时段',
    documentNumber: null,
  }
  const made = await ask<{ id: string }>('createExclusion', { body }, 201)
  expect(await countyPm25(server.parts.clock.now())).toEqual([['2024-05-01', 30]])
  server.pass(10)
  const params = { exclusionId: made.id }
  const withdrawn = await ask<{ withdrawn: object }>('withdrawExclusion', { params, body: { reason: '误登记' } })
  expect(withdrawn.withdrawn).toMatchObject({ reason: '误登记' })
  expect(await countyPm25(server.parts.clock.now())).toEqual([['2024-05-01', 31]])
  await ask('withdrawExclusion', { params, body: { reason: '再来' } }, 409)
  await ask('createExclusion', { body: { ...body, kind: 'dust' } }, 422)
  await ask('createExclusion', { body: { ...body, to: period.from } }, 422)
  const { items } = await ask<{ items: { action: string }[] }>('listAudit')
  expect(items.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['exclusion.created', 'exclusion.withdrawn']),
  )
})

test('what is not as it must be is refused by name, and nothing changes', async () => {
  await newCounty()
  const bad = wideDay('2024-05-01', (hour) => (hour === 3 ? 'abc' : '30'))
  const received = await receive(bad)
  expect(received.badRows).toBeGreaterThan(0)
  expect(received.issues[0]).toMatchObject({ code: 'NUMBER_UNREADABLE', severity: 'error' })
  const before = await rowCounts(server)
  const refused = async (body: object, code: string) => {
    const params = { county: county.slug, importId: received.id }
    const answer = await planner.ask('confirmObservations', { params, body: { ...CONFIRM, ...body } })
    expect(answer.json().code).toBe(code)
  }
  await refused({ stations: [asNew('1870A')] }, 'OBSERVATION_BAD_ROWS')
  const good = { takeGoodRows: true }
  await refused({ ...good, stations: [] }, 'OBSERVATION_NO_STATION')
  await refused({ ...good, stations: [asNew('9999A')] }, 'OBSERVATION_STATION_UNKNOWN')
  await refused({ ...good, stations: [asNew('1870A'), asNew('1870A')] }, 'OBSERVATION_STATION_TWICE')
  await refused({ ...good, stations: [asNew('1870A')], labelConvention: undefined }, 'VALIDATION_FAILED')
  await refused({ ...good, stations: [asNew('1870A')], stage: 'published' }, 'OBSERVATION_DOCUMENT_MISSING')
  const wrongKind = {
    code: '1870A',
    take: { kind: 'new', station: { ...NEW, kind: 'riverSection', code: 'x', name: 'x' } },
  }
  await refused({ ...good, stations: [wrongKind] }, 'OBSERVATION_STATION_KIND')
  expect(await rowCounts(server)).toEqual(before)

  const csv = await planner.ask('downloadImportIssues', { params: { county: county.slug, importId: received.id } })
  expect(csv.body).toContain('NUMBER_UNREADABLE')
  await confirm(received.id, { ...good, stations: [asNew('1870A')] })
  expect(await untilOver(received.id)).toMatchObject({ state: 'done' })
  await confirm(received.id, { ...good, stations: [asNew('1870A')] }, 409)
})

test('readings of the future are not taken', async () => {
  const received = await receive(wideDay('2025-01-01', () => '30'))
  expect(received.issueCounts.map(({ code }) => code)).toContain('TIME_IN_FUTURE')
  expect(received.badRows).toBeGreaterThan(0)
})

test('a file that is no table of readings waits with its reason, and can be cancelled', async () => {
  const received = await receive('这不是监测数据\n', 'x.csv')
  expect(received).toMatchObject({ state: 'received', rows: 0 })
  expect(received.issues.length).toBeGreaterThan(0)
  const params = { county: county.slug, importId: received.id }
  const answer = await planner.ask('confirmObservations', { params, body: { ...CONFIRM, stations: [asNew('1870A')] } })
  expect(answer.json().code).toBe('OBSERVATION_NOT_READ')
  expect(await ask('cancelObservationImport', { params })).toMatchObject({ state: 'cancelled' })
  await ask('cancelObservationImport', { params }, 409)
})

test('an import that is stopped while it runs leaves nothing in force', async () => {
  await newCounty()
  const received = await receive(wideDay('2024-05-01', () => '30'))
  const params = { county: county.slug, importId: received.id }
  const [started, cancelled] = await Promise.all([
    planner.ask('confirmObservations', { params, body: { ...CONFIRM, stations: [asNew('1870A')] } }),
    new Promise((resolve) => setTimeout(resolve, 15)).then(() => planner.ask('cancelObservationImport', { params })),
  ])
  expect(started.statusCode).toBe(200)
  const over = await untilOver(received.id)
  expect(cancelled.statusCode).toBe(200)
  expect(over.state).toBe('cancelled')
  expect(await stations()).toEqual([])
  const counts = await rowCounts(server)
  expect(counts.staged_reading).toBe(0)
})

test('an import that a stop of the server interrupted has failed by name, and is confirmed again', async () => {
  await newCounty()
  const received = await receive(wideDay('2024-05-01', () => '30'))
  const scope = { countyId: county.id, importId: received.id }
  await server.parts.db.tx((tx) => updateImport(tx, scope, { state: 'running' }))
  await failInterruptedImports(server.parts)
  const failed = await ask<ObservationImportWire>('readObservationImport', { params: { importId: received.id } })
  expect(failed).toMatchObject({ state: 'failed', problem: { code: 'OBSERVATION_IMPORT_INTERRUPTED' } })
  await confirm(received.id, { stations: [asNew('1870A')] })
  expect(await untilOver(received.id)).toMatchObject({ state: 'done', result: { stored: 144 } })
})

test('stations are added and changed with their past readable; a code is taken once', async () => {
  await newCounty()
  const body = { ...NEW, code: 'A1', name: '甲站', lon: 109.2, lat: 24.6 }
  const made = await ask<StationWire>('createStation', { body }, 201)
  expect(made).toMatchObject({ code: 'A1', lon: 109.2, coverage: null })
  await ask('createStation', { body }, 409)
  await ask('createStation', { body: { ...body, code: 'A2', lat: null } }, 422)
  const before = server.parts.clock.now()
  server.pass(10)
  const { kind: _, code: __, ...said } = body
  const params = { stationId: made.id }
  expect(await ask('changeStation', { params, body: { ...said, name: '乙站' } })).toMatchObject({ name: '乙站' })
  expect(await ask('listStations', { query: { asOf: before } })).toMatchObject([{ name: '甲站' }])
  await ask('changeStation', { params: { stationId: county.id }, body: said }, 404)
})

test('a station that is no longer assessed leaves the county’s days, and what was said of them stays readable', async () => {
  await newCounty()
  const received = await receive(wideDay('2024-05-01', () => '30').replaceAll(/PM2.5,(30),30/g, 'PM2.5,30,50'))
  await confirm(received.id, { stations: [asNew('1870A'), asNew('1871A')] })
  await untilOver(received.id)
  const before = server.parts.clock.now()
  expect(await countyPm25(before)).toEqual([['2024-05-01', 40]])
  server.pass(10)
  const other = (await stations()).find(({ code }) => code === '1871A')
  const body = { ...NEW, name: '背景站', isAssessed: false, kind: undefined }
  await ask('changeStation', { params: { stationId: other?.id ?? '' }, body })
  expect(await countyPm25(server.parts.clock.now())).toEqual([['2024-05-01', 30]])
  expect(await countyPm25(before)).toEqual([['2024-05-01', 40]])
})

test('columns matched by a person once are known in the next file with the same heads', async () => {
  await newCounty()
  const heads = '测点,测量时刻,细粒,粗粒'
  const table = (date: string) => `${heads}\n甲,${date} 08:00,30,50\n甲,${date} 09:00,32,54\n`
  const uses = [
    { kind: 'station' },
    { kind: 'time' },
    ...['pm25', 'pm10'].map((factor) => ({ kind: 'factor', factor, unit: 'ug/m3' })),
  ]
  const columns = heads.split(',').map((head, at) => ({ head, use: uses[at] }))
  const received = await receive(table('2024-05-01'), '1.csv')
  const params = { importId: received.id }
  const said = { form: 'mapped', labelConvention: 'starting', mapping: { columns, stationCode: null } }
  const looked = await ask<ObservationImportWire>('lookAgain', { params, body: said })
  expect(looked).toMatchObject({ form: 'mapped', rows: 2, badRows: 0, labelConvention: 'starting' })
  await confirm(received.id, { stations: [asNew('甲')] })
  expect(await untilOver(received.id)).toMatchObject({ state: 'done', result: { stored: 4 } })
  await ask('lookAgain', { params, body: said }, 409)
  const next = await receive(table('2024-05-02'), '2.csv')
  expect(next).toMatchObject({ form: 'mapped', rows: 2, stations: [{ code: '甲', name: null }] })
  expect(next.stations[0]?.stationId).not.toBeNull()
})

test('an official figure is recorded beside ours', async () => {
  const days = { from: '2024-01-01', to: '2024-06-30' }
  const said = {
    stationId: null,
    item: 'good-day-ratio',
    value: '98.9',
    unit: '%',
    documentNumber: '桂环函〔2024〕1号',
    note: '',
  }
  await ask('createPublishedValue', { body: { ...said, ...days } }, 201)
  await ask('createPublishedValue', { body: { ...said, from: days.to, to: days.from } }, 422)
  expect(await ask('listPublishedValues')).toMatchObject([{ value: '98.9', from: days.from }])
})

test('who may only look may not change anything', async () => {
  const params = { county: county.slug, importId: county.id, exclusionId: county.id, stationId: county.id }
  for (const name of ['listStations', 'listObservationImports', 'listExclusions', 'listPublishedValues'] as const) {
    expect((await viewer.ask(name, { params })).statusCode).toBe(200)
  }
  const writes = ['receiveObservations', 'confirmObservations', 'cancelObservationImport', 'createStation'] as const
  for (const name of writes) expect((await viewer.ask(name, { params })).statusCode).toBe(403)
})

test('a demonstration county goes with all its readings, each counted once', async () => {
  const demo = await server.addCounty({ isDemo: true, asOf: server.parts.clock.now() })
  county = demo
  planner = new Client(server.app)
  await planner.signIn(await server.addPerson(`管理 ${demo.slug}`, { [demo.id]: 'administrator' }))
  const received = await receive(wideDay('2024-05-01', () => '30'))
  await confirm(received.id, { stations: [asNew('1870A'), asNew('1871A')] })
  await untilOver(received.id)
  const { removed, remaining } = await ask<{ removed: Record<string, number>; remaining: number }>('removeDemo')
  expect(remaining).toBe(0)
  expect(removed).toMatchObject({ observation: 288, station: 2, series: 12, air_day: 3, observation_import: 1 })
  expect(Object.keys(removed).filter((table) => table.startsWith('observation_2'))).toEqual([])
})
