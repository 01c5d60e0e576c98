import { describe, expect, it } from 'vitest'
import { isReadable, printedCharacters } from './characters.ts'

describe('printedCharacters', () => {
  it('gives the character where a font maps its glyph to a radical or another form of it', () => {
    expect(printedCharacters('⽅')).toBe('方')
    expect(printedCharacters('⻔')).toBe('门')
    expect(printedCharacters('⼾')).toBe('户')
    expect(printedCharacters('\u2329')).toBe('〈')
    expect(printedCharacters('ﬁ')).toBe('fi')
  })

  it('marks a glyph whose meaning the font does not tell, so that the loss is reported', () => {
    expect(printedCharacters('\ue123')).toBe('\ufffd')
    expect(printedCharacters('\u0003')).toBe('\ufffd')
  })

  it('keeps full-width digits, Roman numerals and signs of measures as printed', () => {
    expect(printedCharacters('Ⅱ１％℃㎡')).toBe('Ⅱ１％℃㎡')
  })
})

describe('isReadable', () => {
  it('holds for a plan and not for glyph numbers taken as characters', () => {
    expect(isReadable([...'优良天数比率不低于93.5%，PM2.5年均浓度不高于31μg/m³'])).toBe(true)
    expect(isReadable([...'ᆘϴᎢ਀ଂഊකᐁᘔ优良'])).toBe(false)
    expect(isReadable([' ', ''])).toBe(false)
  })
})
