import { describe, expect, it } from 'vitest'
import { stepOf, tabOf, yearOf, yearsFrom } from '#web/features/water/water-address.ts'

describe('the address of the water pages', () => {
  it('takes a word nobody knows for what would stand there anyway', () => {
    expect(tabOf('zones')).toBe('zones')
    expect(tabOf('lakes')).toBe('sections')
    expect(stepOf('reading')).toBe('reading')
    expect(stepOf(undefined)).toBe('month')
  })

  it('takes the year of the moment where none is named', () => {
    expect(yearOf('2023', 2024)).toBe(2023)
    expect(yearOf('1066', 2024)).toBe(2024)
    expect(yearOf(undefined, 2024)).toBe(2024)
  })

  it('offers the years from the first readings to the moment, and the chosen one', () => {
    expect(yearsFrom(['2022-12-31', '2023-01-01'], 2024, 2024)).toEqual([2024, 2023, 2022])
    expect(yearsFrom([], 2024, 2025)).toEqual([2025, 2024])
  })
})
