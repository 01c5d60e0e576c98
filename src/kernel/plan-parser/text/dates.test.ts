import { describe, expect, it } from 'vitest'
import { hasYearRange, isDateLine, readDate, readYear } from './dates.ts'

describe('readDate', () => {
  it.each([
    ['2024年8月29日', '2024-08-29'],
    ['甲县人民政府办公室　2024年 8月 29日印发', '2024-08-29'],
    ['二〇二四年十二月三十一日', '2024-12-31'],
    ['二〇二四年二月二十九日', '2024-02-29'],
  ])('%j is %s', (text, date) => {
    expect(readDate(text)).toBe(date)
  })

  it.each(['2024年2月30日', '二〇二三年二月二十九日', '2024年8月', '8月29日'])('%j is no date', (text) => {
    expect(readDate(text)).toBeNull()
  })
})

describe('isDateLine', () => {
  it('is a date and nothing else', () => {
    expect(['2024年8月29日', '（2024年8月29日）', '2024年8月29日前完成'].map(isDateLine)).toEqual([true, true, false])
  })
})

describe('readYear', () => {
  it('is the one year a title names, and none for a range', () => {
    expect(['甲县2024年度计划', '甲县二〇二五年计划', '甲县计划'].map(readYear)).toEqual([2024, 2025, null])
    expect(readYear('甲县行动方案（2023—2025年）')).toBeNull()
    expect(hasYearRange('甲县行动方案（2023年-2025年）')).toBe(true)
  })
})
