import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextPiece } from './change.ts'
import { diffText } from './diff-text.ts'

/** 不低于[-93.5-]{+93.8+}% */
function marked(before: string, after: string): string {
  const signs: Readonly<Record<TextPiece['kind'], readonly [string, string]>> = {
    same: ['', ''],
    removed: ['[-', '-]'],
    added: ['{+', '+}'],
  }
  return diffText(before, after)
    .map(({ kind, text }) => signs[kind][0] + text + signs[kind][1])
    .join('')
}

describe('the difference of two texts', () => {
  it.each([
    ['a number changes as a whole', '不低于93.5%', '不低于93.8%', '不低于[-93.5-]{+93.8+}%'],
    [
      'a date changes as a whole',
      '2024年6月30日前完成',
      '2024年9月30日前完成',
      '[-2024年6月30日-]{+2024年9月30日+}前完成',
    ],
    ['a year changes as a whole', '到2024年底，力争', '到2025年底，力争', '到[-2024年-]{+2025年+}底，力争'],
    ['a full-width number changes as a whole', '达到９３．５％', '达到９３．８％', '达到[-９３．５-]{+９３．８+}％'],
    ['a word in letters changes as a whole', 'PM2.5浓度', 'PM10浓度', '[-PM2.5-]{+PM10+}浓度'],
    ['a count in numerals changes as a whole', '不少于十五家', '不少于二十五家', '不少于[-十五-]{+二十五+}家'],
    ['each value of a list is replaced for itself', '85%、30%以上', '86%、31%以上', '[-85-]{+86+}%、[-30-]{+31+}%以上'],
    [
      'a unit put in is cut at the comma',
      '县财政局、水利局',
      '县财政局、农业局、水利局',
      '县财政局{+、农业局+}、水利局',
    ],
    ['a unit put in last is cut at the comma', '县财政局。', '县财政局、水利局。', '县财政局{+、水利局+}。'],
    ['a unit taken away is cut at the comma', '甲局、乙局、丙局', '甲局、丙局', '甲局[-、乙局-]、丙局'],
    [
      'a sentence put in is cut at the full stop',
      '先做完。后查。',
      '先做完。再做完。后查。',
      '先做完。{+再做完。+}后查。',
    ],
    [
      'no single character is left between two replacements',
      '县水利局、农业农村局。',
      '县住房城乡建设局、林业局。',
      '县[-水利局、农业农村-]{+住房城乡建设局、林业+}局。',
    ],
    ['a word stays between an addition and a change', '推进企业集群', '3.推进产业集群', '{+3.+}推进[-企-]{+产+}业集群'],
    [
      'a sentence written anew is one replacement',
      '加强散乱污企业整治，实施分类整治。',
      '开展入河排污口抽查监测，每半年一次。',
      '[-加强散乱污企业整治，实施分类整治-]{+开展入河排污口抽查监测，每半年一次+}。',
    ],
    ['a text is put in', '', '全年', '{+全年+}'],
    ['a text is taken away', '全年', '', '[-全年-]'],
    ['nothing has changed', '全年', '全年', '全年'],
    ['there is no text', '', '', ''],
    ['a character beyond the first plane is not cut', '𠮷县', '𠮶县', '[-𠮷-]{+𠮶+}县'],
  ])('%s', (_, before, after, expected) => {
    expect(marked(before, after)).toBe(expected)
  })
})

const shreds = fc.constantFrom(
  '县',
  '水',
  '利',
  '局',
  '、',
  '，',
  '。',
  '93.5',
  '93',
  '.',
  '5',
  '年',
  '2024年',
  '一',
  '二十',
  'PM',
  '2',
  ' ',
  '\n',
  '𠮷',
  '𠮶',
)
const words = fc.array(shreds, { maxLength: 40 }).map((parts) => parts.join(''))
const anyText = fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 60 }))

const joined = (pieces: readonly TextPiece[], without: TextPiece['kind']): string =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

describe('the pieces of any two texts', () => {
  it('join to both of them', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const pieces = diffText(before, after)
        expect(joined(pieces, 'added')).toBe(before)
        expect(joined(pieces, 'removed')).toBe(after)
      }),
      { numRuns: 1000 },
    )
  })

  it('are never empty, never two of a kind in a row, and what is struck out stands before what is new', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const pieces = diffText(before, after)
        for (const [index, { kind, text }] of pieces.entries()) {
          expect(text).not.toBe('')
          expect(text).not.toMatch(/[\ud800-\udbff]$/)
          expect(kind).not.toBe(pieces[index + 1]?.kind)
          if (kind === 'added') expect(pieces[index + 1]?.kind).not.toBe('removed')
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('are one when the texts are the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(diffText(text, text)).toEqual(text === '' ? [] : [{ kind: 'same', text }])
      }),
    )
  })

  it('never cut a number in two', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        for (const side of ['added', 'removed'] as const) {
          const parts = diffText(before, after)
            .filter(({ kind }) => kind !== side)
            .map(({ text }) => text)
          for (const [index, text] of parts.entries()) {
            expect(`${text.at(-1) ?? ''}|${parts[index + 1]?.at(0) ?? ''}`).not.toMatch(/^\d\|\d$/)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('two long texts', () => {
  it('with hardly anything in common are struck out and put in as a whole', () => {
    const before = Array.from({ length: 4000 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('')
    const after = Array.from({ length: 4000 }, (_, index) => String.fromCharCode(0x6e00 + index)).join('')
    expect(diffText(`首${before}尾`, `首${after}尾`).map(({ kind, text }) => [kind, text.length])).toEqual([
      ['same', 1],
      ['removed', 4000],
      ['added', 4000],
      ['same', 1],
    ])
  })

  it('that differ in a few places are compared all the same', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 5000)))
    const edited = text.with(100, 'A').with(10_000, 'B').with(19_000, 'C')
    const changes = diffText(text.join(''), edited.join('')).filter(({ kind }) => kind === 'added')
    expect(changes.map((piece) => piece.text)).toEqual(['A', 'B', 'C'])
  })
})
