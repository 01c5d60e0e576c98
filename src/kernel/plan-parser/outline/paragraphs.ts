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
  /** Blank lines stand before it. */
  readonly isParted: boolean
}

export type Piece = Paragraph | (TextSpan & { readonly kind: 'table'; readonly grid: Grid })

/** 分段 — lines joined to paragraphs and tables, in printed order; blank lines are gone. */
export function readPieces(
  source: PlanText,
  strips: readonly Strip[],
  isLabelled: (folded: string) => boolean,
): readonly Piece[] {
  const width = wrapWidth(source)
  const pieces: Piece[] = []
  let lastLine: Line | null = null
  let lastNumber = 0
  for (const strip of strips) {
    if (strip.kind === 'table') {
      pieces.push({ kind: 'table', start: strip.grid.start, end: strip.grid.end, grid: strip.grid })
      lastLine = null
      continue
    }
    const line = strip.line
    if (line.isBlank) {
      lastLine = null
      continue
    }
    const folded = foldedOf(source, line)
    const marker = readMarker(folded, lastNumber + 1)
    const above = pieces.at(-1)
    const stands =
      marker !== null || isDateLine(folded) || isAnnexLabel(folded) || isAnnexNote(folded) || isLabelled(folded)
    if (lastLine && !stands && above?.kind === 'paragraph' && goesOn(source, above, lastLine, line, width)) {
      pieces[pieces.length - 1] = { ...above, end: line.end }
    } else {
      if (marker?.level === 3) lastNumber = marker.number
      pieces.push({
        kind: 'paragraph',
        start: line.start,
        end: line.end,
        marker,
        indent: line.indent,
        isParted: lastLine === null,
      })
    }
    lastLine = line
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

function goesOn(source: PlanText, above: Paragraph, last: Line, line: Line, width: number | null): boolean {
  const folded = foldedOf(source, last)
  const isFull = width === null ? folded.length >= LONG_LINE : last.end - last.from >= width - 2
  if (endsSentence(folded)) return width !== null && isFull && above.indent > 0 && line.indent === 0
  return isFull && (width !== null || isBroken(source, above))
}
