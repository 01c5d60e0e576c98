import { describe, expect, it } from 'vitest'
import { readGrids } from './grid.ts'
import type { Glyph, Rule } from './page-content.ts'
import { printed, ruled } from './testing/printed.ts'

const XS = [50, 150, 250, 350]
const YS = [100, 130, 160]

const cellsOf = (rules: readonly Rule[], glyphs: readonly Glyph[]): readonly string[] =>
  readGrids(rules, glyphs).tables.flatMap(({ cells }) =>
    cells.map(({ row, column, rowSpan, columnSpan, lines }) => {
      const text = lines.map((line) => line.text).join('|')
      return `${row},${column} ${rowSpan}×${columnSpan} ${text}`.trimEnd()
    }),
  )

describe('readGrids', () => {
  it('gives every square its text', () => {
    const glyphs = [...printed('任务', 60, 120), ...printed('单位', 160, 120), ...printed('全年', 260, 150)]
    expect(cellsOf(ruled(XS, YS), glyphs)).toEqual([
      '0,0 1×1 任务',
      '0,1 1×1 单位',
      '0,2 1×1',
      '1,0 1×1',
      '1,1 1×1',
      '1,2 1×1 全年',
    ])
  })

  it('joins squares between which no line is drawn', () => {
    const level: Rule[] = [
      { kind: 'horizontal', at: 100, from: 50, to: 350 },
      { kind: 'horizontal', at: 130, from: 150, to: 350 },
      { kind: 'horizontal', at: 160, from: 50, to: 350 },
    ]
    const upright: Rule[] = [
      { kind: 'vertical', at: 50, from: 100, to: 160 },
      { kind: 'vertical', at: 150, from: 100, to: 160 },
      { kind: 'vertical', at: 250, from: 130, to: 160 },
      { kind: 'vertical', at: 350, from: 100, to: 160 },
    ]
    expect(cellsOf([...level, ...upright], [])).toEqual(['0,0 2×1', '0,1 1×2', '1,1 1×1', '1,2 1×1'])
  })

  it('reads lines drawn cell by cell, dotted, or twice', () => {
    const dots = ruled(XS, YS).flatMap(({ kind, at, from, to }) =>
      Array.from(
        { length: Math.floor((to - from) / 3) + 1 },
        (_, step): Rule => ({ kind, at, from: from + 3 * step, to: from + 3 * step + 1 }),
      ),
    )
    const doubled = ruled(XS, YS).flatMap((rule) => [rule, { ...rule, at: rule.at + 2.6 }])
    expect(cellsOf(dots, [])).toHaveLength(6)
    expect(cellsOf(doubled, [])).toHaveLength(6)
  })

  it('reads a table without lines at its sides as one, headings across it included', () => {
    const level = [100, 120, 140, 160].map((at): Rule => ({ kind: 'horizontal', at, from: 50, to: 350 }))
    const upright = [100, 140].flatMap((from): Rule[] =>
      [150, 250].map((at) => ({ kind: 'vertical', at, from, to: from + 20 })),
    )
    expect(cellsOf([...level, ...upright], printed('一、标题', 60, 133))).toContain('1,0 1×3 一、标题')
  })

  it('gives a last line that a browser prints over the line below it to its own cell', () => {
    const glyphs = [...printed('黑臭水体', 60, 120), ...printed('治理', 60, 134), ...printed('水源', 60, 150)]
    expect(cellsOf(ruled([50, 150], YS), glyphs)).toEqual(['0,0 1×1 黑臭水体|治理', '1,0 1×1 水源'])
  })

  it('leaves text outside, underlined words and a single frame alone', () => {
    const frame = ruled([50, 350], [100, 160])
    const underline: Rule = { kind: 'horizontal', at: 203, from: 60, to: 90 }
    const { tables, outside } = readGrids([...frame, underline], [...printed('框', 60, 120), ...printed('线', 60, 200)])
    expect(tables).toEqual([])
    expect(outside).toHaveLength(2)
  })

  it('takes a page full of lines for a drawing', () => {
    const hatch = Array.from({ length: 2000 }, (_, at): Rule[] => [
      { kind: 'horizontal', at: at * 2, from: at, to: at + 10 },
      { kind: 'vertical', at: at * 2, from: at, to: at + 10 },
    ]).flat()
    expect(readGrids(hatch, []).tables).toEqual([])
  })
})
