import { describe, expect, it } from 'vitest'
import {
  type BlockView,
  documentView,
  type LineView,
  type TableView,
} from '#web/features/plan/document/document-view.ts'
import type { Segment } from '#web/features/plan/document/inline-runs.ts'
import { SMALL_PLAN, SMALL_TEXT } from '#web/features/plan/testing/small-plan.ts'

const view = documentView(SMALL_PLAN)
const textOf = (segment: Segment): string =>
  segment.groups.flatMap(({ atoms }) => atoms.map(({ text }) => text)).join('')
const linesOf = (block: BlockView): readonly LineView[] =>
  block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines)) : block.lines
const segments = view.blocks.flatMap((block) => linesOf(block).flatMap(({ columns }) => columns.flat()))

function block(kind: BlockView['kind'], order = 0): BlockView {
  const found = view.blocks.filter((candidate) => candidate.kind === kind)[order]
  if (!found) throw new RangeError(kind)
  return found
}

function table(): TableView {
  const found = block('table')
  if (found.kind !== 'table') throw new TypeError('no table')
  return found
}

describe('the document on the page', () => {
  it('holds every segment verbatim at its offset', () => {
    for (const segment of segments) expect(SMALL_TEXT.slice(segment.start, segment.end)).toBe(textOf(segment))
  })

  it('shows every printed character once, apart from the heads of tables', () => {
    const shown = segments.map(textOf).join('')
    const heads = table().columns.join('')
    expect([...SMALL_TEXT.replace(/\s/g, '')].sort().join('')).toBe(
      [...(shown + heads).replace(/\s/g, '')].sort().join(''),
    )
  })

  it('keeps the lines of a title apart and leaves blank lines out', () => {
    expect(linesOf(block('title')).map(({ start, end }) => SMALL_TEXT.slice(start, end))).toEqual([
      '青溪县2024年度大气',
      '污染防治工作计划',
    ])
  })

  it('cuts a paragraph into its clauses and calls each by its kind', () => {
    const line = linesOf(block('paragraph', 1))[0]
    expect(line?.columns[0]?.map(({ clause }) => clause)).toEqual([
      { key: 'A-1-1.1', kind: 'heading' },
      { key: 'A-1-1.2', kind: 'hard' },
      { key: 'A-1-1.3', kind: 'soft' },
      { key: 'A-1-1.R', kind: 'responsibility' },
    ])
  })

  it('stands the annotation over the figure with its unit, not over the words before it', () => {
    const groups = linesOf(block('paragraph'))[0]?.columns[0]?.[0]?.groups ?? []
    const figures = groups.filter(({ figure }) => figure !== null)
    expect(figures.map(({ atoms }) => atoms.map(({ text }) => text).join(''))).toEqual(['93.5%', '31微克/立方米'])
    expect(figures.map(({ figure }) => view.figures.get(figure ?? '')?.indicator)).toEqual([
      '优良天数比率',
      'PM2.5年均浓度',
    ])
  })

  it('sets chemical figures below the line', () => {
    const atoms = segments.flatMap(({ groups }) => groups.flatMap((group) => group.atoms))
    expect(atoms.filter(({ isSubscript }) => isSubscript).map(({ text }) => text)).toEqual(['2.5'])
  })

  it('underlines what lint names, and nothing else', () => {
    const atoms = segments.flatMap(({ groups }) => groups.flatMap((group) => group.atoms))
    expect(atoms.filter(({ mark }) => mark !== null).map(({ text, mark }) => [text, mark])).toEqual([
      ['等', 'info'],
      ['5公里', 'warning'],
      ['每季度巡查。', 'warning'],
    ])
  })

  it('puts the sign of a warning beside its own row and none beside an information', () => {
    expect(table().rows.map(({ proofs }) => proofs.map(({ code }) => code))).toEqual([
      ['SOFT_WITH_NUMBER'],
      ['LEAD_MISSING'],
    ])
    expect(block('paragraph', 1)).toMatchObject({ proofs: [] })
  })

  it('stands the margin of every item once', () => {
    const carriers = view.blocks.flatMap((candidate) =>
      candidate.kind === 'table'
        ? candidate.rows.filter(({ carriesMargin }) => carriesMargin).map(({ item }) => item)
        : candidate.carriesMargin
          ? [candidate.item]
          : [],
    )
    expect(carriers).toEqual(['A-0-1', 'A-1-1', 'W-1', 'W-2'])
  })

  it('spans a merged cell and tells the rows below what it says', () => {
    const [first, second] = table().rows
    expect(first?.cells.map(({ column, rowSpan }) => [column, rowSpan])).toEqual([
      [0, 1],
      [1, 2],
      [2, 1],
      [3, 1],
    ])
    expect(second?.cells.map(({ column }) => column)).toEqual([0, 2, 3])
    expect(second?.carried).toEqual([{ column: 1, text: '污水' }])
  })

  it('sets issuer and date of the imprint apart', () => {
    expect(
      linesOf(block('imprint')).map(({ columns }) => columns.map((column) => column.map(textOf).join(''))),
    ).toEqual([['抄送：县委各部门。'], ['青溪县人民政府办公室', '2024年8月29日印发']])
  })
})
