import type { LayoutBlock } from '#kernel/plan/layout.ts'
import type { Block } from '#kernel/plan-parser/outline/blocks.ts'
import type { Piece } from '#kernel/plan-parser/outline/paragraphs.ts'
import type { Structure } from '#kernel/plan-parser/outline/segment.ts'
import type { Node } from '#kernel/plan-parser/outline/tree.ts'
import type { ReadPlan, ReadTable } from '#kernel/plan-parser/read-plan.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { layOutGrid, layOutTable } from './lay-out-table.ts'

interface Lookups {
  readonly items: ReadonlyMap<number, string>
  readonly headings: ReadonlyMap<number, 1 | 2 | 3 | 4>
  readonly tables: ReadonlyMap<number, ReadTable>
}

/** 排版 — the document as printed: every piece in one block, body paragraphs with the item they bear. */
export function layOut(structure: Structure, plans: readonly ReadPlan[], source: PlanText): readonly LayoutBlock[] {
  const lookups = lookUp(plans)
  return structure.blocks.flatMap((block) => blockOf(block, lookups, source))
}

function blockOf(block: Block, lookups: Lookups, source: PlanText): readonly LayoutBlock[] {
  const first = block.pieces[0]
  const last = block.pieces.at(-1)
  if (!first || !last) return []
  if (block.kind === 'body') return block.pieces.map((piece) => bodyBlock(piece, lookups, source))
  return [{ kind: block.kind, start: first.start, end: last.end }]
}

function bodyBlock(piece: Piece, { items, headings, tables }: Lookups, source: PlanText): LayoutBlock {
  const { start, end } = piece
  if (piece.kind === 'table') {
    const table = tables.get(start)
    return table ? layOutTable(table) : layOutGrid(piece.grid, source)
  }
  const level = headings.get(start)
  const id = items.get(start)
  const item = id === undefined ? {} : { item: id }
  return level === undefined
    ? { kind: 'paragraph', start, end, ...item }
    : { kind: 'heading', level, start, end, ...item }
}

function lookUp(plans: readonly ReadPlan[]): Lookups {
  const items = new Map<number, string>()
  const headings = new Map<number, 1 | 2 | 3 | 4>()
  const tables = new Map<number, ReadTable>()
  for (const plan of plans) {
    for (const { item, draft } of plan.items) {
      if (draft.place !== 'row') for (const { paragraph } of draft.entries) items.set(paragraph.start, item.id)
    }
    for (const table of plan.tables) tables.set(table.grid.start, table)
    for (const root of plan.roots) collectHeadings(root, headings)
  }
  return { items, headings, tables }
}

/** A numbered paragraph that is only a heading, and one that is a task of a single sentence, are told apart by what follows. */
function collectHeadings(node: Node, headings: Map<number, 1 | 2 | 3 | 4>): void {
  const marker = node.entry?.paragraph.marker
  if (node.entry && marker && node.own === null) headings.set(node.entry.paragraph.start, marker.level)
  for (const child of node.children) collectHeadings(child, headings)
}
