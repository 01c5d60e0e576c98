import { describe, expect, it } from 'vitest'
import { READ_LIMITS } from '#formats/read-limits.ts'
import { pageBlocks } from './page-blocks.ts'
import type { Glyph, PageContent, Rule } from './page-content.ts'
import { withoutRunningHeads } from './running-heads.ts'
import { printed, ruled } from './testing/printed.ts'
import { writeDocument } from './write-document.ts'

/** Ten characters of 10 points a line, from 50 to 150, 15 points apart. */
const WIDTH = 200
const HEIGHT = 400

const pageOf = (number: number, glyphs: readonly Glyph[], rules: readonly Rule[] = []): PageContent => ({
  number,
  width: WIDTH,
  height: HEIGHT,
  glyphs,
  rules,
})

/** Lines of one page; spaces at their beginning are half a character wide. */
function textPage(number: number, lines: readonly string[]): PageContent {
  const glyphs = lines.flatMap((line, index) => {
    const indent = line.length - line.trimStart().length
    return printed(line.trimStart(), 50 + indent * 5, 100 + index * 15)
  })
  return pageOf(number, glyphs)
}

const textOf = (...pages: readonly PageContent[]): string =>
  writeDocument(withoutRunningHeads(pages.map(pageBlocks)), READ_LIMITS).text

const rowsOf = (...pages: readonly PageContent[]): readonly (readonly string[])[] => {
  const { text, tables } = writeDocument(withoutRunningHeads(pages.map(pageBlocks)), READ_LIMITS)
  return tables.flatMap(({ rows }) =>
    rows.map((row) =>
      row.map(({ start, end, rowSpan }) => text.slice(start, end) + (rowSpan > 1 ? ` ↓${rowSpan}` : '')),
    ),
  )
}

describe('paragraphs', () => {
  it('begin where the first line is set in, over the end of a page too', () => {
    const first = [
      '    优化产业结构布局',
      '严格控制高耗能项目盲',
      '目发展，推进清洁生产',
      '审核。',
      '    加强扬尘综合治理',
    ]
    const second = ['工地落实六个百分百，', '渣土车密闭运输。', '    完善监测网络体系']
    expect(textOf(textPage(1, first), textPage(2, second))).toBe(
      '优化产业结构布局严格控制高耗能项目盲目发展，推进清洁生产审核。\n加强扬尘综合治理工地落实六个百分百，渣土车密闭运输。\n完善监测网络体系\n',
    )
  })

  it('end where the next word would have fitted', () => {
    const lines = [
      '一、目标',
      '优良天数比率达到百分',
      '之九十三。',
      '二、任务',
      '完成市级下达的各项约',
      '束性指标任务。',
    ]
    expect(textOf(textPage(1, lines))).toBe(
      '一、目标\n优良天数比率达到百分之九十三。\n二、任务\n完成市级下达的各项约束性指标任务。\n',
    )
  })

  it('begin at a number below a full line that ended a sentence', () => {
    const lines = [
      '1.加强治理，严格管控',
      '各类污染物排放总量。',
      '2.推进减排工作落地见',
      '效。',
      '认真组织实施抓好落实',
    ]
    expect(textOf(textPage(1, lines)).split('\n').slice(0, 2)).toEqual([
      '1.加强治理，严格管控各类污染物排放总量。',
      '2.推进减排工作落地见效。',
    ])
  })

  it('keep the blank lines between them and the tab of lines set apart', () => {
    const glyphs = [
      ...['甲', '乙', '丙'].flatMap((text, index) => printed(text.repeat(4), 50, 100 + index * 15)),
      ...printed('丁丁丁丁', 90, 175),
    ]
    expect(textOf(pageOf(1, glyphs))).toBe('甲甲甲甲\n乙乙乙乙\n丙丙丙丙\n\n\n\t丁丁丁丁\n')
  })

  it('leave out page numbers and lines that every page repeats', () => {
    const pages = [1, 2, 3].map((number) =>
      pageOf(number, [
        ...printed('某县人民政府文件', 60, 30),
        ...printed(`第${'甲乙丙'.charAt(number - 1)}页正文`, 50, 150),
        ...printed(`— ${number} —`, 90, 385),
      ]),
    )
    expect(textOf(...pages)).toBe('第甲页正文\n第乙页正文\n第丙页正文\n')
  })
})

const XS = [20, 40, 110, 150, 190]

/** Rows of a table from a height downwards: every cell's lines, 15 points apart, and the table's lines. */
function tablePage(number: number, top: number, rows: readonly (readonly string[])[]): PageContent {
  const glyphs: Glyph[] = []
  const ys = [top]
  for (const cells of rows) {
    const from = ys.at(-1) ?? top
    const height = Math.max(...cells.map((cell) => cell.split('|').length)) * 15 + 4
    cells.forEach((cell, column) => {
      for (const [index, line] of cell.split('|').entries()) {
        glyphs.push(...printed(line, (XS[column] ?? 0) + 5, from + 12 + index * 15))
      }
    })
    ys.push(from + height)
  }
  return pageOf(number, glyphs, ruled(XS, ys))
}

describe('tables over the end of a page', () => {
  const HEAD = ['序|号', '任务内容', '牵头|单位', '时限']

  it('go on without their repeated head', () => {
    const first = tablePage(1, 200, [HEAD, ['1', '治理扬尘。', '住建|局', '全年']])
    const second = tablePage(2, 40, [HEAD, ['2', '治理油烟。', '城管|局', '全年']])
    expect(rowsOf(first, second)).toEqual([
      ['序号', '任务内容', '牵头单位', '时限'],
      ['1', '治理扬尘。', '住建局', '全年'],
      ['2', '治理油烟。', '城管局', '全年'],
    ])
  })

  it('make a broken row whole: what goes on stands below text that broke off', () => {
    const first = tablePage(1, 200, [HEAD, ['1', '治理工地扬|尘，落实六', '住房城|乡建设', '全年']])
    const second = tablePage(2, 40, [
      ['', '个百分百。', '局', ''],
      ['2', '治理油烟。', '城管|局', '全年'],
    ])
    expect(rowsOf(first, second).slice(1)).toEqual([
      ['1', '治理工地扬尘，落实六个百分百。', '住房城乡建设局', '全年'],
      ['2', '治理油烟。', '城管局', '全年'],
    ])
  })

  it('begin a row where the one above was finished, full lines or not', () => {
    const first = tablePage(1, 200, [HEAD, ['', '治理工地扬|尘，落实。', '住房城|乡建局', '全年']])
    const second = tablePage(2, 40, [['', '治理餐饮油|烟。', '城管局', '全年']])
    expect(rowsOf(first, second).slice(1)).toEqual([
      ['', '治理工地扬尘，落实。', '住房城乡建局', '全年'],
      ['', '治理餐饮油烟。', '城管局', '全年'],
    ])
  })

  it('go on although a page lacks the lines between some columns', () => {
    const first = tablePage(1, 200, [HEAD, ['1', '治理扬尘。', '住建|局', '全年']])
    const across = pageOf(2, printed('二、面源', 30, 55), ruled([20, 190], [40, 64, 70]))
    const third = tablePage(3, 40, [['2', '治理油烟。', '城管|局', '全年']])
    expect(rowsOf(first, across, third)).toHaveLength(5)
  })
})
