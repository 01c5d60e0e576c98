import { describe, expect, it } from 'vitest'
import { exactShare, figure, multipleWords, overWords, shareWords } from '#web/features/water/water-words.ts'

describe('words about water', () => {
  it('print a multiple with one decimal, and never as 0.0', () => {
    expect(multipleWords(0.13)).toBe('0.1')
    expect(multipleWords(1.25)).toBe('1.2')
    expect(multipleWords(0.04)).toBe('0.04')
  })

  it('name pH and dissolved oxygen without a multiple', () => {
    const over = [
      { factor: 'tp', multiple: 0.1323 },
      { factor: 'dissolvedOxygen', multiple: null },
    ]
    expect(overWords(over, 'zh')).toBe('总磷（超 0.1 倍）、溶解氧')
    expect(overWords(over, 'en')).toBe('total phosphorus (0.1 times over), dissolved oxygen')
  })

  it('put the exact fraction before its percentage', () => {
    expect(shareWords(5, 6, 'zh')).toBe('5/6（83.3%）')
    expect(shareWords(0, 0, 'zh')).toBe('0/0（—%）')
    expect([exactShare(5, 6), exactShare(0, 0)]).toEqual(['5 ÷ 6 = 0.833333', '0 ÷ 0'])
  })

  it('keep a small value from reading zero', () => {
    expect(figure(0.00002, 4, 'zh')).toBe('0.000020')
    expect(figure(0.0657, 3, 'zh')).toBe('0.066')
    expect(figure(0, 3, 'zh')).toBe('0.000')
  })
})
