import { describe, expect, it } from 'vitest'
import { parseSearch, stringifySearch, textSearch } from '#web/shell/search-params.ts'

describe('the search part of an address', () => {
  it('reads back what it wrote, numbers and dates as text', () => {
    const search = { asOf: '2024-10-15', clause: 'A-4-1a.6', unit: '20240101', find: '力争 100%' }
    expect(parseSearch(stringifySearch(search))).toEqual(search)
  })

  it('leaves out what is empty or absent', () => {
    expect(stringifySearch({ asOf: undefined, unit: '' })).toBe('')
  })

  it('keeps only the texts a page names', () => {
    expect(textSearch('unit', 'clause')({ unit: 'u', clause: 3, other: 'x' })).toEqual({ unit: 'u' })
  })
})
