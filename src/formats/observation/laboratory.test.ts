import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { ReadObservations } from './observation-reading.ts'
import { readObservations } from './read-observations.ts'
import { findings, mustRead, NOW, readText, rowsOf } from './testing/read-text.ts'

async function readBook(fill: (workbook: ExcelJS.Workbook) => void): Promise<ReadObservations> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook)
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  return mustRead(await readObservations(bytes, { fileName: 'x.xlsx', now: NOW }))
}

const RED = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } } as const

describe('laboratory tables', () => {
  it('are read from a sheet a month, with titles, merged heads, units, limits and signatures around them', async () => {
    const reading = await readBook((workbook) => {
      for (const month of [5, 6]) {
        const sheet = workbook.addWorksheet(`${month}月`)
        sheet.addRow([`某县2026年${month}月地表水手工监测结果`])
        sheet.mergeCells('A1:F1')
        sheet.addRow(['填报单位：某县监测站', null, null, null, '填报日期：2026年7月2日'])
        sheet.addRow(['序号', '断面名称', '监测项目（mg/L）', null, null, null])
        sheet.addRow([null, null, 'pH', '氨氮', '石油类', '汞'])
        sheet.mergeCells('A3:A4')
        sheet.mergeCells('B3:B4')
        sheet.mergeCells('C3:F3')
        sheet.addRow([1, '甲断面', 7.8, 0.21 + month / 100, '0.01L', '＜0.00004'])
        sheet.addRow([2, '乙断面', '８', 'ND', '/', -999])
        sheet.addRow(['检出限', null, null, 0.025, 0.01, 0.00004])
        sheet.addRow(['平均值', null, 7.9, 0.2])
        sheet.addRow(['填报人：', null, '审核人：'])
      }
    })
    expect(reading).toMatchObject({
      form: 'laboratory',
      interval: 'month',
      labelConvention: 'instant',
      badLines: 0,
      needs: [],
    })
    expect(rowsOf(reading)).toEqual([
      {
        line: 5,
        station: '甲断面',
        start: '2026-05-01T00:00',
        ph: 7.8,
        nh3n: 0.26,
        petroleum: '<0.01',
        mercury: '<0.00004',
      },
      { line: 6, station: '乙断面', start: '2026-05-01T00:00', ph: 8, nh3n: '<0.025', petroleum: '/', mercury: null },
      {
        line: 5,
        station: '甲断面',
        start: '2026-06-01T00:00',
        ph: 7.8,
        nh3n: 0.27,
        petroleum: '<0.01',
        mercury: '<0.00004',
      },
      { line: 6, station: '乙断面', start: '2026-06-01T00:00', ph: 8, nh3n: '<0.025', petroleum: '/', mercury: null },
    ])
    expect(findings(reading).filter((finding) => finding.includes('5月'))).toEqual([
      'ROW_NOT_DATA 7 5月!',
      'ROW_NOT_DATA 8 5月!',
      'ROW_NOT_DATA 9 5月!',
    ])
  })

  it('take a merged section name for each of its rows, and dates of sampling in either date system', async () => {
    for (const date1904 of [false, true]) {
      const reading = await readBook((workbook) => {
        workbook.properties.date1904 = date1904
        const sheet = workbook.addWorksheet('一')
        sheet.addRow(['断面', '采样时间', '总磷', '总氮'])
        sheet.addRow([null, null, 'mg/L', 'mg/L'])
        sheet.addRow(['甲断面', new Date('2026-05-06T00:00:00Z'), 0.1, 1.2])
        sheet.addRow([null, new Date('2026-06-08T00:00:00Z'), 0.12, 1.3])
        sheet.mergeCells('A3:A4')
      })
      expect(reading).toMatchObject({ form: 'laboratory', interval: 'sample', issues: [] })
      expect(rowsOf(reading)).toEqual([
        { line: 3, station: '甲断面', start: '2026-05-06T00:00', tp: 0.1, tn: 1.2 },
        { line: 4, station: '甲断面', start: '2026-06-08T00:00', tp: 0.12, tn: 1.3 },
      ])
    }
  })

  it('leave out cells filled with red, and say which', async () => {
    const reading = await readBook((workbook) => {
      const sheet = workbook.addWorksheet('一')
      sheet.addRow(['断面', '月份', '总磷(mg/L)', '氨氮(mg/L)'])
      sheet.addRow(['甲断面', '2026年6月', 0.1, 0.2])
      sheet.getCell('C2').fill = RED
    })
    expect(reading.issues).toMatchObject([
      { code: 'CELL_REJECTED', severity: 'warning', line: 2, column: '总磷(mg/L)', params: { text: '0.1' } },
    ])
    expect(rowsOf(reading)).toEqual([{ line: 2, station: '甲断面', start: '2026-06-01T00:00', tp: null, nh3n: 0.2 }])
  })

  it('cannot calculate with “not detected” without a limit', async () => {
    const reading = mustRead(
      await readText('断面,年,月,氨氮,总磷\n甲断面,2026,6,ND,0.1\n乙断面,2026,6,ND(0.025),0.1\n'),
    )
    expect(findings(reading)).toEqual(['DETECTION_LIMIT_MISSING 2 氨氮'])
    expect(rowsOf(reading)).toEqual([
      { line: 3, station: '乙断面', start: '2026-06-01T00:00', nh3n: '<0.025', tp: 0.1 },
    ])
  })

  it('take the unit said above the table where it can be the unit of the column', async () => {
    const reading = mustRead(
      await readText('某水源地2026年6月监测结果,,,\n单位：μg/L,,,\n水源地,pH,铅,镉\n甲水源地,7.5,1.2,0.05L\n'),
    )
    expect(reading.issues).toEqual([])
    expect(rowsOf(reading)).toEqual([
      { line: 4, station: '甲水源地', start: '2026-06-01T00:00', ph: 7.5, lead: 0.0012, cadmium: '<0.00005' },
    ])
  })

  it('leave 温度 beside water items to a person: it may be of the air', async () => {
    const reading = mustRead(await readText('断面,月份,温度,氨氮\n甲断面,2026-06,25,0.2\n'))
    expect(findings(reading)).toEqual(['COLUMN_UNMAPPED 温度'])
  })
})
