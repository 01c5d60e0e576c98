import { describe, expect, it } from 'vitest'
import { formatNumber } from './number-format.ts'

const printed = (format: string, ...values: readonly number[]): string =>
  values.map((value) => formatNumber(value, format)).join(' ')

describe('formatNumber', () => {
  it('counts in Chinese as Word and WPS print it', () => {
    expect(printed('chineseCountingThousand', 1, 10, 11, 20, 34, 100, 105, 110, 1010)).toBe(
      '一 十 十一 二十 三十四 一百 一百零五 一百一十 一千零一十',
    )
    expect(printed('japaneseCounting', 3, 12)).toBe('三 十二')
    expect(printed('chineseCounting', 9, 10, 25, 105)).toBe('九 十 二十五 一〇五')
    expect(printed('ideographDigital', 2024)).toBe('二〇二四')
    expect(printed('chineseLegalSimplified', 1, 10, 12, 101)).toBe('壹 壹拾 壹拾贰 壹佰零壹')
  })

  it('prints enclosed, full-width and padded numbers', () => {
    expect(printed('decimalEnclosedCircle', 1, 20)).toBe('① ⑳')
    expect(printed('decimalEnclosedParen', 2)).toBe('⑵')
    expect(printed('decimalFullWidth', 12)).toBe('１２')
    expect(printed('decimalZero', 7, 17)).toBe('07 17')
    expect(printed('ideographTraditional', 1, 3)).toBe('甲 丙')
  })

  it('prints letters and Roman numbers', () => {
    expect(printed('lowerLetter', 1, 26, 27)).toBe('a z aa')
    expect(printed('upperRoman', 4, 9, 2024)).toBe('IV IX MMXXIV')
  })

  it('falls back to decimal beyond the signs of a format and for unknown formats', () => {
    expect(printed('decimalEnclosedCircle', 21)).toBe('21')
    expect(printed('hebrew1', 5)).toBe('5')
  })
})
