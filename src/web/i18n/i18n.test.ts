import { describe, expect, it } from 'vitest'
import { instantOf, localDate } from '#kernel/time/calendar.ts'
import { dictionary } from '#web/i18n/dictionary.ts'
import { formatDate, formatInstant, formatInstantShort, formatNumber } from '#web/i18n/format.ts'
import { initialLanguage } from '#web/i18n/language.ts'

describe('a dictionary', () => {
  it('has the same keys and parameters in both languages, or does not compile', () => {
    const text = dictionary({
      zh: { rows: (n: number) => `共 ${n} 行`, kinds: { office: '办公室' } },
      en: { rows: (n: number) => `${n} rows`, kinds: { office: 'Office' } },
    })
    expect(text.zh.rows(3)).toBe('共 3 行')
    // @ts-expect-error `save` has no English
    dictionary({ zh: { open: '打开', save: '保存' }, en: { open: 'Open' } })
    // @ts-expect-error `close` has no Chinese
    dictionary({ zh: { open: '打开' }, en: { open: 'Open', close: 'Close' } })
  })
})

describe('dates and numbers', () => {
  const eight = instantOf(Date.parse('2024-10-15T00:00:00Z'))

  it('are written as documents write them', () => {
    expect(formatDate(localDate(2024, 8, 29), 'zh')).toBe('2024年8月29日')
    expect(formatDate(localDate(2024, 8, 29), 'en')).toBe('29 August 2024')
    expect(formatInstant(eight, 'zh')).toBe('2024年10月15日 8:00')
    expect(formatInstant(eight, 'en')).toBe('15 October 2024, 08:00')
    expect(formatInstantShort(eight)).toBe('2024-10-15 08:00')
    expect(formatNumber(12345.5, 'zh', 1)).toBe('12,345.5')
  })
})

describe('the first language', () => {
  it('is the one in the address, then the last one chosen, then Chinese', () => {
    expect(initialLanguage('?lang=en', 'zh')).toBe('en')
    expect(initialLanguage('?lang=fr', 'en')).toBe('en')
    expect(initialLanguage('', null)).toBe('zh')
  })
})
