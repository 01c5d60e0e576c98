import { type RuledTable, readGrids } from './grid.ts'
import { linesOf, type PrintedLine } from './lines.ts'
import type { PageContent } from './page-content.ts'
import { withSpilledText } from './spilled-text.ts'
import { findColumns } from './unruled-table.ts'

/** 页面块 — what stands on a page from top to bottom: lines of text, and tables. */
export type PageBlock =
  | { readonly kind: 'line'; readonly line: PrintedLine }
  | { readonly kind: 'table'; readonly table: RuledTable }

export interface PageBlocks {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly blocks: readonly PageBlock[]
}

/** 分块 — the tables that lines draw or columns make, and the other characters as lines between them. */
export function pageBlocks({ number, width, height, rules, glyphs }: PageContent): PageBlocks {
  const read = readGrids(rules, glyphs)
  let lines = linesOf(read.outside)
  const blocks: PageBlock[] = []
  for (const grid of read.tables) {
    const { table, outside } = withSpilledText(grid, lines)
    lines = outside
    // A frame without text is decoration.
    if (table.cells.some((cell) => cell.lines.length > 0)) blocks.push({ kind: 'table', table })
  }
  const columns = findColumns(lines, number)
  for (const { table } of columns) blocks.push({ kind: 'table', table })
  for (const [index, line] of lines.entries()) {
    if (!columns.some(({ from, until }) => index >= from && index < until)) blocks.push({ kind: 'line', line })
  }
  return { number, width, height, blocks: blocks.sort((one, other) => topOf(one) - topOf(other)) }
}

const topOf = (block: PageBlock): number =>
  block.kind === 'line' ? block.line.baseline - block.line.size / 2 : block.table.top
