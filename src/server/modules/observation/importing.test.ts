import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import { verifyChain } from '#server/platform/audit/verify-chain.ts'
import { rowCounts } from '#server/testing/row-counts.ts'
import { startTestServer, type TestServer } from '#server/testing/test-server.ts'
import { failInterruptedImports } from './imports/close-import.ts'
import { updateImport } from './imports/import-store.ts'
import { asExisting, asNew, CONFIRM, NEW, ObservationOffice, wideDay } from './testing/observation-office.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

describe('one day of one station, step by step', () => {
  let office: ObservationOffice
  beforeAll(async () => {
    office = await ObservationOffice.open(server)
  })

  test('a file is received, looked through, confirmed and taken in; the same file again changes nothing', async () => {
    const text = wideDay('2024-05-01', () => '30')
    const received = await office.receive(text)
    expect(received).toMatchObject({ state: 'received', form: 'quotsoft', rows: 48, badRows: 0 })
    expect(received.stations.map(({ code, stationId }) => [code, stationId])).toEqual([
      ['1870A', null],
      ['1871A', null],
    ])
    expect(await office.stations()).toEqual([])
    const started = await office.confirm(received.id, { stations: [asNew('1870A')] })
    expect(['running', 'done']).toContain(started.state)
    const done = await office.untilOver(received.id)
    expect(done).toMatchObject({
      state: 'done',
      problem: null,
      result: { stored: 144, unchanged: 0, corrected: 0, left: 24 },
    })
    expect(await office.pm25()).toEqual([['2024-05-01', 30]])
    const [station] = await office.stations()
    expect(station?.coverage).toMatchObject({ rows: 144, stages: ['realtime'] })

    const again = await office.receive(text)
    expect(again.stations[0]?.stationId).toBe(station?.id)
    const existing = asExisting('1870A', station?.id)
    await office.confirm(again.id, { stations: [existing] })
    expect((await office.untilOver(again.id)).result).toEqual({
      stored: 0,
      unchanged: 144,
      corrected: 0,
      outranked: 0,
      left: 24,
      daysRecomputed: 0,
    })
    expect(await verifyChain(server.parts.db.kysely, office.county.id)).toMatchObject({ ok: true })
  })

  test('the file behind a reading comes back as it was received, one that was never taken in does not', async () => {
    const text = wideDay('2024-05-01', (hour) => (hour === 7 ? '31' : '30'))
    const looked = await office.receive(text, 'looked-at.csv')
    const [station] = await office.stations()
    const query = { stationId: station?.id ?? '', factor: 'pm25', from: '2024-05-01', to: '2024-05-01' }
    const [first] = await office.ask<{ source: { fileId: string } }[]>('listObservations', { query })
    const asked = (fileId: string) => ({ params: { county: office.county.slug, fileId } })
    const file = await office.client.ask('downloadObservationFile', asked(first?.source.fileId ?? ''))
    expect(file.body).toBe(wideDay('2024-05-01', () => '30'))
    const { rows } = await sql<{ id: string }>`
      select file_id as id from observation_import where import_id = ${looked.id}`.execute(server.parts.db.kysely)
    const refused = await office.client.ask('downloadObservationFile', asked(rows[0]?.id ?? ''))
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([404, 'OBSERVATION_FILE_NOT_FOUND'])
    await office.ask('cancelObservationImport', { params: { importId: looked.id } })
  })

  test('a late correction changes its own day alone, and the past reads as it did', async () => {
    const before = server.parts.clock.now()
    server.pass(10)
    const [station] = await office.stations()
    const received = await office.receive(wideDay('2024-05-01', (hour) => (hour === 5 ? '54' : '30')))
    await office.confirm(received.id, { stations: [asExisting('1870A', station?.id)] })
    expect((await office.untilOver(received.id)).result).toMatchObject({
      corrected: 1,
      unchanged: 143,
      daysRecomputed: 2,
    })
    expect(await office.pm25(before)).toEqual([['2024-05-01', 30]])
    expect(await office.pm25()).toEqual([['2024-05-01', 31]])
    const query = { stationId: station?.id ?? '', factor: 'pm25', from: '2024-05-01', to: '2024-05-01' }
    const readings = await office.ask<{ value: number; version: number; source: object }[]>('listObservations', {
      query,
    })
    expect(readings).toHaveLength(24)
    expect(readings[5]).toMatchObject({
      value: 54,
      version: 2,
      source: { importId: received.id, fileName: '20240501.csv' },
    })
    const history = await office.ask<{ value: number }[]>('listObservations', { query: { ...query, history: 'yes' } })
    expect(history).toHaveLength(25)
  })
})

test('what is not as it must be is refused by name, and nothing changes', async () => {
  const office = await ObservationOffice.open(server)
  const bad = wideDay('2024-05-01', (hour) => (hour === 3 ? 'abc' : '30'))
  const received = await office.receive(bad)
  expect(received.badRows).toBeGreaterThan(0)
  expect(received.issues[0]).toMatchObject({ code: 'NUMBER_UNREADABLE', severity: 'error' })
  const before = await rowCounts(server)
  const refused = async (body: object, code: string) => {
    const params = { county: office.county.slug, importId: received.id }
    const answer = await office.client.ask('confirmObservations', { params, body: { ...CONFIRM, ...body } })
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

  const csv = await office.client.ask('downloadImportIssues', {
    params: { county: office.county.slug, importId: received.id },
  })
  expect(csv.body).toContain('NUMBER_UNREADABLE')
  await office.confirm(received.id, { ...good, stations: [asNew('1870A')] })
  expect(await office.untilOver(received.id)).toMatchObject({ state: 'done' })
  await office.confirm(received.id, { ...good, stations: [asNew('1870A')] }, 409)
})

test('readings of the future are not taken', async () => {
  const office = await ObservationOffice.open(server)
  const received = await office.receive(wideDay('2025-01-01', () => '30'))
  expect(received.issueCounts.map(({ code }) => code)).toContain('TIME_IN_FUTURE')
  expect(received.badRows).toBeGreaterThan(0)
})

test('a file that is no table of readings waits with its reason, and can be cancelled', async () => {
  const office = await ObservationOffice.open(server)
  const received = await office.receive('这不是监测数据\n', 'x.csv')
  expect(received).toMatchObject({ state: 'received', rows: 0 })
  expect(received.issues.length).toBeGreaterThan(0)
  const params = { county: office.county.slug, importId: received.id }
  const answer = await office.client.ask('confirmObservations', {
    params,
    body: { ...CONFIRM, stations: [asNew('1870A')] },
  })
  expect(answer.json().code).toBe('OBSERVATION_NOT_READ')
  expect(await office.ask('cancelObservationImport', { params })).toMatchObject({ state: 'cancelled' })
  await office.ask('cancelObservationImport', { params }, 409)
})

test('an import that is stopped while it runs leaves nothing in force', async () => {
  const office = await ObservationOffice.open(server)
  const received = await office.receive(wideDay('2024-05-01', () => '30'))
  const params = { county: office.county.slug, importId: received.id }
  const [started, cancelled] = await Promise.all([
    office.client.ask('confirmObservations', { params, body: { ...CONFIRM, stations: [asNew('1870A')] } }),
    new Promise((resolve) => setTimeout(resolve, 15)).then(() =>
      office.client.ask('cancelObservationImport', { params }),
    ),
  ])
  expect(started.statusCode).toBe(200)
  const over = await office.untilOver(received.id)
  expect(cancelled.statusCode).toBe(200)
  expect(over.state).toBe('cancelled')
  expect(await office.stations()).toEqual([])
  const counts = await rowCounts(server)
  expect(counts.staged_reading).toBe(0)
})

test('an import that a stop of the server interrupted has failed by name, and is confirmed again', async () => {
  const office = await ObservationOffice.open(server)
  const received = await office.receive(wideDay('2024-05-01', () => '30'))
  const scope = { countyId: office.county.id, importId: received.id }
  await server.parts.db.tx((tx) => updateImport(tx, scope, { state: 'running' }))
  await failInterruptedImports(server.parts)
  const failed = await office.ask<ObservationImportWire>('readObservationImport', { params: { importId: received.id } })
  expect(failed).toMatchObject({ state: 'failed', problem: { code: 'OBSERVATION_IMPORT_INTERRUPTED' } })
  await office.confirm(received.id, { stations: [asNew('1870A')] })
  expect(await office.untilOver(received.id)).toMatchObject({ state: 'done', result: { stored: 144 } })
})

test('columns matched by a person once are known in the next file with the same heads', async () => {
  const office = await ObservationOffice.open(server)
  const heads = '测点,测量时刻,细粒,粗粒'
  const table = (date: string) => `${heads}\n甲,${date} 08:00,30,50\n甲,${date} 09:00,32,54\n`
  const uses = [
    { kind: 'station' },
    { kind: 'time' },
    ...['pm25', 'pm10'].map((factor) => ({ kind: 'factor', factor, unit: 'ug/m3' })),
  ]
  const columns = heads.split(',').map((head, at) => ({ head, use: uses[at] }))
  const received = await office.receive(table('2024-05-01'), '1.csv')
  const params = { importId: received.id }
  const said = { form: 'mapped', labelConvention: 'starting', mapping: { columns, stationCode: null } }
  const looked = await office.ask<ObservationImportWire>('lookAgain', { params, body: said })
  expect(looked).toMatchObject({ form: 'mapped', rows: 2, badRows: 0, labelConvention: 'starting' })
  await office.confirm(received.id, { stations: [asNew('甲')] })
  expect(await office.untilOver(received.id)).toMatchObject({ state: 'done', result: { stored: 4 } })
  await office.ask('lookAgain', { params, body: said }, 409)
  const next = await office.receive(table('2024-05-02'), '2.csv')
  expect(next).toMatchObject({ form: 'mapped', rows: 2, stations: [{ code: '甲', name: null }] })
  expect(next.stations[0]?.stationId).not.toBeNull()
})
