import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { localDate } from '#kernel/time/calendar.ts'
import type { Table } from './table.ts'
import { writeXlsx } from './write-xlsx.ts'

const LONG = '长'.repeat(40_000)
const table: Table = {
  sheet: '任务清单',
  title: '青山县任务清单',
  lines: [
    { left: '填报单位：青山县', right: '填报日期：2024年10月15日' },
    { left: '截至2024年10月15日，共 3 项', right: '' },
  ],
  columns: [
    { head: '序号', width: 6, align: 'center' },
    { head: '任务', width: 40, align: 'left' },
    { head: '到期日', width: 12, align: 'center' },
  ],
  rows: [
    [1, '=1+1', { date: localDate(2024, 12, 31) }],
    [2, '上\n下', '—'],
    [3, LONG, null],
  ],
  signatures: ['填报人：', '审核人：'],
  page: '第 &P 页，共 &N 页',
}

async function read(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const sheet = workbook.getWorksheet(table.sheet)
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

let sheet: ExcelJS.Worksheet
beforeAll(async () => {
  sheet = await read(await writeXlsx(table))
})

describe('writeXlsx', () => {
  it('merges title and lines over the columns', () => {
    expect(sheet.model.merges.toSorted()).toEqual(['A1:C1', 'A2:B2', 'A3:C3', 'A8:C8'])
    expect(sheet.getCell('A1').text).toBe('青山县任务清单')
    expect(sheet.getCell('A2').text).toBe('填报单位：青山县')
    expect(sheet.getCell('C2').text).toBe('填报日期：2024年10月15日')
    expect(sheet.getCell('A8').text).toMatch(/^填报人：\s+审核人：$/)
  })

  it('sets heads with a grid, freezes them, and gives the columns their widths', () => {
    expect(sheet.getRow(4).values).toEqual([undefined, '序号', '任务', '到期日'])
    expect(sheet.getCell('B4').border.bottom?.style).toBe('thin')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 })
    expect(sheet.columns.map(({ width }) => width)).toEqual([6, 40, 12])
  })

  it('keeps texts as texts, days as days, and wraps', () => {
    expect(sheet.getCell('B5')).toMatchObject({ type: ExcelJS.ValueType.String, value: '=1+1' })
    expect(sheet.getCell('C5').value).toEqual(new Date('2024-12-31T00:00:00Z'))
    expect(sheet.getCell('C5').numFmt).toBe('yyyy-mm-dd')
    expect(sheet.getCell('B6')).toMatchObject({ value: '上\n下', alignment: { wrapText: true, vertical: 'middle' } })
    expect(sheet.getCell('A5')).toMatchObject({ value: 1, alignment: { horizontal: 'center' } })
  })

  it('cuts what a cell cannot hold, and says so', () => {
    expect(sheet.getCell('B7').text).toHaveLength(32_767)
    expect(sheet.getCell('B7').text).toMatch(/长……$/)
  })

  it('prints on A4 across, one page wide, heads and page numbers on every page', () => {
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '4:4',
    })
    expect(sheet.headerFooter.oddFooter).toBe('&C第 &P 页，共 &N 页')
  })

  it('writes a table without rows, lines or signatures', async () => {
    const bare = await read(await writeXlsx({ ...table, lines: [], rows: [], signatures: [] }))
    expect(bare.rowCount).toBe(2)
    expect(bare.model.merges).toEqual(['A1:C1'])
  })
})
