import { describe, expect, it } from 'vitest'
import { encodeGb18030 } from '#formats/testing/encode-gb18030.ts'
import type { AirFactor } from '#kernel/observation/factor.ts'
import { MISSING, NOT_MONITORED } from '#kernel/observation/observation-table.ts'
import type { NationalFeed, NationalFeedOptions } from './national-feed.ts'
import { readNationalFeed } from './read-national-feed.ts'

const HEAD =
  'timepoint,stationcode,longitude,latitude,area,positionname,primarypollutant,aqi,pm10,pm10_24h,pm2_5,pm2_5_24h,o3,o3_24h,o3_8h,o3_8h_24h,no2,no2_24h,so2,so2_24h,co,co_24h'

/** As archived: with a T and no colon, NA, a quoted pair of primaries, two factors outside the plan. */
const IN_2026 = `${HEAD}
2026-02-28T2300,3405A,109.5886,23.1172,某市,新世纪学校,"颗粒物(PM10),细颗粒物(PM2.5)",52,53,66,36,48,14,,27,27,24,25,/,/,0.8,0.9
2026-03-01T0000,3405A,109.5886,23.1172,某市,新世纪学校,NA,NA,NA,38,30,28,19,19,36,26,20,21,7,7,1,0.8
`

const ENDING: NationalFeedOptions = { labelConvention: 'ending' }
const HOUR = 3_600_000

function read(text: string | Uint8Array, options = ENDING): NationalFeed {
  const reading = readNationalFeed(typeof text === 'string' ? Buffer.from(text) : text, options)
  if (reading.kind === 'refused') throw new Error(reading.issues.map(({ code }) => code).join())
  return reading.feed
}

function cells(feed: NationalFeed, factor: AirFactor): readonly (number | string)[] {
  const column = feed.table.columns.find((each) => each.factor === factor)
  return Array.from(column?.values ?? [], (value) => {
    if (value === MISSING) return 'missing'
    return value === NOT_MONITORED ? '/' : value / 10 ** (column?.decimals ?? 0)
  })
}

const codes = ({ issues }: NationalFeed): readonly string[] =>
  issues.map(({ code, severity, line, column }) => `${severity} ${code} ${line} ${column}`)

describe('readNationalFeed', () => {
  it('reads the form of 2026: NA missing, / not monitored, primaries in quotes, hours by their end', () => {
    const feed = read(IN_2026, { ...ENDING, running: ['o3_8h', 'pm25_24h', 'co_24h'] })
    expect(feed.issues).toEqual([])
    expect(feed.table.stations).toEqual([
      { code: '3405A', name: '新世纪学校', area: '某市', lon: 109.5886, lat: 23.1172 },
    ])
    expect([...feed.table.lines]).toEqual([2, 3])
    expect([...feed.table.start]).toEqual([
      Date.parse('2026-02-28T22:00:00+08:00'),
      Date.parse('2026-02-28T23:00:00+08:00'),
    ])
    expect(cells(feed, 'pm10')).toEqual([53, 'missing'])
    expect(cells(feed, 'pm25')).toEqual([36, 30])
    expect(cells(feed, 'so2')).toEqual(['/', 7])
    expect(cells(feed, 'co')).toEqual([0.8, 1])
    expect(feed.table.published).toEqual({
      aqi: ['52', 'NA'],
      primary: ['颗粒物(PM10),细颗粒物(PM2.5)', 'NA'],
      waterClass: null,
    })
    expect(feed.running.o3_8h).toEqual({ decimals: 0, values: Int32Array.of(27, 36) })
    expect(feed.running.co_24h).toEqual({ decimals: 1, values: Int32Array.of(9, 8) })
    expect(feed.running.pm25_24h?.values).toEqual(Int32Array.of(48, 28))
    expect(feed.labels.texts[feed.labels.index[1] ?? -1]).toBe('2026-03-01T0000')
  })

  it('reads the form of 2022: seconds in the label, nothing for missing, whole CO', () => {
    const feed = read('timepoint,stationcode,pm10,pm2_5,o3,no2,so2,co\n2022-01-02T12:00:00,1129A,46,23,,6,14,0\n')
    expect([...feed.table.start]).toEqual([Date.parse('2022-01-02T11:00:00+08:00')])
    expect([cells(feed, 'o3'), cells(feed, 'co')]).toEqual([['missing'], [0]])
    expect(feed.table.published).toBeNull()
  })

  it('reads every writing of an hour and of nothing', () => {
    for (const label of ['2022-01-02 12:00', '2022/1/2 12:00:00', '2022-01-02T12', '2022-01-02T12:00:00+08:00']) {
      const feed = read(`timepoint,stationcode,pm10\n${label},1129A,—\n`, { labelConvention: 'starting' })
      expect([...feed.table.start]).toEqual([Date.parse('2022-01-02T12:00:00+08:00')])
      expect(cells(feed, 'pm10')).toEqual(['missing'])
    }
    const dashes = ['-', '—', '——', '－', 'NaN', 'null', ' NA ', '""', '/', ' ／ ']
    const rows = dashes.map((dash, hour) => `2022-01-02T${String(hour).padStart(2, '0')}00,1129A,${dash}`)
    const feed = read(`timepoint,stationcode,pm10\n${rows.join('\n')}`)
    expect(cells(feed, 'pm10')).toEqual([...Array(8).fill('missing'), '/', '/'])
    expect([...read('timepoint,stationcode,pm10\n2022-01-02T2400,1A,5\n').table.start]).toEqual([
      Date.parse('2022-01-02T23:00:00+08:00'),
    ])
  })

  it('finds columns by name, in any order and among others', () => {
    const feed = read('备注,CO,PM2.5,stationcode,timepoint,pm10\r\nx,0.5,7,甲站,2026-04-01T0800,9\r\n\r\n')
    expect([cells(feed, 'co'), cells(feed, 'pm25'), cells(feed, 'pm10'), cells(feed, 'o3')]).toEqual([
      [0.5],
      [7],
      [9],
      ['missing'],
    ])
    expect(feed.table.stations[0]).toMatchObject({ code: '甲站', name: null, lon: null })
    expect(codes(feed)).toEqual(['so2', 'no2', 'o3'].map((name) => `warning COLUMN_MISSING 1 ${name}`))
  })

  it('reads UTF-8 with a mark, GB 18030 and UTF-16 alike', () => {
    const expected = read(IN_2026)
    const marked = Buffer.from(`\uFEFF${IN_2026}`)
    for (const bytes of [marked, encodeGb18030(IN_2026), Buffer.from(`\uFEFF${IN_2026}`, 'utf16le')]) {
      expect(read(bytes)).toEqual(expected)
    }
  })

  it('keeps places a table of means prints, up to four, in the one column that has them', () => {
    const feed = read(
      'timepoint,stationcode,pm10,pm2_5\n2026-03-01,1A,5.00,7.5\n2026-03-02,1A,6,7.12345\n2026-03-03,1A,6,',
    )
    expect(feed.table.columns.map(({ factor, decimals }) => `${factor} ${decimals}`)).toEqual([
      'so2 0',
      'no2 0',
      'co 1',
      'o3 0',
      'pm10 0',
      'pm25 4',
    ])
    expect(cells(feed, 'pm25')).toEqual([7.5, 7.1234, 'missing'])
  })

  it('names the line and column of what it cannot take, and leaves the row out', () => {
    const rows = [
      '2026-04-01T0000,1A,5,3',
      '2026-04-01T0100,1A,abc,3',
      '2026-04-01T0200,1A,-1,3',
      '2026-04-01T0300,1A,99999,3',
      '2026-04-01T2600,1A,5,3',
      '2026-04-01T2500,1A,5,3',
      '2026-04-01T0500,,5,3',
      '2026-04-01T0600,1A,5',
      '2026-04-01T0700,1A,5,3,7',
      '2026-04-01T0800,1A,5,3,,',
      '2026-04-01T0830,1A,5,3',
    ]
    const text = `timepoint,stationcode,pm10,pm2_5\n${rows.join('\n')}\n`
    const feed = read(text)
    expect(codes(feed).filter((code) => code.startsWith('error'))).toEqual([
      'error NUMBER_UNREADABLE 3 pm10',
      'error NUMBER_NEGATIVE 4 pm10',
      'error NUMBER_ABSURD 5 pm10',
      'error TIME_UNREADABLE 6 timepoint',
      'error HOUR_25 7 timepoint',
      'error STATION_MISSING 8 stationcode',
      'error ROW_SHORT 9 null',
      'error ROW_LONG 10 null',
      'error TIME_UNREADABLE 12 timepoint',
    ])
    expect(feed.issues.find(({ code }) => code === 'NUMBER_UNREADABLE')?.params).toEqual({ text: 'abc' })
    expect([...feed.table.lines]).toEqual([2, 11])
    expect(feed.badRows).toBe(9)
    const all = read(text, { ...ENDING, keepsBadRows: true })
    expect([...all.isBad]).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1])
    expect(all.badRows).toBe(9)
  })

  it('keeps PM2.5 above PM10, with a warning', () => {
    const feed = read('timepoint,stationcode,pm10,pm2_5\n2026-04-01T0000,1A,30,30.5\n2026-04-01T0100,1A,30,30\n')
    expect(codes(feed).filter((code) => code.includes('PM_'))).toEqual(['warning PM_INVERTED 2 pm2_5'])
    expect(feed.issues.at(-1)?.params).toEqual({ pm10: 30, pm25: 30.5 })
    expect(feed.table.lines).toHaveLength(2)
  })

  it('takes an hour once: the same again is left out, another value for it is an error', () => {
    const rows = [
      '2026-04-01T0000,1A,5',
      '2026-04-01T0000,2A,5',
      '2026-04-01T0000,1A,5',
      '2026-04-01T00:00:00,1A,6',
      '2026-04-01T0100,1A,x',
      '2026-04-01T0100,1A,7',
      '2026-04-01T0200,1A,7',
    ]
    const feed = read(`timepoint,stationcode,pm10\n${rows.join('\n')}`)
    expect(codes(feed).filter((code) => code.includes('HOUR_TWICE'))).toEqual([
      'info HOUR_TWICE 4 timepoint',
      'error HOUR_TWICE_DIFFERENT 5 timepoint',
    ])
    expect([...feed.table.lines]).toEqual([2, 3, 7, 8])
  })

  it('calls a label later than now an error', () => {
    const now = Date.parse('2026-04-01T01:00:00+08:00')
    const text = 'timepoint,stationcode,pm10\n2026-04-01T0100,1A,5\n2026-04-01T0200,1A,5\n'
    expect(codes(read(text, { ...ENDING, now })).at(-1)).toBe('error TIME_IN_FUTURE 3 timepoint')
  })

  it('loses one line to a forgotten quote, not the rest of the file', () => {
    const feed = read('timepoint,stationcode,pm10\n"2026-04-01T0000,1A,5\n2026-04-01T0100,1A,6\n')
    expect([...feed.table.lines]).toEqual([3])
    expect(codes(feed)).toContain('error ROW_SHORT 2 null')
  })

  it('refuses a file without time, station or any factor, and one in two encodings', () => {
    const why = (bytes: Uint8Array) => {
      const reading = readNationalFeed(bytes, ENDING)
      return reading.kind === 'refused' ? reading.issues.map(({ code, column }) => `${code} ${column}`) : 'read'
    }
    expect(why(Buffer.from('stationcode,pm10\n1A,5\n'))).toContain('COLUMN_MISSING timepoint')
    expect(why(Buffer.from('timepoint,stationcode\n2026-04-01T0000,1A\n'))).toContain('COLUMN_MISSING pm2_5')
    expect(why(Buffer.from('timepoint,stationcode,pm10,PM10\n'))).toContain('COLUMN_TWICE PM10')
    expect(why(Buffer.from(''))).toEqual(['FORM_UNKNOWN null'])
    const mixed = Buffer.concat([Buffer.from(IN_2026), encodeGb18030('2026-03-01T0100,1A,,,某某市某某站\n'.repeat(9))])
    expect(why(mixed)).toEqual(['ENCODING_MIXED null'])
  })

  it('reads a long file whose lines grow as the short one it repeats', () => {
    const hours = Array.from({ length: 5000 }, (_, hour) => new Date(hour * HOUR).toISOString().slice(0, 13))
    const rows = hours.map(
      (label, hour) => `${label},${hour < 4000 ? '甲乙丙丁戊己庚辛壬癸'.repeat(8) : 'B'},${hour % 90}`,
    )
    const feed = read(`timepoint,stationcode,pm10\n${rows.join('\n')}\n`)
    expect(feed.table.lines).toHaveLength(5000)
    expect(cells(feed, 'pm10')).toEqual(rows.map((_, hour) => hour % 90))
    expect(feed.badRows).toBe(0)
  })
})
