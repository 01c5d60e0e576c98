import { type Frame, framesOf } from './frames.ts'
import { linesOf, type PrintedLine } from './lines.ts'
import type { Box, Glyph, Rule } from './page-content.ts'
import { coverage, joinSegments, NEAR, type Segment, segmentsAt } from './segments.ts'

/** 格 — a cell of a ruled table: where it stands and the lines printed in it. */
export interface RuledCell extends Box {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly lines: readonly PrintedLine[]
}

/** 线框表 — the part of a table that stands on one page; `isRuled` is false where only the places of its text make it one. */
export interface RuledTable extends Box {
  readonly isRuled: boolean
  /** Edges of the columns, one more than there are. */
  readonly edges: readonly number[]
  readonly rows: number
  readonly cells: readonly RuledCell[]
}

/** No row or column is as thin as this: lines so near to each other are one border. */
const THINNEST = 4.5
/** An edge of a cell is drawn when this share of it is. */
const DRAWN = 0.6

/** A page of more lines, or a frame of more squares, is a map or a drawing. */
const MOST_SEGMENTS = 3000
const MOST_SQUARES = 20_000

/** 还原表格 — the tables that lines draw on a page, in printed order, and the characters that stand in none of them. */
export function readGrids(
  rules: readonly Rule[],
  glyphs: readonly Glyph[],
): { readonly tables: readonly RuledTable[]; readonly outside: readonly Glyph[] } {
  const horizontal = joinSegments(rules.filter(({ kind }) => kind === 'horizontal'))
  const vertical = joinSegments(rules.filter(({ kind }) => kind === 'vertical'))
  const isDrawing = horizontal.length + vertical.length > MOST_SEGMENTS
  const grids = (isDrawing ? [] : framesOf(horizontal, vertical)).flatMap((frame) => gridOf(frame) ?? [])
  // The larger one first: a frame inside a cell of another table is a picture in it, not a table.
  const outer = [...grids]
    .sort((one, other) => areaOf(other) - areaOf(one))
    .filter((grid, index, all) => !all.slice(0, index).some((larger) => holds(larger, grid)))
    .sort((one, other) => one.top - other.top)
  const inside = new Map<Grid, Glyph[]>(outer.map((grid) => [grid, []]))
  const outside: Glyph[] = []
  for (const glyph of glyphs) {
    const grid = outer.find((candidate) => isIn(candidate, glyph))
    if (grid) inside.get(grid)?.push(glyph)
    else outside.push(glyph)
  }
  return { tables: outer.map((grid) => tableOf(grid, inside.get(grid) ?? [])), outside }
}

const areaOf = (box: Box): number => (box.right - box.left) * (box.bottom - box.top)

const holds = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left - NEAR &&
  inner.right <= outer.right + NEAR &&
  inner.top >= outer.top - NEAR &&
  inner.bottom <= outer.bottom + NEAR

/** By a point in its upper half: signs reach over the lines of a narrow column, and a last line over the one below it. */
function isIn(box: Box, glyph: Glyph): boolean {
  const x = (glyph.left + glyph.right) / 2
  const y = glyph.baseline - glyph.size * UPPER_HALF
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}

const UPPER_HALF = 0.6

interface Grid extends Box {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly frame: Frame
}

/** A frame of at least two cells; open at its sides or cut off by the page it ends where its lines end. */
function gridOf(frame: Frame): Grid | null {
  const { horizontal, vertical } = frame
  const xs = places([...vertical.map(({ at }) => at), ...ends(horizontal)])
  const ys = places([...horizontal.map(({ at }) => at), ...ends(vertical)])
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null
  const squares = (xs.length - 1) * (ys.length - 1)
  const isTable = squares >= 2 && squares <= MOST_SQUARES
  return isTable ? { xs, ys, left, right, top, bottom, frame } : null
}

const ends = (segments: readonly Segment[]): readonly number[] => [
  Math.min(...segments.map(({ from }) => from)),
  Math.max(...segments.map(({ to }) => to)),
]

/** Places on one axis, those near to each other as one. */
function places(values: readonly number[]): readonly number[] {
  const kept: number[] = []
  for (const value of [...values].sort((one, other) => one - other)) {
    if (kept.length === 0 || value - (kept.at(-1) ?? 0) > THINNEST) kept.push(value)
  }
  return kept
}

function tableOf(grid: Grid, glyphs: readonly Glyph[]): RuledTable {
  const cells = mergedCells(grid)
  const held = cells.map((): Glyph[] => [])
  for (const glyph of glyphs) {
    const index = cells.findIndex((cell) => isIn(cell, glyph))
    held[index]?.push(glyph)
  }
  const { left, top, right, bottom } = grid
  return {
    left,
    top,
    right,
    bottom,
    isRuled: true,
    edges: grid.xs,
    rows: grid.ys.length - 1,
    cells: cells.map((cell, index) => ({ ...cell, lines: linesOf(held[index] ?? []) })),
  }
}

type BareCell = Omit<RuledCell, 'lines'>

/** Squares between the lines; where the line between two is not drawn they are one cell, grown right first, then down. */
function mergedCells({ xs, ys, frame }: Grid): readonly BareCell[] {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const x = (index: number): number => xs[index] ?? 0
  const y = (index: number): number => ys[index] ?? 0
  const upright = segmentsAt(frame.vertical, xs, THINNEST)
  const level = segmentsAt(frame.horizontal, ys, THINNEST)
  const isParted = {
    right: (row: number, column: number): boolean => coverage(upright[column + 1] ?? [], y(row), y(row + 1)) >= DRAWN,
    below: (row: number, column: number): boolean => coverage(level[row + 1] ?? [], x(column), x(column + 1)) >= DRAWN,
  }
  const taken = new Set<number>()
  const cells: BareCell[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue
      let columnSpan = 1
      while (column + columnSpan < columns && !isParted.right(row, column + columnSpan - 1)) columnSpan += 1
      let rowSpan = 1
      const isOpenBelow = (at: number): boolean => {
        for (let across = column; across < column + columnSpan; across += 1) {
          if (isParted.below(at, across) || taken.has((at + 1) * columns + across)) return false
        }
        return true
      }
      while (row + rowSpan < rows && isOpenBelow(row + rowSpan - 1)) rowSpan += 1
      for (let down = row; down < row + rowSpan; down += 1) {
        for (let across = column; across < column + columnSpan; across += 1) taken.add(down * columns + across)
      }
      const box = { left: x(column), right: x(column + columnSpan), top: y(row), bottom: y(row + rowSpan) }
      cells.push({ row, column, rowSpan, columnSpan, ...box })
    }
  }
  return cells
}
