import { describe, expect, it } from 'vitest'
import { encodeGb18030 } from '#formats/testing/encode-gb18030.ts'
import { OBSERVATION_ISSUE_PARAMS } from '#kernel/observation/observation-issue.ts'
import { readObservations } from './read-observations.ts'
import { findings, mustRead, NOW, readText, rowsOf } from './testing/read-text.ts'

const HEADS = '站点,时间,PM2.5,PM10,SO2'
const air = (...rows: readonly string[]): string => [HEADS, ...rows].join('\n')
const bytes = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part)))
const readBytes = (content: Uint8Array) => readObservations(content, { fileName: 'x.csv', now: NOW })

describe('bad rows', () => {
  it('are named by line and column, left out and counted; the good ones stay', async () => {
    const reading = mustRead(
      await readText(
        air(
          '甲,2026-07-01 01:00,-5,40,6',
          '甲,2026-07-01 02:00,20,40,六',
          '甲,2026-07-01 03:00,20,99999,6',
          '甲,2026-07-01 25:00,20,40,6',
          '甲,昨天,20,40,6',
          '甲,2026-09-01 04:00,20,40,6',
          ',2026-07-01 05:00,20,40,6',
          '甲,2026-07-01 06:00,20,40',
          '甲,2026-07-01 07:00,20,40,6,7',
          '甲,2026-07-01 08:00,20,40,6',
        ),
        { labelConvention: 'starting' },
      ),
    )
    expect(findings(reading)).toEqual([
      'NUMBER_NEGATIVE 2 PM2.5',
      'NUMBER_UNREADABLE 3 SO2',
      'NUMBER_ABSURD 4 PM10',
      'HOUR_25 5 时间',
      'TIME_UNREADABLE 6 时间',
      'TIME_IN_FUTURE 7 时间',
      'STATION_MISSING 8 站点',
      'ROW_SHORT 9',
      'ROW_LONG 10',
    ])
    expect(reading.badLines).toBe(9)
    expect(rowsOf(reading)).toEqual([
      { line: 11, station: '甲', start: '2026-07-01T08:00', pm25: 20, pm10: 40, so2: 6 },
    ])
    for (const { code, params } of reading.issues)
      expect(Object.keys(params)).toEqual(expect.arrayContaining([...OBSERVATION_ISSUE_PARAMS[code]]))
  })

  it('say every error of a row, and count the row once', async () => {
    const reading = mustRead(await readText(air('甲,2026-07-01 01:00,-5,x,6')))
    expect(findings(reading)).toEqual(['NUMBER_NEGATIVE 2 PM2.5', 'NUMBER_UNREADABLE 2 PM10'])
    expect(reading.badLines).toBe(1)
  })

  it('take the same hour once when it says the same, and not at all when it differs', async () => {
    const reading = mustRead(
      await readText(
        air(
          '甲,2026-07-01 24:00,20,40,6',
          '甲,2026-07-02 00:00,20,40,6',
          '甲,2026-07-02 01:00,20,40,6',
          '甲,2026-07-02 01:00,21,40,6',
          '乙,2026-07-02 01:00,21,40,6',
        ),
        { labelConvention: 'ending' },
      ),
    )
    expect(reading.issues).toMatchObject([
      {
        code: 'HOUR_TWICE',
        severity: 'info',
        line: 3,
        params: { station: '甲', text: '2026-07-02 00:00', firstLine: 2 },
      },
      { code: 'HOUR_TWICE_DIFFERENT', severity: 'error', line: 5, params: { firstLine: 4 } },
    ])
    expect(rowsOf(reading).map(({ line }) => line)).toEqual([2, 6])
    expect(reading.badLines).toBe(2)
  })

  it('are all counted and not all listed where nothing is right', async () => {
    const rows = Array.from({ length: 50_010 }, () => '甲,昨天,20,40,6')
    const reading = mustRead(await readText(air(...rows)))
    expect([reading.badLines, reading.issues.length, reading.unlistedIssues]).toEqual([50_010, 50_000, 10])
  })

  it('refuse an hourly value between hours', async () => {
    const reading = mustRead(await readText(air('甲,2026-07-01 01:30,20,40,6'), { labelConvention: 'ending' }))
    expect(findings(reading)).toEqual(['TIME_UNREADABLE 2'])
    expect(reading.table.lines).toHaveLength(0)
  })
})

describe('what is kept and flagged', () => {
  it('PM2.5 above PM10', async () => {
    const reading = mustRead(await readText(air('甲,2026-07-01 01:00,41,40,6'), { labelConvention: 'ending' }))
    expect(reading.issues).toMatchObject([
      { code: 'PM_INVERTED', severity: 'warning', line: 2, params: { pm25: 41, pm10: 40 } },
    ])
    expect(reading.badLines).toBe(0)
  })

  it('a value that stands too long, by how many digits it has; floors of the instruments do not count', async () => {
    const hour = (index: number): string =>
      `2026-07-0${1 + Math.floor(index / 24)} ${String(index % 24).padStart(2, '0')}:00`
    const rows = Array.from({ length: 40 }, (_, index) => `甲,${hour(index)},3,${index < 24 ? 57 : 40 + index},12.34`)
    const reading = mustRead(await readText(air(...rows), { labelConvention: 'ending' }))
    expect(reading.issues.map(({ code, column, params }) => [code, column, params.value, params.count])).toEqual([
      ['CONSTANT_RUN', 'PM10', 57, 24],
      ['CONSTANT_RUN', 'SO2', 12.34, 40],
    ])
    expect(reading.issues[0]).toMatchObject({
      severity: 'warning',
      line: 2,
      params: { from: '2026-07-01 00:00', to: '2026-07-01 23:00' },
    })
    expect(reading.badLines).toBe(0)
  })
})

describe('units', () => {
  it('refuses a column in milligrams whatever the head says, and converts one whose head says so', async () => {
    const rows = ['甲,2026-07-01 01:00,0.021', '甲,2026-07-01 02:00,0.035', '甲,2026-07-01 03:00,0.030']
    const wrong = mustRead(await readText(['站点,时间,PM2.5(μg/m³)', ...rows].join('\n')))
    expect(wrong.issues).toMatchObject([
      { code: 'UNIT_LIKELY_WRONG', line: null, params: { median: 0.03, likely: 'mg/m³' } },
    ])
    expect(wrong).toMatchObject({ badLines: 3, needs: [{ kind: 'labelConvention' }, { kind: 'unit' }] })
    const right = mustRead(await readText(['站点,时间,PM2.5(mg/m³)', ...rows].join('\n')))
    expect(right.issues).toEqual([])
    expect(rowsOf(right).map(({ pm25 }) => pm25)).toEqual([21, 35, 30])
  })

  it('reads no column whose unit nobody knows', async () => {
    const reading = mustRead(await readText('断面,月份,氨氮(斤/亩),总磷(mg/L)\n甲,2026-06,3,0.1\n'))
    expect(reading.issues).toMatchObject([{ code: 'UNIT_UNKNOWN', column: '氨氮(斤/亩)', params: { unit: '斤/亩' } }])
    expect(reading.needs).toEqual([{ kind: 'unit', column: '氨氮(斤/亩)', factor: 'nh3n' }])
    expect(rowsOf(reading)).toEqual([{ line: 2, station: '甲', start: '2026-06-01T00:00', tp: 0.1 }])
  })

  it('takes metals in micrograms into milligrams without losing a digit', async () => {
    const reading = mustRead(await readText('断面,月份,汞(μg/L),铅(μg/L)\n甲,2026-06,0.04L,1.25\n'))
    expect(rowsOf(reading)[0]).toMatchObject({ mercury: '<0.00004', lead: 0.00125 })
  })
})

describe('columns', () => {
  it('that are twice of one item are read neither time', async () => {
    const reading = mustRead(await readText('断面,月份,氨氮,NH3-N,总磷\n甲,2026-06,0.2,0.3,0.1\n'))
    expect(findings(reading)).toEqual(['COLUMN_TWICE NH3-N'])
    expect(reading.needs).toEqual([{ kind: 'mapping' }])
    expect(rowsOf(reading)[0]).not.toHaveProperty('nh3n')
  })

  it('that nobody knows are said to be left out', async () => {
    const reading = mustRead(await readText('断面,月份,氨氮,怪味\n甲,2026-06,0.2,大\n'))
    expect(reading.issues).toMatchObject([{ code: 'COLUMN_UNMAPPED', severity: 'info', column: '怪味' }])
  })

  it('without a time are refused by name', async () => {
    const refused = await readText('断面,氨氮,总磷\n甲,0.2,0.1\n')
    expect(refused).toMatchObject({ kind: 'refused', form: 'laboratory', needs: [{ kind: 'mapping' }] })
    expect(findings(refused)).toEqual(['COLUMN_MISSING 监测时间'])
  })
})

describe('files', () => {
  const section = '断面名称,监测时间,水温(℃),浊度(NTU)\n甲断面,2026-07-01 20:00,20.5,7\n'

  it('in GB18030 read as those in UTF-8', async () => {
    const reading = mustRead(await readBytes(encodeGb18030(section)))
    expect(rowsOf(reading)).toEqual(rowsOf(mustRead(await readText(section))))
  })

  it('that mix encodings are refused, with the line where it changes', async () => {
    const refused = await readBytes(bytes(section, encodeGb18030('乙断面,2026-07-01 20:00,20.5,7\n')))
    expect(refused).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'ENCODING_MIXED', line: 3, params: { first: 'UTF-8', other: 'GB18030' } }],
    })
  })

  it.each([
    ['nothing', new Uint8Array(), 'FILE_EMPTY'],
    ['blanks', bytes('\n\n  \n'), 'FILE_EMPTY'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2), 'FILE_UNREADABLE'],
    ['half a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3), 'FILE_UNREADABLE'],
    ['an open quote', bytes('断面名称,监测时间,水温\n"甲,2026-07-01 20:00,3\n'), 'FILE_UNREADABLE'],
    ['prose', bytes('关于印发某县方案的通知\n各乡镇人民政府：\n'), 'FORM_UNKNOWN'],
  ])('that hold %s are refused', async (_, content, code) => {
    const refused = await readBytes(content)
    expect(refused.kind).toBe('refused')
    expect(refused.issues.map((issue) => issue.code)).toEqual([code])
  })

  it('beyond the limits are refused before they are read', async () => {
    const limits = { fileBytes: 1e6, rows: 2, columns: 4, cells: 10, unpackedBytes: 1e6, partBytes: 1e6 }
    const reading = await readObservations(bytes(section, section, section), { fileName: 'x', now: NOW }, limits)
    expect(reading.issues).toMatchObject([{ code: 'FILE_TOO_LARGE' }])
  })
})
