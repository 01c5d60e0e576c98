import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { MISSING } from '#kernel/observation/observation-table.ts'
import type { ObservationReading, ReadOptions } from './observation-reading.ts'
import { readObservations } from './read-observations.ts'
import { mustRead, rowsOf } from './testing/read-text.ts'

const FOLDER = '../shared/data/'
const NOW = Date.parse('2026-11-01T00:00:00+08:00')

/** Runs where the real file lies beside the project; elsewhere the title says what was not checked, and why. */
function real(name: string, path: string, check: (bytes: Uint8Array) => Promise<void>): void {
  const isThere = existsSync(FOLDER + path)
  if (isThere) {
    it(name, async () => {
      const bytes = readFileSync(FOLDER + path)
      await check(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    })
  } else {
    it(`${FOLDER + path} is absent, so it was not checked that ${name}`, () => {
      expect(isThere).toBe(false)
    })
  }
}

const readFile = (bytes: Uint8Array, options: Partial<ReadOptions> = {}): Promise<ObservationReading> =>
  readObservations(bytes, { fileName: 'any', now: NOW, ...options })

const countOf = ({ issues }: ObservationReading, code: string): number =>
  issues.filter((issue) => issue.code === code).length

describe('real files', () => {
  real(
    'all 1,596 rows of the Guangxi sections come in, each with its published class',
    'water/guangxi_sections_4h_202607.csv',
    async (bytes) => {
      const reading = mustRead(await readFile(bytes))
      expect(reading).toMatchObject({ form: 'sectionAutomatic', interval: 'fourHours', badLines: 0, needs: [] })
      expect(reading.table.lines).toHaveLength(1596)
      expect(reading.table.stations).toHaveLength(40)
      const counts: Record<string, number> = {}
      for (const text of reading.table.published?.waterClass ?? []) counts[text] = (counts[text] ?? 0) + 1
      expect(counts).toEqual({
        '-1': 6,
        I类: 116,
        II类: 695,
        III类: 319,
        IV类: 292,
        V类: 61,
        劣V类: 107,
      })
      expect(rowsOf(reading)[0]).toMatchObject({
        station: '三滩',
        start: '2026-07-01T20:00',
        codMn: 2.8,
        nh3n: 0.077,
        tp: 0.103,
        tn: 1.166,
      })
      expect(countOf(reading, 'CLASS_INCONSISTENT')).toBe(0)
      const nh3n = reading.table.columns.find(({ factor }) => factor === 'nh3n')
      expect(nh3n?.values.filter((value) => value !== MISSING)).toHaveLength(1291)
    },
  )

  real(
    'the constant stretches of a station are flagged, and moments said twice refused',
    'water/single_station_hourly_2018.csv.gz',
    async (bytes) => {
      const reading = mustRead(await readFile(bytes))
      expect(reading.needs).toEqual([{ kind: 'station' }])
      expect([countOf(reading, 'HOUR_TWICE_DIFFERENT'), reading.badLines]).toEqual([4, 8])
      const runs = reading.issues.filter(({ code }) => code === 'CONSTANT_RUN')
      const longest = (column: string): number =>
        Math.max(...runs.filter((run) => run.column === column).map(({ params }) => Number(params.count)))
      expect(['氨氮', '浊度', '溶解氧', 'CODcr'].map(longest)).toEqual([71, 70, 46, 23])
      expect(runs.length).toBeLessThan(40)
    },
  )

  real(
    'Beijing asks for the unit of carbon monoxide, then comes in through the matching',
    'air/beijing_Aotizhongxin_2013_2017.csv.gz',
    async (bytes) => {
      const asked = mustRead(await readFile(bytes))
      expect(asked).toMatchObject({ form: 'mapped', interval: 'hour', labelConvention: null })
      expect(asked.needs).toEqual([{ kind: 'labelConvention' }, { kind: 'unit', column: 'CO', factor: 'co' }])
      const columns = (asked.mapping?.columns ?? []).map(({ head, use }) =>
        use.kind === 'factor' && use.factor === 'co' ? { head, use: { ...use, unit: 'ug/m3' } } : { head, use },
      )
      const reading = mustRead(
        await readFile(bytes, { form: 'mapped', labelConvention: 'starting', mapping: { columns, stationCode: null } }),
      )
      expect(reading).toMatchObject({ badLines: 0, needs: [] })
      expect(reading.table.lines).toHaveLength(35_064)
      expect(countOf(reading, 'HOUR_TWICE_DIFFERENT')).toBe(0)
      expect(rowsOf(reading)[0]).toMatchObject({
        station: 'Aotizhongxin',
        start: '2013-03-01T00:00',
        pm25: 4,
        co: 0.3,
        windDirection: 337.5,
      })
    },
  )

  real(
    'the feed of fourteen cities comes in whole',
    'air/guangxi_stations_hourly_20260226_20260724.csv.gz',
    async (bytes) => {
      const reading = mustRead(await readFile(bytes))
      expect(reading).toMatchObject({ form: 'nationalFeed', labelConvention: 'ending', badLines: 0, needs: [] })
      expect(reading.table.lines).toHaveLength(196_581)
      expect(countOf(reading, 'CONSTANT_RUN')).toBeLessThan(100)
      expect(reading.issues.some(({ column }) => column === 'pm2_5')).toBe(false)
    },
  )

  real(
    'a series of London lacks only the station and the convention',
    'air/london_marylebone_1998_2005.csv.gz',
    async (bytes) => {
      const reading = mustRead(await readFile(bytes))
      expect(reading).toMatchObject({
        form: 'mapped',
        needs: [{ kind: 'labelConvention' }, { kind: 'station' }],
        badLines: 0,
      })
      expect(reading.table.lines).toHaveLength(65_533)
    },
  )
})
