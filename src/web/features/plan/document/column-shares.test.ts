import { describe, expect, it } from 'vitest'
import { columnShares } from '#web/features/plan/document/column-shares.ts'
import { documentView } from '#web/features/plan/document/document-view.ts'
import { SMALL_PLAN } from '#web/features/plan/testing/small-plan.ts'

describe('the widths of a table', () => {
  it('add up to the whole, most to the column that holds most, least to a blank one', () => {
    const table = documentView(SMALL_PLAN).blocks.find(({ kind }) => kind === 'table')
    if (table?.kind !== 'table') throw new TypeError('no table')
    const shares = columnShares(table)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100)
    expect(shares.indexOf(Math.max(...shares))).toBe(2)
    expect(shares.indexOf(Math.min(...shares))).toBe(0)
  })

  it('are equal when nothing stands in any cell', () => {
    expect(columnShares({ columns: ['甲', '乙'], rows: [] })).toEqual([50, 50])
  })
})
