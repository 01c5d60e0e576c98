import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { makeZip } from '#formats/testing/make-zip.ts'
import { readXlsx } from './read-xlsx.ts'
import { TableError } from './table-error.ts'
import { TABLE_LIMITS, type TextSheet } from './text-sheet.ts'

type Fill = (workbook: ExcelJS.Workbook) => void

async function written(fill: Fill): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

async function sheetsOf(fill: Fill): Promise<readonly TextSheet[]> {
  return readXlsx(await written(fill), TABLE_LIMITS)
}

const cellsOf = (sheet: TextSheet | undefined): readonly (readonly unknown[])[] =>
  sheet?.rows.map(({ line, cells }) => [line, ...cells]) ?? []

async function codeOf(bytes: Uint8Array, limits = TABLE_LIMITS): Promise<string> {
  try {
    await readXlsx(bytes, limits)
  } catch (error) {
    if (error instanceof TableError) return error.code
    throw error
  }
  return 'read'
}

describe('readXlsx', () => {
  it('reads texts, rich texts, numbers without the noise of fractions, results of formulas and gaps', async () => {
    const [sheet] = await sheetsOf((workbook) => {
      const rows = workbook.addWorksheet('一')
      rows.getCell('A1').value = { richText: [{ text: '断面' }, { text: '名称' }] }
      rows.getCell('C1').value = 0.1 + 0.2
      rows.getCell('B3').value = { formula: '1+1', result: 2 }
      rows.getCell('C3').value = { text: '网站', hyperlink: 'https://example.org' }
      rows.getCell('D3').value = { error: '#N/A' }
    })
    expect(cellsOf(sheet)).toEqual([
      [1, '断面名称', '', '0.3'],
      [3, '', '2', '网站', '#N/A'],
    ])
  })

  it.each([false, true])('reads dates as they are shown, in either date system (1904: %s)', async (date1904) => {
    const [sheet] = await sheetsOf((workbook) => {
      workbook.properties.date1904 = date1904
      const rows = workbook.addWorksheet('一')
      const at = new Date('2026-07-01T20:00:00Z')
      for (const [index, numFmt] of ['yyyy-mm-dd hh:mm', 'yyyy"年"m"月"', 'yyyy/m/d;@', '0.00', 'mmm-yy'].entries()) {
        const cell = rows.getCell(1, index + 1)
        cell.value = numFmt === '0.00' ? 7.5 : numFmt === 'yyyy/m/d;@' ? new Date('2026-07-01T00:00:00Z') : at
        cell.numFmt = numFmt
      }
      rows.getCell(1, 6).value = 0.85
      rows.getCell(1, 6).numFmt = '0%'
    })
    expect(cellsOf(sheet)).toEqual([[1, '2026-07-01 20:00:00', '2026-07', '2026-07-01', '7.5', '2026-07', '85%']])
  })

  it('writes merged cells out: names over their rows, heads over their columns, numbers once', async () => {
    const [sheet] = await sheetsOf((workbook) => {
      const rows = workbook.addWorksheet('一')
      rows.addRow(['断面', '金属', null])
      rows.addRow([null, '铜', '锌'])
      rows.addRow(['甲', 1, null])
      rows.addRow([null, 2, 3])
      rows.mergeCells('A1:A2')
      rows.mergeCells('B1:C1')
      rows.mergeCells('A3:A4')
      rows.mergeCells('B3:C3')
    })
    expect(cellsOf(sheet)).toEqual([
      [1, '断面', '金属', '金属'],
      [2, '断面', '铜', '锌'],
      [3, '甲', '1'],
      [4, '甲', '2', '3'],
    ])
  })

  it('marks cells filled with red, and leaves hidden sheets out', async () => {
    const sheets = await sheetsOf((workbook) => {
      const rows = workbook.addWorksheet('一')
      rows.addRow([1, 2, 3])
      rows.getCell('B1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } }
      rows.getCell('C1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } }
      workbook.addWorksheet('选项', { state: 'veryHidden' }).addRow(['x'])
    })
    expect(sheets.map(({ name }) => name)).toEqual(['一'])
    expect(sheets[0]?.rows[0]?.rejected).toEqual(new Set([1]))
  })

  it('refuses too many rows, columns and cells, and a bomb before it unpacks', async () => {
    const bytes = await written((workbook) =>
      workbook.addWorksheet('一').addRows([
        [1, 2],
        [3, 4],
        [5, 6],
      ]),
    )
    expect(await codeOf(bytes)).toBe('read')
    expect(await codeOf(bytes, { ...TABLE_LIMITS, rows: 2 })).toBe('FILE_TOO_LARGE')
    expect(await codeOf(bytes, { ...TABLE_LIMITS, columns: 1 })).toBe('FILE_TOO_LARGE')
    expect(await codeOf(bytes, { ...TABLE_LIMITS, cells: 5 })).toBe('FILE_TOO_LARGE')
    expect(await codeOf(bytes, { ...TABLE_LIMITS, unpackedBytes: 1000 })).toBe('FILE_TOO_LARGE')
    const bomb = makeZip([
      { name: 'xl/workbook.xml', data: '<workbook/>' },
      { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(40 * 1024 * 1024, 32) },
    ])
    expect(await codeOf(bomb, { ...TABLE_LIMITS, partBytes: 32 * 1024 * 1024 })).toBe('FILE_TOO_LARGE')
  })

  it('refuses what is no workbook, a damaged one and a locked one', async () => {
    expect(await codeOf(makeZip([{ name: 'a.txt', data: 'x' }]))).toBe('FILE_UNREADABLE')
    expect(await codeOf(makeZip([{ name: 'xl/workbook.xml', data: '<workbook' }]))).toBe('FILE_UNREADABLE')
    expect(await codeOf(makeZip([{ name: 'xl/workbook.xml', data: '<workbook/>', flag: 1 }]))).toBe('FILE_ENCRYPTED')
    const bytes = await written((workbook) => workbook.addWorksheet('一').addRow([1]))
    expect(await codeOf(bytes.subarray(0, bytes.length - 30))).toBe('FILE_UNREADABLE')
  })
})
