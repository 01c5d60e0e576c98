import { describe, expect, it } from 'vitest'
import { columnsOf, linesOf, trimmed } from '#web/features/plan/document/text-lines.ts'

const words = (text: string, spans: readonly { readonly start: number; readonly end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end))

describe('printed lines', () => {
  it('lose the white space around them and the blank lines between them', () => {
    const text = '　 甲\r\n \n　乙 　\n'
    expect(words(text, linesOf(text, { start: 0, end: text.length }))).toEqual(['甲', '乙'])
  })

  it('are none where there is only white space', () => {
    expect(linesOf(' \n　', { start: 0, end: 3 })).toEqual([])
    expect(trimmed('  ', { start: 0, end: 2 })).toEqual({ start: 2, end: 2 })
  })

  it('fall into columns at a wide gap, not at a single space', () => {
    const text = '中共中央 国务院    2024年印发'
    expect(words(text, columnsOf(text, { start: 0, end: text.length }))).toEqual(['中共中央 国务院', '2024年印发'])
  })
})
