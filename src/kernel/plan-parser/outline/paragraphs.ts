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
import { endsSentence, isAnnexLabel, isAnnexNote } from './line-forms.ts'
import { splitRunOn } from './run-on.ts'
import type { Wrapping } from './wrap-width.ts'
import { displayWidth, wrapWidth } from './wrap-width.ts'

/** 段 — one paragraph, its wrapped lines joined. */
export interface Paragraph extends TextSpan {
  readonly kind: 'paragraph'
  readonly marker: Marker | null
  readonly indent: number
}

export type Piece = Paragraph | (TextSpan & { readonly kind: 'table'; readonly grid: Grid })

/** 分段 — lines joined to paragraphs and tables, in printed order; blank lines are gone. */
export function readPieces(source: PlanText, strips: readonly Strip[]): readonly Piece[] {
  const wrapping = wrapWidth(source)
  const pieces: Piece[] = []
  let last: Line | null = null
  let lastNumber = 0
  for (const strip of strips.flatMap((whole) => withoutRunOns(source, whole))) {
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
    } else if (last && above?.kind === 'paragraph' && goesOn({ source, above, last, line, marker, wrapping })) {
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

function withoutRunOns(source: PlanText, strip: Strip): readonly Strip[] {
  if (strip.kind === 'table' || strip.line.isBlank) return [strip]
  return splitRunOn(source, strip.line).map((line) => ({ kind: 'line', line }))
}

/** How many columns short of the page's width a full line may end. */
const WRAP_SLACK = 6

/** A line this long that ends in the middle of a sentence was broken by the page, not by the author. */
const LONG_LINE = 45

/** Brackets and titles are shorter than this: further back nothing that is open matters. */
const LONGEST_BRACKET = 600

/** A bracket or a title that has not closed yet. */
function isOpen(source: PlanText, above: Paragraph): boolean {
  const tail = source.folded.slice(Math.max(above.start, above.end - LONGEST_BRACKET), above.end)
  return tail.lastIndexOf('《') > tail.lastIndexOf('》') || tail.lastIndexOf('（') > tail.lastIndexOf('）')
}

/** （牵头单位：…） closes what stands above it. */
function endsInDuty(source: PlanText, above: Paragraph): boolean {
  if (source.folded.charAt(above.end - 1) !== '）') return false
  const tail = source.folded.slice(Math.max(above.start, above.end - LONGEST_BRACKET), above.end)
  return isLabelledLine(tail.slice(tail.lastIndexOf('（') + 1), source.lexicon)
}

/** Running text that stops in the middle, not a long heading on a line of its own. */
function isBroken(source: PlanText, above: Paragraph): boolean {
  const tail = source.folded.slice(Math.max(above.start, above.end - LONGEST_BRACKET), above.end)
  return above.marker === null ? /[，。；]/.test(tail) : /[。；]/.test(tail)
}

interface Seam {
  readonly source: PlanText
  readonly above: Paragraph
  /** The last line of the paragraph above, and the line in question. */
  readonly last: Line
  readonly line: Line
  readonly marker: Marker | null
  readonly wrapping: Wrapping | null
}

/** Whether a line belongs to the paragraph above: that was broken at the edge of the page, and the line opens nothing. */
function goesOn({ source, above, last, line, marker, wrapping }: Seam): boolean {
  const folded = foldedOf(source, last)
  const isFull =
    wrapping === null ? folded.length >= LONG_LINE : displayWidth(source.text, last) >= wrapping.width - WRAP_SLACK
  if (!isFull) return false
  if (isOpen(source, above)) return true
  if (marker !== null || opensPiece(foldedOf(source, line), source)) return false
  if (endsInDuty(source, above)) return false
  if (wrapping === null) return !endsSentence(folded) && isBroken(source, above)
  if (line.indent > above.indent) return false
  return !endsSentence(folded) || (above.indent > 0 ? line.indent === 0 : wrapping.isParted)
}

function opensPiece(folded: string, source: PlanText): boolean {
  return isDateLine(folded) || isAnnexLabel(folded) || isAnnexNote(folded) || isLabelledLine(folded, source.lexicon)
}
