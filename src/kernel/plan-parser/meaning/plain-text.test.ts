import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { traditionalToSimplified } from '#packs/lexicon/traditional.ts'
import { plainText } from './plain-text.ts'

const plain = (text: string): string => plainText(text, traditionalToSimplified)

describe('plainText', () => {
  it('folds width, marks and traditional characters', () => {
    expect(plain('達到９５％以上,(含縣城);')).toBe('达到95%以上，（含县城）；')
  })

  it('leaves a comma or colon inside a number', () => {
    expect(plain('5,000吨,18:30前')).toBe('5,000吨，18:30前')
  })

  it('opens and closes straight quotation marks in turn', () => {
    expect(plain('"三线一单"和"双随机"')).toBe('“三线一单”和“双随机”')
  })

  it('keeps the length of every text, so that offsets hold', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => plain(text).length === text.length))
  })

  it('is its own fixed point', () => {
    fc.assert(fc.property(fc.string(), (text) => plain(plain(text)) === plain(text)))
  })
})

describe('traditionalToSimplified', () => {
  it('turns one character into one other and never back', () => {
    for (const [traditional, simplified] of Object.entries(traditionalToSimplified)) {
      expect(traditional).toHaveLength(1)
      expect(simplified).toHaveLength(1)
      expect(Object.hasOwn(traditionalToSimplified, simplified), `${traditional}${simplified}`).toBe(false)
    }
  })
})
