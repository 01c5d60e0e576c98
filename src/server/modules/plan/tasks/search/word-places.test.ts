import { describe, expect, it } from 'vitest'
import { wordPlaces } from './word-places.ts'

const cut = (text: string, words: readonly string[]) =>
  wordPlaces(text, words).at.map(([from, to]) => text.slice(from, to))

describe('wordPlaces', () => {
  it('finds every occurrence in UTF-16 units of the text as printed', () => {
    const text = '😀涉ＶＯＣｓ企业的VOCs治理'
    expect(wordPlaces(text, ['vocs']).at).toEqual([
      [3, 7],
      [10, 14],
    ])
    expect(cut(text, ['vocs', '企业'])).toEqual(['ＶＯＣｓ企业', 'VOCs'])
  })

  it('reaches over white space inside a word, and joins what overlaps', () => {
    expect(cut('大气\n污染 防治', ['大气污染', '污染防'])).toEqual(['大气\n污染 防'])
    expect(cut('ababa', ['aba'])).toEqual(['ababa'])
  })

  it('counts the words that occur, not how often', () => {
    expect(wordPlaces('水，水，水', ['水', '气'])).toEqual({
      words: 1,
      at: [
        [0, 1],
        [2, 3],
        [4, 5],
      ],
    })
    expect(wordPlaces('', ['水'])).toEqual({ words: 0, at: [] })
  })
})
