import { describe, expect, it } from 'vitest'
import { localDate } from '#kernel/time/calendar.ts'
import type { Cell } from './table.ts'
import { writeCsv } from './write-csv.ts'

const columns = ['序号', '任务'].map((head) => ({ head, width: 10, align: 'left' as const }))
const linesOf = (...rows: readonly (readonly Cell[])[]) => writeCsv({ columns, rows })

describe('writeCsv', () => {
  it('begins with the mark by which Excel knows UTF-8, and ends every line as RFC 4180 says', () => {
    expect(linesOf([1, '甲'])).toBe('\uFEFF序号,任务\r\n1,甲\r\n')
    expect(linesOf()).toBe('\uFEFF序号,任务\r\n')
  })

  it('quotes what would break a row, and doubles quotation marks', () => {
    expect(linesOf(['甲,乙', '说“"好"”'])).toContain('"甲,乙","说“""好""”"\r\n')
    expect(linesOf(['上\n下', '左\r右'])).toContain('"上\n下","左\r右"\r\n')
  })

  it.each(['=1+1', '+86', '-2', '@cmd', '\t=1', '＝1', '＋1', '－1', '＠x', '=HYPERLINK("http://x")'])(
    'lets no spreadsheet calculate %j',
    (text) => {
      const [, row = ''] = linesOf([1, text]).split('\r\n')
      expect(row.replace(/^1,"?/, '')).toMatch(/^'/)
    },
  )

  it('writes numbers as numbers, days as days and nothing as nothing', () => {
    expect(linesOf([-1.5, { date: localDate(2024, 12, 31) }], [null, '—'])).toContain('-1.5,2024-12-31\r\n,—\r\n')
  })
})
