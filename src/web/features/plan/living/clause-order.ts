import type { AnnexedObject } from '#kernel/plan/model.ts'
import type { DocumentClause, DocumentItem } from '#web/features/plan/document/document-source.ts'
import type { BlockView, DocumentView, LineView } from '#web/features/plan/document/document-view.ts'
import type { UnitLens } from '#web/features/plan/living/unit-lens.ts'

function clausesOf(lines: readonly LineView[]): string[] {
  return lines.flatMap((line) => line.columns.flat().flatMap(({ clause }) => (clause ? [clause.key] : [])))
}

function keysOf(block: BlockView, annexes: ReadonlySet<string>): string[] {
  if (block.kind !== 'table') return clausesOf(block.lines)
  return block.rows.flatMap((row) => {
    const keys = row.cells.flatMap((cell) => clausesOf(cell.lines))
    return keys.length === 0 && row.item !== null && annexes.has(row.item) ? [row.item] : keys
  })
}

/** 阅读次序 — the keys of all clauses and annexed objects as they follow one another on the page. */
export function readingOrder(view: DocumentView): string[] {
  const annexes = new Set(view.annexes.map(({ id }) => id))
  return [...new Set(view.blocks.flatMap((block) => keysOf(block, annexes)))]
}

/** 视角内次序 — the same, of the items the unit lens leaves; all of them without a lens. */
export function orderIn(view: DocumentView, lens: UnitLens | null): string[] {
  const order = readingOrder(view)
  if (lens === null) return order
  const staying = new Set(
    view.items.filter(({ key }) => lens.has(key)).flatMap(({ clauses }) => clauses.map(({ key }) => key)),
  )
  return order.filter((key) => staying.has(key))
}

/** 邻条 — the key `step` places on; the first one when nothing is selected, and it stops at both ends. */
export function neighbour(order: readonly string[], current: string | null, step: 1 | -1): string | null {
  const at = current === null ? -1 : order.indexOf(current)
  if (at < 0) return order[0] ?? null
  return order[Math.min(order.length - 1, Math.max(0, at + step))] ?? null
}

/** 选中 — what a key of the address means in this document. */
export type Selection =
  | { readonly kind: 'clause'; readonly item: DocumentItem; readonly clause: DocumentClause }
  | { readonly kind: 'item'; readonly item: DocumentItem }
  | { readonly kind: 'annex'; readonly annex: AnnexedObject }
  | { readonly kind: 'unknown'; readonly key: string }

export function selectionOf(view: DocumentView, key: string): Selection {
  for (const item of view.items) {
    if (item.key === key) return { kind: 'item', item }
    const clause = item.clauses.find((candidate) => candidate.key === key)
    if (clause) return { kind: 'clause', item, clause }
  }
  const annex = view.annexes.find(({ id }) => id === key)
  return annex ? { kind: 'annex', annex } : { kind: 'unknown', key }
}
