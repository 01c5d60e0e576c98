import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBilan } from './testing/run-bilan.ts'

const folder = mkdtempSync(join(tmpdir(), 'bilan-air-'))

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

/** A row of the feed by what differs from clean air. */
const HEAD = 'timepoint,stationcode,pm10,pm2_5,o3,o3_8h,no2,so2,so2_24h,co'
const HOURS = [
  HEAD,
  '2026-03-01T0000,1A,121,61,20,30,10,5,5,0.5',
  '2026-03-01T0100,1A,121,61,20,30,10,5,5,0.5',
  '2026-03-01T02:00:00,1A,86,48,16,20,40,NA,5,0.6',
  '2026-03-01T0300,1A,—,45,54,20,36,/,/,0.7',
  '2026-02-01T0300,1A,30,10,54,20,36,801,475,0.7',
]

const json = (stdout: string): readonly Record<string, unknown>[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

beforeAll(async () => {
  await runBilan(['--version'])
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('bilan air aqi', () => {
  it('answers a line for every row, by the edition of the day the hour starts on', async () => {
    const { code, stdout, stderr } = await runBilan(['air', 'aqi', '--json', file('hours.csv', HOURS)])
    expect([code, stderr]).toEqual([0, ''])
    const rows = json(stdout)
    expect(rows[0]).toEqual({
      timepoint: '2026-03-01T0000',
      stationcode: '1A',
      aqi: 86,
      primary: ['PM10'],
      level: '良',
      iaqi: { so2: 2, no2: 5, co: 5, o3: 7, pm10: 86, pm25: 83 },
      edition: 'hj633-2012',
    })
    expect(rows[1]).toMatchObject({ aqi: 101, primary: ['PM10', 'PM2.5'], level: '轻度污染', edition: 'hj633-2026' })
    expect(rows[2]).toMatchObject({ aqi: null, primary: [], level: null, iaqi: { pm10: 76, pm25: 76 } })
    expect(rows[2]?.reason).toMatch(/缺 SO2.*HJ 633-2026 5\.3\.1/)
    expect(rows[3]).toMatchObject({ aqi: 70, primary: ['PM2.5'] })
    expect(rows[3]?.reason).toMatch(/仅缺 PM10.*--rule text/)
    expect(rows[4]).toMatchObject({ aqi: 150, primary: ['SO2'], edition: 'hj633-2012' })
  })

  it('takes one edition for all, or the rule to the letter, when asked', async () => {
    const path = file('asked.csv', HOURS)
    const fixed = await runBilan(['air', 'aqi', '--edition', 'hj633-2026', '--json', path])
    expect(json(fixed.stdout).map(({ aqi }) => aqi)).toEqual([101, 101, null, 70, 200])
    const letter = await runBilan(['air', 'aqi', '--edition', 'hj633-2026', '--rule', 'text', '--json', path])
    expect(json(letter.stdout).map(({ aqi }) => aqi)).toEqual([101, 101, null, null, 200])
  })

  it('judges day means, rounded by the edition that rounds', async () => {
    const days = [
      'timepoint,stationcode,pm10,pm2_5,o3_8h,no2,so2,co',
      '2026-02-28,1A,90,75.1,60,10,5,0.5',
      '2026-03-01,1A,90,60.5,161,10,5,0.5',
    ]
    const { code, stdout, stderr } = await runBilan(['air', 'aqi', '--mode', 'daily', '--json', file('days.csv', days)])
    expect([code, stderr]).toEqual([0, ''])
    expect(json(stdout)).toMatchObject([
      { aqi: 101, primary: ['PM2.5'], edition: 'hj633-2012' },
      { aqi: 101, primary: ['O3'], iaqi: { pm25: 100, o3: 101 }, edition: 'hj633-2026' },
    ])
  })

  it('prints a table without --json, and reads standard input', async () => {
    const { code, stdout } = await runBilan(['air', 'aqi', '-', '--lang', 'en'], {
      input: HOURS.slice(0, 3).join('\n'),
    })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Time +Station +AQI +Level/)
    expect(stdout).toMatch(/2026-03-01T0100 +1A +101 +Light pollution +PM10 PM2\.5/)
  })

  it('keeps a line for every row of a bad file, names what is wrong and ends with 1', async () => {
    const path = file('bad.csv', [HEAD, '2026-03-01T0100,1A,abc,61,20,30,10,5,5,0.5', '2026-03-01T0200,1A,1,2'])
    const { code, stdout, stderr } = await runBilan(['air', 'aqi', '--json', path])
    expect(code).toBe(1)
    expect(stderr).toMatch(/bad\.csv：错误：第 2 行 pm10：“abc”不是数值.*\[NUMBER_UNREADABLE\]/)
    expect(stderr).toMatch(/第 3 行：.*\[ROW_SHORT\]/)
    expect(json(stdout)).toMatchObject([
      { aqi: 101, primary: ['PM2.5'] },
      { aqi: null, iaqi: {} },
    ])
    expect(json(stdout)[0]?.reason).toMatch(/第 2 行 pm10/)
    expect(json(stdout)[1]?.reason).toMatch(/第 3 行/)
  })

  it('publishes no AQI without a PM10 that was reported and cannot be right, and names no other station', async () => {
    const clean = '20,30,10,5,5,0.5'
    const path = file('misread.csv', [
      HEAD,
      `2026-03-01T0100,1A,,35,${clean}`,
      ...['abc', '-5', '99999'].map((pm10, index) => `2026-03-01T0100,${index + 2}A,${pm10},35,${clean}`),
      `2026-03-01T0100,5A,"1,234",35,${clean}`,
      `2026-03-01T0100,,50,35,${clean}`,
      '2026-03-01T0100,6A,50,35,20,30,10,5,5,151',
      `2026-03-01T0100,1A,,36,${clean}`,
    ])
    const { code, stdout } = await runBilan(['air', 'aqi', '--json', path])
    expect(code).toBe(1)
    expect(json(stdout).map(({ stationcode, aqi }) => [stationcode, aqi])).toEqual([
      ['1A', 50],
      ['2A', null],
      ['3A', null],
      ['4A', null],
      ['5A', 500],
      [null, 50],
      ['6A', 500],
      // The same hour again with another value: the row is wrong, its PM10 is not.
      ['1A', 52],
    ])
  })

  it('is as strict with the 8 h mean of a day as with any other reading', async () => {
    const wrong = await runBilan(['air', 'aqi', '--mode', 'daily', '--json', '-'], {
      input: `${HEAD}\n2026-03-01,1A,50,35,20,abc,10,5,5,0.5\n`,
    })
    expect([wrong.code, json(wrong.stdout)[0]?.aqi]).toEqual([1, null])
    expect(wrong.stderr).toMatch(/o3_8h：“abc”/)
    const without = await runBilan(['air', 'aqi', '--mode', 'daily', '--json', '-'], {
      input: 'timepoint,stationcode,pm10,pm2_5,no2,so2,co\n2026-03-01,1A,50,35,10,5,0.5\n',
    })
    expect(without.stderr).toMatch(/o3_8h.*\[COLUMN_MISSING\]/)
    expect(json(without.stdout)[0]).toMatchObject({ aqi: null })
  })

  it('refuses a file without the columns it needs, an absent file and an unknown edition', async () => {
    const wrong = await runBilan(['air', 'aqi', file('wrong.csv', ['a,b', '1,2'])])
    expect(wrong).toMatchObject({ code: 1, stdout: '' })
    expect(wrong.stderr).toMatch(/timepoint.*\[COLUMN_MISSING\]/)
    expect(await runBilan(['air', 'aqi', join(folder, 'none.csv')])).toMatchObject({ code: 1, stdout: '' })
    expect(await runBilan(['air', 'aqi', '--edition', '2012', join(folder, 'none.csv')])).toMatchObject({ code: 2 })
  })
})
