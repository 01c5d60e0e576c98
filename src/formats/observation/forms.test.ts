import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readObservations } from './read-observations.ts'
import { findings, mustRead, NOW, readText, rowsOf } from './testing/read-text.ts'

describe('the national feed', () => {
  const feed = [
    'timepoint,stationcode,longitude,latitude,area,positionname,primarypollutant,aqi,pm10,pm10_24h,pm2_5,pm2_5_24h,o3,o3_24h,o3_8h,o3_8h_24h,no2,no2_24h,so2,so2_24h,co,co_24h',
    '2026-03-01T0100,1001A,109.41,24.33,甲市,甲站,,30,26,36,21,29,57,,66,66,13,13,10,12,0.3,0.4',
    '2026-03-01T0000,1001A,109.41,24.33,甲市,甲站,,NA,NA,36,/,29,57,,66,66,13,13,10,12,0.3,0.4',
  ].join('\n')

  it('labels hours by their end: hour 0 belongs to the day before', async () => {
    const reading = mustRead(await readText(feed))
    expect(reading).toMatchObject({
      form: 'nationalFeed',
      interval: 'hour',
      labelConvention: 'ending',
      badLines: 0,
      needs: [],
    })
    expect(rowsOf(reading)).toEqual([
      { line: 2, station: '1001A', start: '2026-03-01T00:00', so2: 10, no2: 13, co: 0.3, o3: 57, pm10: 26, pm25: 21 },
      {
        line: 3,
        station: '1001A',
        start: '2026-02-28T23:00',
        so2: 10,
        no2: 13,
        co: 0.3,
        o3: 57,
        pm10: null,
        pm25: '/',
      },
    ])
    expect(reading.head[0]).toBe('timepoint')
    expect(reading.sample).toHaveLength(2)
  })
})

describe('quotsoft wide files', () => {
  const wide = [
    'date,hour,type,1001A,1002A',
    '20260301,0,AQI,30,',
    '20260301,0,PM2.5,21,35',
    '20260301,0,PM2.5_24h,22,36',
    '20260301,0,CO,0.3,',
    '20260301,1,PM2.5,,3',
  ].join('\n')

  it('turn a line a type into a row an hour and station, hour 0 as the end of the day before', async () => {
    const reading = mustRead(await readText(wide))
    expect(reading).toMatchObject({ form: 'quotsoft', labelConvention: 'ending', badLines: 0, needs: [] })
    const empty = { so2: null, no2: null, co: null, o3: null, pm10: null, pm25: null }
    expect(rowsOf(reading)).toEqual([
      { ...empty, line: 2, station: '1001A', start: '2026-02-28T23:00', pm25: 21, co: 0.3 },
      { ...empty, line: 3, station: '1002A', start: '2026-02-28T23:00', pm25: 35 },
      { ...empty, line: 6, station: '1002A', start: '2026-03-01T00:00', pm25: 3 },
    ])
    expect(reading.table.published?.aqi).toEqual(['30', '', ''])
  })

  it('take the hours as starts where the person says so', async () => {
    const reading = mustRead(await readText(wide, { labelConvention: 'starting' }))
    expect(rowsOf(reading)[0]).toMatchObject({ start: '2026-03-01T00:00' })
  })

  it('read files of cities, and other columns after heads come again', async () => {
    const reading = mustRead(
      await readText(`${wide}\ndate,hour,type,甲市\n20260302,5,O3,77\n20260302,25,O3,77\n20260302,6,O3`),
    )
    expect(rowsOf(reading).at(-1)).toMatchObject({ station: '甲市', start: '2026-03-02T04:00', o3: 77 })
    expect(findings(reading)).toEqual(['HOUR_25 9 hour', 'ROW_SHORT 10'])
    expect(reading.badLines).toBe(2)
  })

  it('come saved as a workbook too', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('一').addRows(wide.split('\n').map((line) => line.split(',')))
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
    const reading = mustRead(await readObservations(bytes, { fileName: 'x.xlsx', now: NOW }))
    expect(reading).toMatchObject({ form: 'quotsoft', issues: [] })
    expect(rowsOf(reading)).toEqual(rowsOf(mustRead(await readText(wide))))
  })

  it('refuse a cell that is said twice and differently', async () => {
    const reading = mustRead(await readText(`${wide}\n20260301,1,PM2.5,,4\n20260301,0,CO,0.3,`))
    expect(findings(reading)).toEqual(['HOUR_TWICE_DIFFERENT 7 1002A', 'HOUR_TWICE 8 1001A'])
    expect(rowsOf(reading)).toHaveLength(2)
    expect(reading.badLines).toBe(1)
  })
})

describe('a feed without its published index', () => {
  it('is any table: nobody knows how its hours are labelled', async () => {
    const reading = mustRead(await readText('timepoint,stationcode,pm2_5\n2026-03-01T0100,1001A,21\n'))
    expect(reading).toMatchObject({ form: 'mapped', labelConvention: null, needs: [{ kind: 'labelConvention' }] })
  })
})

describe('automatic water stations', () => {
  const heads =
    '省份,流域,断面名称,监测时间,水质类别,水温(℃),pH(无量纲),溶解氧(mg/L),氨氮(mg/L),叶绿素α(mg/L),藻密度(cells/L),抓取时间'

  it('are read at the moment of the label, with the class that was published', async () => {
    const reading = mustRead(
      await readText(
        `\uFEFF${heads}\r\n某省,某流域,甲断面,2026-07-01 20:00,III类,26.26,6.3,7.57,0.0005,0.005,781986.1,2026-07-01 21:26:57\r\n某省,某流域,甲断面,2026-07-02 00:00,-1,--,6.33,7.67,0.077,--,--,2026-07-02 01:00:00\r\n`,
      ),
    )
    expect(reading).toMatchObject({
      form: 'sectionAutomatic',
      interval: 'fourHours',
      labelConvention: 'instant',
      issues: [],
      needs: [],
    })
    expect(rowsOf(reading)).toEqual([
      {
        line: 2,
        station: '甲断面',
        start: '2026-07-01T20:00',
        waterTemperature: 26.26,
        ph: 6.3,
        dissolvedOxygen: 7.57,
        nh3n: 0.0005,
        chlorophyllA: 5,
        algalDensity: 781986.1,
      },
      {
        line: 3,
        station: '甲断面',
        start: '2026-07-02T00:00',
        waterTemperature: null,
        ph: 6.33,
        dissolvedOxygen: 7.67,
        nh3n: 0.077,
        chlorophyllA: null,
        algalDensity: null,
      },
    ])
    expect(reading.table.published?.waterClass).toEqual(['III类', '-1'])
  })
})

describe('weather and river', () => {
  it('asks which way the hours of weather are labelled, and takes points for degrees', async () => {
    const text =
      '站名,日期,时,风速(m/s),风向,气温(℃),相对湿度(%),气压(hPa),降水量(mm)\n甲站,2026-07-01,1,2.1,东南风,26.5,80,1002.1,0\n甲站,2026-07-01,24,0.1,静风,26.1,81,1002.3,12.5\n'
    const asked = mustRead(await readText(text))
    expect(asked).toMatchObject({
      form: 'meteorology',
      interval: 'hour',
      labelConvention: null,
      needs: [{ kind: 'labelConvention' }],
    })
    const reading = mustRead(await readText(text, { labelConvention: 'ending' }))
    expect(reading.needs).toEqual([])
    expect(rowsOf(reading)).toMatchObject([
      { start: '2026-07-01T00:00', windSpeed: 2.1, windDirection: 135, temperature: 26.5, rainfall: 0 },
      { start: '2026-07-01T23:00', windSpeed: 0.1, windDirection: null, humidity: 81, rainfall: 12.5 },
    ])
  })

  it('reads stage and discharge by tabs, at the moment', async () => {
    const reading = mustRead(
      await readText('测站编码\t测站名称\t时间\t水位(m)\t流量(m3/s)\n8001\t甲站\t2026-07-01 08:00\t73.25\t-12.5\n'),
    )
    expect(reading).toMatchObject({ form: 'riverStage', labelConvention: 'instant', needs: [] })
    expect(rowsOf(reading)).toEqual([
      { line: 2, station: '8001', start: '2026-07-01T08:00', stage: 73.25, discharge: -12.5 },
    ])
    expect(reading.table.stations[0]?.name).toBe('甲站')
  })
})

describe('tables matched by a person', () => {
  const uci =
    'No,year,month,day,hour,PM2.5,CO,DEWP,wd,station\n1,2013,3,1,0,4,300,-18.8,NNW,甲站\n2,2013,3,1,1,8,NA,-18.2,N,甲站\n3,2013,3,1,2,9,400,-18.2,N,甲站\n4,2013,3,1,3,9,500,-18.2,N,甲站\n'

  it('refuses carbon monoxide in micrograms, with the likely cause, and asks for unit and convention', async () => {
    const reading = mustRead(await readText(uci))
    expect(reading).toMatchObject({ form: 'mapped', badLines: 3 })
    expect(reading.issues.find(({ code }) => code === 'UNIT_LIKELY_WRONG')).toMatchObject({
      column: 'CO',
      severity: 'error',
      params: { median: 400, unit: 'mg/m³', likely: 'μg/m³' },
    })
    expect(reading.needs).toEqual([{ kind: 'labelConvention' }, { kind: 'unit', column: 'CO', factor: 'co' }])
  })

  it('takes it once the unit is said', async () => {
    const { mapping } = mustRead(await readText(uci))
    const columns = mapping?.columns.map(({ head, use }) =>
      head === 'CO' ? { head, use: { kind: 'factor' as const, factor: 'co', unit: 'ug/m3' } } : { head, use },
    )
    const reading = mustRead(
      await readText(uci, {
        form: 'mapped',
        labelConvention: 'starting',
        mapping: { columns: columns ?? [], stationCode: null },
      }),
    )
    expect(reading).toMatchObject({ badLines: 0, needs: [], labelConvention: 'starting' })
    expect(rowsOf(reading)[0]).toEqual({
      line: 2,
      station: '甲站',
      start: '2013-03-01T00:00',
      pm25: 4,
      co: 0.3,
      windDirection: 337.5,
    })
  })

  it('reads heads nobody knows when a person says what they are, for one station', async () => {
    const text = '甲;乙;丙\n2026-07-01;0,5;3\n2026-07-02;0.7;4\n'
    const refused = await readText(text)
    expect(refused).toMatchObject({ kind: 'refused', head: ['甲', '乙', '丙'], needs: [{ kind: 'mapping' }] })
    expect(findings(refused)).toEqual(['FORM_UNKNOWN'])
    const mapping = {
      columns: [
        { head: '甲', use: { kind: 'date' as const } },
        { head: '乙', use: { kind: 'factor' as const, factor: 'nh3n', unit: 'mg/L' } },
        { head: '丙', use: { kind: 'ignore' as const } },
      ],
      stationCode: 'S1',
    }
    const reading = mustRead(await readText(text, { form: 'mapped', mapping }))
    expect(findings(reading)).toEqual(['NUMBER_UNREADABLE 2 乙'])
    expect(rowsOf(reading)).toEqual([{ line: 3, station: 'S1', start: '2026-07-02T00:00', nh3n: 0.7 }])
    expect(reading).toMatchObject({ badLines: 1, interval: 'sample', needs: [] })
  })

  it('asks for the station where the file names none', async () => {
    const reading = mustRead(await readText('时间,水温,浊度\n2026-07-01 08:00,20.1,3\n'))
    expect(reading.needs).toEqual([{ kind: 'station' }])
  })
})
