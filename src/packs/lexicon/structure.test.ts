import { Converter } from 'opencc-js'
import { describe, expect, it } from 'vitest'
import { fold } from '#kernel/plan-parser/text/fold.ts'
import { structureLexicon } from './structure.ts'

/** Every word of the lexicon, however deep it stands. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(wordsOf)
}

describe('the structure lexicon', () => {
  const { traditional: _, ...vocabulary } = structureLexicon
  const words = [...new Set(wordsOf(vocabulary))]

  it.each(['t', 'tw', 'hk'] as const)('is recognised in traditional characters (%s)', (to) => {
    expect(words.length).toBeGreaterThan(500)
    const convert = Converter({ from: 'cn', to })
    const known = new Set(words.map((word) => fold(word, structureLexicon)))
    const lost = words.filter((word) => !known.has(fold(convert(word), structureLexicon)))
    expect(lost).toEqual([])
  })

  it('is written the way folded text is', () => {
    const kinds = new Set(['序', '号'])
    const unfolded = words.filter((word) => fold(word, structureLexicon) !== word && !kinds.has(word))
    expect(unfolded.filter((word) => /[\u4e00-\u9fff]/.test(word))).toEqual([])
  })
})
