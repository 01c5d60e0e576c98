import { DocumentFlow } from '#formats/flow/document-flow.ts'
import type { ReadLimits } from '#formats/read-limits.ts'
import { unreadable } from '#formats/unreadable-error.ts'
import type { SourceDocument } from '#kernel/plan-parser/source-document.ts'
import { commonEdges } from './column-edges.ts'
import type { RuledTable } from './grid.ts'
import { continueTable, type LongTable, startTable, type TableCell } from './long-table.ts'
import type { PageBlocks } from './page-blocks.ts'
import {
  extend,
  goesOn,
  type JoinedParagraph,
  type ParagraphStyle,
  type PlacedLine,
  paragraphStyle,
  startParagraph,
} from './paragraph-joiner.ts'
import { measureFrame, type TextFrame } from './text-frame.ts'

const MOST_BLANK_LINES = 4
/** Beyond the two characters of a first line, in parts of the size: set apart like the cell of a table. */
const SET_APART = 2.7

/** 写成文本 — pages as paragraphs and tables, both joined over the ends of pages. */
export function writeDocument(pages: readonly PageBlocks[], limits: ReadLimits): SourceDocument {
  const writer = new DocumentWriter(pages, limits)
  for (const page of pages) writer.page(page)
  return writer.finish()
}

class DocumentWriter {
  readonly #flow: DocumentFlow
  readonly #frames: ReadonlyMap<string, TextFrame | null>
  readonly #style: ParagraphStyle
  readonly #tops: ReadonlyMap<string, number>
  #paragraph: JoinedParagraph | null = null
  #table: LongTable | null = null

  constructor(pages: readonly PageBlocks[], limits: ReadLimits) {
    this.#flow = new DocumentFlow(limits)
    const sizes = new Map<string, PageBlocks[]>()
    for (const page of pages) sizes.set(sizeOf(page), [...(sizes.get(sizeOf(page)) ?? []), page])
    this.#frames = new Map([...sizes].map(([size, same]) => [size, measureFrame(same)]))
    this.#tops = new Map([...sizes].map(([size, same]) => [size, Math.min(...same.map(firstBaseline))]))
    this.#style = paragraphStyle(pages.flatMap((page) => this.#placed(page)))
  }

  page(page: PageBlocks): void {
    const frame = this.#frames.get(sizeOf(page)) ?? null
    let isFirst = true
    for (const block of page.blocks) {
      if (block.kind === 'line') {
        if (frame) this.#line({ line: block.line, page: page.number, frame }, page)
      } else {
        this.#endParagraph()
        this.#addTable(block.table, page.number, isFirst)
      }
      isFirst = false
    }
  }

  /** A table that begins a page goes on with the one that ended the page before, if their columns are the same. */
  #addTable(part: RuledTable, page: number, isFirst: boolean): void {
    const above = isFirst ? this.#table : null
    const edges = above && above.lastPart.isRuled === part.isRuled ? commonEdges(above.edges, part.edges) : null
    if (above && edges) {
      continueTable(above, part, edges)
      return
    }
    if (above && !above.lastPart.isRuled && !part.isRuled) throw unreadable('PDF_TABLE_UNCLEAR', { page })
    this.#endTable()
    this.#table = startTable(part)
  }

  finish(): SourceDocument {
    this.#endParagraph()
    this.#endTable()
    return this.#flow.finish()
  }

  #placed(page: PageBlocks): readonly PlacedLine[] {
    const frame = this.#frames.get(sizeOf(page))
    return page.blocks.flatMap((block) =>
      frame && block.kind === 'line' ? [{ line: block.line, page: page.number, frame }] : [],
    )
  }

  #line(placed: PlacedLine, page: PageBlocks): void {
    this.#endTable()
    const above = this.#paragraph
    if (above && goesOn(above, placed, this.#style)) {
      this.#paragraph = extend(above, placed)
      return
    }
    this.#endParagraph()
    for (let blank = this.#blankLines(above, placed, page); blank > 0; blank -= 1) this.#flow.paragraph('')
    this.#paragraph = startParagraph(placed)
  }

  /** Blank lines above a line, on its own page: where a page ends nobody can tell them from the foot of the page. */
  #blankLines(above: JoinedParagraph | null, { line, page, frame }: PlacedLine, { width, height }: PageBlocks): number {
    if (frame.pitch <= 0) return 0
    const isSamePage = above?.last.page === page
    const from = isSamePage ? above.last.line.baseline + frame.pitch : (this.#tops.get(sizeOf({ width, height })) ?? 0)
    return Math.max(0, Math.min(MOST_BLANK_LINES, Math.round((line.baseline - from) / frame.pitch)))
  }

  #endParagraph(): void {
    if (this.#paragraph) {
      const { pieces, offset } = this.#paragraph
      const text = pieces.join('')
      this.#flow.paragraph(offset > SET_APART ? `\t${text}` : text)
    }
    this.#paragraph = null
  }

  #endTable(): void {
    if (this.#table) writeTable(this.#table, this.#flow)
    this.#table = null
  }
}

const sizeOf = ({ width, height }: Pick<PageBlocks, 'width' | 'height'>): string =>
  `${Math.round(width)}×${Math.round(height)}`

function firstBaseline({ blocks }: PageBlocks): number {
  const first = blocks[0]
  return first?.kind === 'line' ? first.line.baseline : Infinity
}

/** Cells in order of rows; a cell merged downwards is announced again in every row it covers. */
function writeTable({ cells, rows }: LongTable, flow: DocumentFlow): void {
  const starting: TableCell[][] = Array.from({ length: rows }, () => [])
  for (const cell of cells) starting[cell.row]?.push(cell)
  let above: readonly TableCell[] = []
  flow.openTable()
  for (let row = 0; row < rows; row += 1) {
    const merged = above.filter((cell) => row < cell.row + cell.rowSpan)
    const covering = [...merged, ...(starting[row] ?? [])].sort((one, other) => one.column - other.column)
    flow.openRow()
    for (const cell of covering) {
      const verticalMerge = cell.rowSpan === 1 ? 'none' : cell.row === row ? 'start' : 'continue'
      flow.openCell({ columnSpan: cell.columnSpan, verticalMerge, isLeftContinued: false })
      if (cell.row === row) for (const paragraph of cell.text.split('\n')) flow.paragraph(paragraph)
      flow.closeCell()
    }
    above = covering
  }
  flow.closeTable()
}
