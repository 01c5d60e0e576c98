import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBilan } from './testing/run-bilan.ts'

const folder = mkdtempSync(join(tmpdir(), 'bilan-air-'))
const HEAD = 'timepoint,stationcode,longitude,latitude,area,positionname,primarypollutant,aqi,pm10,pm2_5,o3,no2,so2,co'
const PERIOD = ['--from', '2024-04-01', '--to', '2024-04-30']

interface Station {
  readonly code: string
  readonly pm25: (day: number) => number | string
}

/** A month of hours, labelled by their ends; all but PM2.5 stands still. */
function monthOf(stations: readonly Station[], year = 2024): string {
  const rows: string[] = [HEAD]
  for (let day = 1; day <= 30; day += 1) {
    for (let hour = 1; hour <= 24; hour += 1) {
      const date = hour === 24 ? `${year}-04-${pad(day + 1)}` : `${year}-04-${pad(day)}`
      const label = day === 30 && hour === 24 ? `${year}-05-01T00:00:00` : `${date}T${pad(hour % 24)}:00:00`
      for (const { code, pm25 } of stations)
        rows.push(`${label},${code},109,24,某市,某站,,,110,${pm25(day)},90,15,8,0.7`)
    }
  }
  return `${rows.join('\n')}\n`
}

const pad = (value: number): string => String(value).padStart(2, '0')
const file = join(folder, '小时值.csv')
const TWO = [
  { code: '1001A', pm25: (day: number) => (day === 3 ? 100 : 20) },
  { code: '1002A', pm25: (day: number) => (day === 3 ? 60 : day === 4 ? 'NA' : 30) },
]

beforeAll(async () => {
  writeFileSync(file, monthOf(TWO))
  await runBilan(['--version'])
})

afterAll(() => rmSync(folder, { recursive: true }))

const linesOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('bilan air evaluate', () => {
  it('writes a line a station and one for the area, whose values are means over its stations', async () => {
    const { code, stdout, stderr } = await runBilan(['air', 'evaluate', ...PERIOD, '--json', file])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = linesOf(stdout)
    expect(lines.map(({ station }) => station)).toEqual(['1001A', '1002A', null])
    const [first, second, area] = lines
    expect(first).toMatchObject({ area: '某市', from: '2024-04-01', to: '2024-04-30', edition: 'byDay' })
    expect(first.days).toEqual({ calendar: 30, valid: 30, good: 29, heavy: 0 })
    expect(first.goodRatio).toMatchObject({ rounded: 96.7, denominator: 'valid' })
    expect(second.days).toEqual({ calendar: 30, valid: 29, good: 29, heavy: 0 })
    expect(second.factors.pm25).toMatchObject({ have: 29, need: 27, attains: true, rounded: 31 })
    // Of two stations one is enough, so the fourth has the value of the first alone.
    expect(area.days).toEqual({ calendar: 30, valid: 30, good: 29, heavy: 0 })
    expect(area.factors.pm25.mean).toBeCloseTo((28 * 25 + 80 + 20) / 30, 10)
    expect(area.factors.co).toMatchObject({ mean: null, percentile: 0.7, attains: true })
    expect(area.index).toBeCloseTo(area.indexRaw, 1)
    expect(area.issues).toEqual([])
  })

  it('takes the edition and the denominator it is told', async () => {
    const given = ['--edition', '2026-transition', '--denominator', 'calendar']
    const { stdout } = await runBilan(['air', 'evaluate', ...PERIOD, ...given, '--json', file])
    const [first, second] = linesOf(stdout)
    expect(first).toMatchObject({ edition: '2026-transition', days: { good: 29 } })
    expect(first.factors.pm25).toMatchObject({ rounded: 22.7, limit: 30 })
    expect(second.goodRatio).toMatchObject({ rounded: 96.7, denominator: 'calendar' })
  })

  it('reads several files and standard input as one series, and prints a table without --json', async () => {
    const [one, two] = TWO.map((station) => monthOf([station]))
    const half = join(folder, '另一站.csv')
    writeFileSync(half, one ?? '')
    const together = await runBilan(['air', 'evaluate', ...PERIOD, '--json', half, '-'], { input: two ?? '' })
    const alone = await runBilan(['air', 'evaluate', ...PERIOD, '--json', file])
    expect(together.stdout).toBe(alone.stdout)
    const { stdout } = await runBilan(['air', 'evaluate', ...PERIOD, file])
    expect(stdout).toMatch(/某市 +1001A 某站 +30\/30 +29 +96\.7/)
    expect(stdout).toContain('优良率的分母为有效天数')
  })

  it('leaves wrong rows out, names them, and ends with 1', async () => {
    const wrong = join(folder, '错.csv')
    writeFileSync(wrong, monthOf(TWO).replace(',20,90,', ',二十,90,'))
    const { code, stdout, stderr } = await runBilan(['air', 'evaluate', ...PERIOD, '--json', wrong])
    expect(code).toBe(1)
    expect(stderr).toMatch(/1 行有错误/)
    expect(stderr).toMatch(/第 2 行 pm2_5/)
    const [first, , area] = linesOf(stdout)
    expect(first.factors.pm25.have).toBe(30)
    expect(area.issues).toMatchObject([{ code: 'NUMBER_UNREADABLE', line: 2, column: 'pm2_5' }])
  })

  it('refuses a period without hours and one before the first edition, and says what to do', async () => {
    const none = await runBilan(['air', 'evaluate', '--from', '2023-01-01', '--to', '2023-12-31', file])
    expect([none.code, none.stdout]).toEqual([1, ''])
    expect(none.stderr).toMatch(/没有 2023-01-01 至 2023-12-31 的小时值.*核对/)
    const early = await runBilan([
      'air',
      'evaluate',
      '--from',
      '2010-01-01',
      '--to',
      '2010-12-31',
      file,
      '--lang',
      'en',
    ])
    expect([early.code, early.stdout]).toEqual([1, ''])
    expect(early.stderr).toMatch(/no edition applies.*2012-02-29/)
  })

  it.each([
    ['a day that is none', ['--from', '2024-02-30', '--to', '2024-03-01']],
    ['a period that ends before it begins', ['--from', '2024-04-30', '--to', '2024-04-01']],
    ['an edition that is not there', [...PERIOD, '--edition', '2018']],
    ['no period', []],
  ])('answers %s with exit code 2', async (_, options) => {
    const { code, stdout } = await runBilan(['air', 'evaluate', ...options, file])
    expect([code, stdout]).toEqual([2, ''])
  })
})

describe('bilan air rank', () => {
  it('ranks stations by index, with the change against the same days of last year', async () => {
    const last = join(folder, '上年.csv')
    writeFileSync(last, monthOf([{ code: '1001A', pm25: () => 40 }], 2023))
    const options = ['air', 'rank', ...PERIOD, '--by', 'station', file, last]
    const { code, stdout } = await runBilan([...options, '--json'])
    expect(code).toBe(0)
    const [best, next] = linesOf(stdout)
    expect(best).toMatchObject({ place: 1, station: '1001A', goodRatioChange: { value: -3.3, unit: '百分点' } })
    expect(best.change.value).toBeLessThan(0)
    expect(next).toMatchObject({ place: 2, station: '1002A', change: null })
    const { stdout: text } = await runBilan(options)
    expect(text).toMatch(/1 +某市 +1001A 某站/)
  })
})

describe('bilan air warn', () => {
  it('holds natural days and any 24 hours against the triggers in force, and leaves unread plans unknown', async () => {
    const heavy = join(folder, '重污染.csv')
    writeFileSync(heavy, monthOf([{ code: '1001A', pm25: (day) => (day >= 10 ? 260 : 30) }]))
    const { code, stdout } = await runBilan(['air', 'warn', '--at', '2024-04-12T12', '--json', heavy])
    expect(code).toBe(0)
    const lines = linesOf(stdout).filter(({ generation }) => generation === 'national-2024')
    const sinceOf = (basis: string) =>
      Object.fromEntries(
        lines
          .find((line) => line.basis === basis)
          .levels.map(({ level, state, since }: Record<string, string>) => [level, since ?? state]),
      )
    expect(sinceOf('naturalDays')).toEqual({ yellow: '2024-04-10', orange: '2024-04-10', red: 'notMet' })
    // The 24 hours from noon of the 9th have a mean of 145, an AQI of 193.
    expect(sinceOf('consecutive24h')).toEqual({ yellow: '2024-04-09', orange: '2024-04-09', red: 'notMet' })
    const county = linesOf(stdout).find(({ generation }) => generation === 'county-2023')
    expect(county).toMatchObject({ status: 'unverified', levels: [{ state: 'unknown' }, {}, {}] })
  })

  it('asks for a full hour', async () => {
    expect((await runBilan(['air', 'warn', '--at', '2024-04-12', file])).code).toBe(2)
  })
})
