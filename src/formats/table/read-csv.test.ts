import { describe, expect, it } from 'vitest'
import { encodeGb18030 } from '#formats/testing/encode-gb18030.ts'
import { readCsv } from './read-csv.ts'
import { TableError } from './table-error.ts'
import { TABLE_LIMITS } from './text-sheet.ts'

const read = (text: string, limits = TABLE_LIMITS) =>
  readCsv(new TextEncoder().encode(text), limits).rows.map(({ line, cells }) => [line, ...cells])

function codeOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    if (error instanceof TableError) return `${error.code} ${error.line ?? ''}`.trim()
    throw error
  }
  return 'read'
}

describe('readCsv', () => {
  it('keeps the line of every row, and leaves blank lines out', () => {
    expect(read('a,b\r\n\r\n1,2\r\n , \r\n3,4')).toEqual([
      [1, 'a', 'b'],
      [3, '1', '2'],
      [5, '3', '4'],
    ])
  })

  it('reads quotes with delimiters, quotes and line breaks inside', () => {
    expect(read('a,"x, y"," ""z"" "\n"1\n2",3,4\n5,6,7\n')).toEqual([
      [1, 'a', 'x, y', '"z"'],
      [2, '1\n2', '3', '4'],
      [4, '5', '6', '7'],
    ])
  })

  it.each([',', '\t', ';', '，'])('finds the delimiter %j below a title', (delimiter) => {
    expect(read(`某县监测结果\n${['a', 'b', 'c'].join(delimiter)}\n${['1', '2', '3'].join(delimiter)}\n`)).toEqual([
      [1, '某县监测结果'],
      [2, 'a', 'b', 'c'],
      [3, '1', '2', '3'],
    ])
  })

  it('reads marks, GB18030 and UTF-16', () => {
    const text = '断面名称,监测时间\n甲断面,2026-07-01\n'
    const expected = [
      [1, '断面名称', '监测时间'],
      [2, '甲断面', '2026-07-01'],
    ]
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
    for (const bytes of [Buffer.from(`\uFEFF${text}`), encodeGb18030(text), utf16]) {
      expect(readCsv(bytes, TABLE_LIMITS).rows.map(({ line, cells }) => [line, ...cells])).toEqual(expected)
    }
  })

  it('refuses what is no table: damage, binary content, an open quote, too many rows or columns', () => {
    const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.of(...values)
    expect(codeOf(() => readCsv(bytes(), TABLE_LIMITS))).toBe('FILE_EMPTY')
    expect(codeOf(() => readCsv(bytes(...Array(512).keys()), TABLE_LIMITS))).toMatch('FILE_UNREADABLE')
    expect(codeOf(() => read('a,b\n1,"2\n'))).toBe('FILE_UNREADABLE 2')
    expect(codeOf(() => read('a\nb\nc', { ...TABLE_LIMITS, rows: 2 }))).toBe('FILE_TOO_LARGE')
    expect(codeOf(() => read('a,b,c', { ...TABLE_LIMITS, columns: 2 }))).toBe('FILE_TOO_LARGE')
  })

  it('names the line where one encoding follows another, whichever comes first', () => {
    const utf8 = Buffer.from('甲断面名称,监测时间\n')
    const gb = encodeGb18030('乙断面名称,监测时间\n')
    expect(codeOf(() => readCsv(Buffer.concat([utf8, utf8, gb]), TABLE_LIMITS))).toBe('ENCODING_MIXED 3')
    expect(codeOf(() => readCsv(Buffer.concat([gb, Buffer.from('1,2\n'), utf8]), TABLE_LIMITS))).toBe(
      'ENCODING_MIXED 3',
    )
  })
})
