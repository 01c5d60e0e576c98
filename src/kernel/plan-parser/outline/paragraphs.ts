import { isLabelledLine } from '#kernel/plan-parser/roles/labels.ts'
import type { Strip } from '#kernel/plan-parser/tables/find-tables.ts'
import type { Grid } from '#kernel/plan-parser/tables/grid.ts'
import { isDateLine } from '#kernel/plan-parser/text/dates.ts'
import type { Line } from '#kernel/plan-parser/text/lines.ts'
import type { Marker } from '#kernel/plan-parser/text/numbering.ts'
import { readMarker } from '#kernel/plan-parser/text/numbering.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { foldedOf } from '#kernel/plan-parser/text/plan-text.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import { endsSentence, isAnnexLabel, isAnnexNote, isLooseLine } from './line-forms.ts'
import { wrapWidth } from './wrap-width.ts'

/** 段 — one paragraph, its wrapped lines joined. */
export interface Paragraph extends TextSpan {
  readonly kind: 'paragraph'
  readonly marker: Marker | null
  readonly indent: number
}

export type Piece = Paragraph | (TextSpan & { readonly kind: 'table'; readonly grid: Grid })

/** 分段 — lines joined to paragraphs and tables, in printed order; blank lines are gone. */
export function readPieces(source: PlanText, strips: readonly Strip[]): readonly Piece[] {
  const width = wrapWidth(source)
  const pieces: Piece[] = []
  let last: Line | null = null
  let lastNumber = 0
  for (const strip of strips) {
    if (strip.kind === 'table') {
      pieces.push({ kind: 'table', start: strip.grid.start, end: strip.grid.end, grid: strip.grid })
      last = null
      continue
    }
    const line = strip.line
    const marker = line.isBlank ? null : readMarker(foldedOf(source, line), lastNumber + 1)
    const above = pieces.at(-1)
    if (line.isBlank) {
      last = null
    } else if (last && above?.kind === 'paragraph' && goesOn({ source, above, last, line, marker, width })) {
      pieces[pieces.length - 1] = { ...above, end: line.end }
      last = line
    } else {
      if (marker?.level === 3) lastNumber = marker.number
      pieces.push({ kind: 'paragraph', start: line.start, end: line.end, marker, indent: line.indent })
      last = line
    }
  }
  return pieces
}

/** A line this long that ends in the middle of a sentence was broken by the page, not by the author. */
const LONG_LINE = 45

/** Sentences that do not end, or a bracket or title that does not close: not a long heading on its own line. */
function isBroken(source: PlanText, above: Paragraph): boolean {
  const folded = foldedOf(source, above)
  if (above.marker === null && isLooseLine(folded)) return false
  const isOpen =
    folded.lastIndexOf('《') > folded.lastIndexOf('》') || folded.lastIndexOf('（') > folded.lastIndexOf('）')
  return isOpen || /[。；]/.test(folded) || above.marker === null
}

interface Seam {
  readonly source: PlanText
  readonly above: Paragraph
  /** The last line of the paragraph above, and the line in question. */
  readonly last: Line
  readonly line: Line
  readonly marker: Marker | null
  readonly width: number | null
}

/** Whether a line belongs to the paragraph above: that was broken at the edge of the page, and the line opens nothing. */
function goesOn({ source, above, last, line, marker, width }: Seam): boolean {
  if (marker !== null || opensPiece(foldedOf(source, line), source)) return false
  const folded = foldedOf(source, last)
  const isFull = width === null ? folded.length >= LONG_LINE : last.end - last.from >= width - 2
  if (endsSentence(folded)) return width !== null && isFull && above.indent > 0 && line.indent === 0
  return isFull && (width !== null || isBroken(source, above))
}

function opensPiece(folded: string, source: PlanText): boolean {
  return isDateLine(folded) || isAnnexLabel(folded) || isAnnexNote(folded) || isLabelledLine(folded, source.lexicon)
}
