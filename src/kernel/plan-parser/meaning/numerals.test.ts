import { describe, expect, it } from 'vitest'
import { numberOf, yearOf } from './numerals.ts'

describe('numberOf', () => {
  it.each([
    ['93.5', 93.5],
    ['5,000', 5000],
    ['三', 3],
    ['十五', 15],
    ['三十', 30],
    ['两百零五', 205],
    ['一千二百', 1200],
    ['三万五千', 35_000],
    ['三十五点五', 35.5],
  ])('reads %s', (text, value) => {
    expect(numberOf(text)).toBe(value)
  })

  it.each(['', '若干', '1.2.3', '三点多'])('reads no number in “%s”', (text) => {
    expect(numberOf(text)).toBeNull()
  })
})

describe('yearOf', () => {
  it('reads Arabic and Chinese years', () => {
    expect(yearOf('2024')).toBe(2024)
    expect(yearOf('二〇二四')).toBe(2024)
    expect(yearOf('二○二五')).toBe(2025)
    expect(yearOf('二十')).toBeNull()
  })
})
