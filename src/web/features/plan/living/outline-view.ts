import type { BlockView, DocumentView, LineView, RowView } from '#web/features/plan/document/document-view.ts'

/** 目录条目 — a part, section, annex or table section of the document, with how many items stand under it. */
export interface OutlineEntry {
  /** Anchor: the key of the block, or of the row as `block.row`. */
  readonly anchor: string
  /** 0 a plan or annex, 1 一、 2 （一） and the same inside a table. */
  readonly depth: 0 | 1 | 2
  readonly label: string
  readonly itemCount: number
  /** The items and annexed objects under it. */
  readonly items: ReadonlySet<string>
}

interface Draft {
  readonly anchor: string
  readonly depth: 0 | 1 | 2
  readonly label: string
  readonly items: Set<string>
}

const plain = (text: string, lines: readonly LineView[]): string =>
  lines.map(({ start, end }) => text.slice(start, end)).join('')

/** 行锚 — the anchor of a row inside a table block. */
export const rowAnchor = (block: string, row: number): string => `${block}.${row}`

/** The first sentence of a heading: headings that run into their text are cut where the sentence ends. */
function headingLabel(label: string): string {
  const end = label.search(/[。；：]/)
  return end > 0 ? label.slice(0, end) : label
}

function depthOf(level: 1 | 2 | 3 | 4): 1 | 2 | null {
  return level === 1 || level === 2 ? level : null
}

class OutlineBuilder {
  readonly entries: Draft[] = []
  readonly #open: (Draft | undefined)[] = [undefined, undefined, undefined]

  open(anchor: string, depth: 0 | 1 | 2, label: string): void {
    const entry = { anchor, depth, label, items: new Set<string>() }
    this.entries.push(entry)
    this.#open[depth] = entry
    this.#open.fill(undefined, depth + 1)
  }

  count(item: string): void {
    for (const entry of this.#open) entry?.items.add(item)
  }

  get last(): Draft | undefined {
    return this.entries.at(-1)
  }
}

function addRow(builder: OutlineBuilder, text: string, anchor: string, row: RowView): void {
  const depth = row.headingLevel === null ? null : depthOf(row.headingLevel)
  if (depth !== null) builder.open(anchor, depth, plain(text, row.cells[0]?.lines ?? []))
  if (row.item !== null) builder.count(row.item)
}

function addBlock(builder: OutlineBuilder, text: string, block: BlockView, before: BlockView | undefined): void {
  if (block.kind === 'table') {
    for (const [index, row] of block.rows.entries()) addRow(builder, text, rowAnchor(block.key, index), row)
    return
  }
  if (block.kind === 'title' && before?.kind !== 'annexLabel') builder.open(block.key, 0, plain(text, block.lines))
  if (block.kind === 'annexLabel') builder.open(block.key, 0, plain(text, block.lines))
  if (block.kind === 'heading') {
    const depth = depthOf(block.level)
    if (depth !== null) builder.open(block.key, depth, headingLabel(plain(text, block.lines)))
  }
  if (block.item !== null) builder.count(block.item)
}

/** 目录 — the outline of the document. An annex label and the title under it make one entry. */
export function outlineOf(view: DocumentView): OutlineEntry[] {
  const builder = new OutlineBuilder()
  const titles = new Map<string, string>()
  for (const [index, block] of view.blocks.entries()) {
    const before = view.blocks[index - 1]
    addBlock(builder, view.text, block, before)
    if (block.kind === 'title' && before?.kind === 'annexLabel' && builder.last) {
      titles.set(builder.last.anchor, plain(view.text, block.lines))
    }
  }
  return builder.entries.map(({ anchor, depth, label, items }) => {
    const title = titles.get(anchor)
    return { anchor, depth, label: title ? `${label} ${title}` : label, itemCount: items.size, items }
  })
}
