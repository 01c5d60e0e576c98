import { describe, expect, it } from 'vitest'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { parsePlan } from '../parse-plan.ts'
import type { SourceCell, SourceTable } from '../source-document.ts'
import { readCoordinates } from './coordinates.ts'

const TITLE = '青石县2025年水污染防治重点工作任务清单'

const rowsOf = (parsed: ParsedDocument): readonly string[] =>
  parsed.plans.flatMap((plan) =>
    plan.items.map(({ id, title, roles }) =>
      [id, title, roles.lead.join('、'), roles.supporting.join('、'), roles.responsible.join('、')].join('|'),
    ),
  )
const parse = (text: string): ParsedDocument => parsePlan({ text, tables: [] }, planLexicon)

interface Cell {
  readonly text: string
  readonly columnSpan?: number
  readonly rowSpan?: number
}

/** A document whose table is a real one: cells laid out over merged ones, their texts parted by line ends. */
function withTable(before: string, rows: readonly (readonly Cell[])[]): ParsedDocument {
  let text = before
  const start = text.length
  const covered = new Map<number, number>()
  const laid = rows.map((row) => {
    let column = 0
    const cells: SourceCell[] = []
    for (const { text: words, columnSpan = 1, rowSpan = 1 } of row) {
      while ((covered.get(column) ?? 0) > 0) {
        covered.set(column, (covered.get(column) ?? 0) - 1)
        column += 1
      }
      cells.push({ start: text.length, end: text.length + words.length, column, columnSpan, rowSpan })
      for (let at = column; at < column + columnSpan; at += 1) if (rowSpan > 1) covered.set(at, rowSpan - 1)
      text += `${words}\n`
      column += columnSpan
    }
    return cells
  })
  const table: SourceTable = { start, end: text.length - 1, rows: laid }
  return parsePlan({ text, tables: [table] }, planLexicon)
}

describe('a task table of real cells', () => {
  it('carries merged cells down, joins heads of two rows and joins units of a merged task', () => {
    const parsed = withTable(`${TITLE}\n`, [
      [
        { text: '序号', rowSpan: 2 },
        { text: '工作任务', rowSpan: 2 },
        { text: '具体措施', rowSpan: 2 },
        { text: '责任单位', columnSpan: 2 },
        { text: '完成\n时间', rowSpan: 2 },
      ],
      [{ text: '牵头单位' }, { text: '配合单位' }],
      [{ text: '一、水环境', columnSpan: 6 }],
      [
        { text: '1' },
        { text: '治污水', rowSpan: 2 },
        { text: '完成两座污水处理厂提标。' },
        { text: '县住房城乡建设局' },
        { text: '县财政局' },
        { text: '6月底前' },
      ],
      [
        { text: '2' },
        { text: '排查管网。' },
        { text: '县住房城乡建设局\n青石生态环境局' },
        { text: '' },
        { text: '全年' },
      ],
    ])
    expect(rowsOf(parsed)).toEqual([
      'W-1|治污水|县住房城乡建设局|县财政局|',
      'W-2|治污水|县住房城乡建设局、青石生态环境局||',
    ])
    expect(parsed.plans[0]?.items[1]?.path).toEqual(['一、水环境', '治污水'])
    expect(parsed.issues).toEqual([])
  })
})

describe('a task table with 牵头 and 主责 columns', () => {
  const table = (lead: string): string =>
    `${TITLE}\n序号\t工作措施\t${lead}\t主责单位\t协办单位\t完成时限\n1\t加强监管。\t县水利局\t各乡镇\t县公安局\t年底前\n`

  it('reads 主责 as who answers for the work beside a lead, and as the lead where there is none', () => {
    expect(rowsOf(parse(table('牵头部门'))).map((row) => row.split('|').slice(2))).toEqual([
      ['县水利局', '县公安局', '各乡镇'],
    ])
    expect(rowsOf(parse(table('配合单位'))).map((row) => row.split('|').slice(2))).toEqual([
      ['各乡镇', '县水利局、县公安局', ''],
    ])
  })
})

describe('a task table written one cell a line', () => {
  const HEAD = ['序号', '重点任务', '工作内容', '责任部门', '协同单位', '时间节点']
  const ROWS = [
    ['1', '控源截污', '建设管网3公里。', '县住房城乡建设局', '县财政局、水利局', '10月底前'],
    ['2', '控源截污', '整治排污口。', '青石生态环境局', '', '年底前'],
    ['3', '生态修复', '修复河岸2公里。', '县水利局', '各乡镇', '全年'],
  ]
  const EXPECTED = [
    'W-1|控源截污||县财政局、县水利局|县住房城乡建设局',
    'W-2|控源截污|||青石生态环境局',
    'W-3|生态修复||各乡镇|县水利局',
  ]

  it.each([
    [
      'with tabs, rows parted by blank lines',
      [HEAD, ...ROWS].map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n'),
    ],
    ['with tabs and no blank line', [HEAD, ...ROWS].flatMap((row) => row.map((cell) => `\t${cell}`)).join('\n')],
    [
      'indented with full-width spaces',
      [HEAD, ...ROWS].map((row) => row.map((cell) => `　　${cell}`).join('\n')).join('\n\n'),
    ],
    [
      'without indentation, blank cells lost',
      [HEAD, ...ROWS].flatMap((row) => row.filter((cell) => cell !== '')).join('\n'),
    ],
    ['cut by tabs', [HEAD, ...ROWS].map((row) => row.join('\t')).join('\n')],
    ['cut by pipes', [HEAD, ...ROWS].map((row) => `| ${row.join(' | ')} |`).join('\n')],
    ['cut by box-drawing lines', [HEAD, ...ROWS].map((row) => `│${row.join('│')}│\n├──┼──┤`).join('\n')],
  ])('%s', (_, table) => {
    expect(rowsOf(parse(`${TITLE}\n${table}\n`))).toEqual(EXPECTED)
  })

  it('loses no line below a head without rows', () => {
    const text = '序号\n重点任务\n责任部门\n完成\n时限\n附件1'
    const { layout } = parse(text)
    expect(layout.map(({ start, end }) => text.slice(start, end).replace(/\s/g, '')).join('')).toBe(
      text.replace(/\s/g, ''),
    )
  })

  it('ends where the document goes on', () => {
    const table = [HEAD, ...ROWS].map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n')
    const parsed = parse(`${TITLE}\n${table}\n\n\n抄送：县委各部门。\n青石县人民政府办公室　2025年3月1日印发\n`)
    expect(rowsOf(parsed)).toEqual(EXPECTED)
    expect(parsed.layout.map(({ kind }) => kind)).toEqual(['title', 'table', 'imprint'])
    expect(parsed.document.issuedOn).toBe('2025-03-01')
  })
})

describe('a table of annexed objects', () => {
  const text = (rows: string): string =>
    `青石县2025年水污染防治工作计划\n\n一、工作任务\n1.保护水源。（县水利局负责）\n\n附件2\n水质目标表（CGCS2000）\n序号\t断面名称\t所在河流\t经度\t纬度\t水质目标\n${rows}\n`

  it('gives every object its place and class', () => {
    const { annexes, issues } = parse(
      text('1\t甲桥\t青石河\t109°15′36″\t24°32′24″\tIII类\n2\t乙桥\t\t109.5\t24.6\tⅡ类'),
    )
    expect(annexes).toMatchObject([
      { id: 'W-A2-1', name: '甲桥', river: '青石河', lon: 109.26, lat: 24.54, targetClass: 'Ⅲ' },
      { id: 'W-A2-2', name: '乙桥', river: '青石河', lon: 109.5, lat: 24.6, targetClass: 'Ⅱ' },
    ])
    expect(issues.map(({ code }) => code)).toEqual(['CLASS_NOTATION_MIXED'])
  })

  it('leaves out what is not printed', () => {
    expect(parse(text('1\t甲桥\t青石河\t\t\t—')).annexes).toMatchObject([
      { id: 'W-A2', lon: null, lat: null, lonLatText: '', targetClass: null, classText: '—' },
    ])
  })
})

describe('readCoordinates', () => {
  it.each([
    ['109.2601', '24.5401', '', 109.2601, 24.5401],
    ['E109.26', 'N24.54', '', 109.26, 24.54],
    ['109度15分', '24度30分', '', 109.25, 24.5],
    ['', '', '109.26,24.54', 109.26, 24.54],
    ['', '', '北纬24.54，东经109.26', 109.26, 24.54],
    ['', '', '甲村', null, null],
    ['999', '24', '', null, 24],
  ])('%j %j %j', (longitude, latitude, both, lon, lat) => {
    expect(readCoordinates(longitude, latitude, both)).toMatchObject({ lon, lat })
  })
})
