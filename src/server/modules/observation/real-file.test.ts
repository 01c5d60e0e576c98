import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import { Client } from '#server/testing/client.ts'
import { instant, startTestServer } from '#server/testing/test-server.ts'

/** Five months of hourly air of 14 cities, as the national platform published them; not part of the project. */
const FILE = '../shared/data/air/guangxi_stations_hourly_20260226_20260724.csv.gz'
const isThere = existsSync(FILE)
/** One city of them. */
const STATIONS = ['1870A', '1871A', '1872A', '1873A', '1874A', '1875A', '3402A']
/** How long somebody else may wait for an answer meanwhile; 2 s measured beside seven other jobs on two cores. */
const LONGEST_WAIT_MS = 10_000

const SAID = { controlLevel: 'national', lon: null, lat: null, isAssessed: true } as const
const station = (code: string) => ({
  ...SAID,
  kind: 'air',
  code,
  name: code,
  waterBody: null,
  targetClass: null,
  river: null,
})

test.runIf(isThere)(
  'a city comes out of a real file of 22 MB while others are answered',
  { timeout: 240_000 },
  async () => {
    const server = await startTestServer()
    const county = await server.addCounty({ asOf: instant('2026-07-31T08:00:00+08:00'), isDemo: true })
    const client = new Client(server.app)
    await client.signIn(await server.addPerson('计划', { [county.id]: 'planner' }))
    const params = { county: county.slug }
    const bytes = gunzipSync(readFileSync(FILE))
    let longestMs = 0

    const untilOver = async (importId: string): Promise<ObservationImportWire> => {
      for (;;) {
        const began = performance.now()
        const answer = await client.ask('readObservationImport', { params: { ...params, importId } })
        longestMs = Math.max(longestMs, performance.now() - began)
        const found = answer.json<ObservationImportWire>()
        if (found.state !== 'running') return found
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
    const take = async (): Promise<ObservationImportWire> => {
      const answer = await client.ask('receiveObservations', { params, file: { name: 'guangxi.csv', bytes } })
      const received = answer.json<ObservationImportWire>()
      const stations = received.stations
        .filter(({ code }) => STATIONS.includes(code))
        .map(({ code, stationId }) => {
          const known = { kind: 'existing', stationId }
          return { code, take: stationId === null ? { kind: 'new', station: station(code) } : known }
        })
      const body = { labelConvention: 'ending', stage: 'realtime', documentNumber: null, takeGoodRows: true, stations }
      await client.ask('confirmObservations', { params: { ...params, importId: received.id }, body })
      return untilOver(received.id)
    }

    const first = await take()
    expect(first).toMatchObject({ state: 'done', problem: null, rows: 196_581, form: 'nationalFeed' })
    expect(first.result?.stored).toBeGreaterThan(140_000)
    const again = await take()
    expect(again.result).toMatchObject({ stored: 0, corrected: 0, daysRecomputed: 0, unchanged: first.result?.stored })
    expect(longestMs).toBeLessThan(LONGEST_WAIT_MS)
    await server.close()
  },
)

test.runIf(!isThere)(`the real file is not on this machine, so nothing was taken in: ${FILE}`, () => {
  expect(isThere).toBe(false)
})
