import type { PrintedLine } from './lines.ts'
import type { TextFrame } from './text-frame.ts'
import { endsSentence, isWrapped, opensAnnex, opensNumbered, seam } from './wrapping.ts'

/** 版面行 — a line with the page it stands on and that page's frame. */
export interface PlacedLine {
  readonly line: PrintedLine
  readonly page: number
  readonly frame: TextFrame
}

/** 段 — lines joined; `offset` is how far right of the frame it begins, in parts of its size. */
export interface JoinedParagraph {
  /** Kept apart until the end: a text made longer line by line would be copied for every look at it. */
  readonly pieces: string[]
  readonly offset: number
  readonly last: PlacedLine
}

/** 段落式样 — how the document marks where a paragraph begins. */
export interface ParagraphStyle {
  /** Its first line is set in by two characters. */
  readonly isIndented: boolean
  /** Its further lines are set in too, below the first one. */
  readonly isHanging: boolean
}

const AT_LEFT = 1
const INDENT = { from: 1.4, to: 2.7 }
const SAME_SIZE = 0.15
const SAME_PLACE = 0.4
/** Farther below than this, in parts of the usual distance, a line begins a paragraph. */
const APART = 1.4
const SHARE_OF_HANGING = 0.05

export const offsetOf = ({ line, frame }: PlacedLine): number => (line.left - frame.left) / line.size

/** 看式样 — from the lines that surely begin a paragraph: those below a line with room to spare. */
export function paragraphStyle(lines: readonly PlacedLine[]): ParagraphStyle {
  let indented = 0
  let flush = 0
  let hanging = 0
  lines.forEach((placed, index) => {
    const above = lines[index - 1]
    if (!above) return
    const offset = offsetOf(placed)
    if (!isWrapped(above.line, placed.line, above.frame.right)) {
      if (offset >= INDENT.from && offset <= INDENT.to) indented += 1
      else if (offset < AT_LEFT) flush += 1
    } else if (
      offset > AT_LEFT &&
      isBelow(above, placed) &&
      !opensNumbered(placed.line.text) &&
      !endsSentence(above.line.text)
    ) {
      hanging += 1
    }
  })
  return { isIndented: indented > flush, isHanging: hanging > lines.length * SHARE_OF_HANGING }
}

const isBelow = (above: PlacedLine, below: PlacedLine): boolean =>
  Math.abs(above.line.left - below.line.left) <= above.line.size * SAME_PLACE

/** 续段 — whether a line goes on with the paragraph above it. */
export function goesOn(above: JoinedParagraph, placed: PlacedLine, style: ParagraphStyle): boolean {
  const { last } = above
  const { line } = placed
  if (Math.abs(line.size - last.line.size) > last.line.size * SAME_SIZE) return false
  if (!isWrapped(last.line, line, last.frame.right) || opensAnnex(line.text)) return false
  const distance = line.baseline - last.line.baseline
  if (placed.page === last.page && distance > last.frame.pitch * APART) return false
  if (isSetApart(last) && !isBelow(last, placed)) return false
  if (offsetOf(placed) > AT_LEFT) return style.isHanging && isBelow(last, placed) && !opensNumbered(line.text)
  if (style.isIndented) return true
  return !startsAnew(above, placed)
}

/**
 * Without an indentation, a full line may as well be the last of its paragraph. It is, where it ends a sentence and a
 * number or a line of a few words follows (a heading, a signature), and where it ends a bracket that names who is charged, or in a colon.
 */
function startsAnew({ pieces, last }: JoinedParagraph, { line, frame }: PlacedLine): boolean {
  const hasEnded = endsSentence(last.line.text)
  const whole = pieces.length <= LINES_OF_HEADING ? pieces.join('') : null
  if (opensNumbered(line.text)) return hasEnded || (whole !== null && isHeading(whole))
  const isShort = frame.right - line.right > line.size * SHORT
  if (hasEnded && isShort && !endsSentence(line.text)) return true
  return LABELLED_BRACKET.test(pieces.slice(-LINES_OF_BRACKET).join('')) || (whole !== null && ADDRESSED.test(whole))
}

const LINES_OF_HEADING = 5
const LINES_OF_BRACKET = 8
const SHORT = 2
/** 各有关单位： outside brackets: who is addressed, or a list to come. */
const ADDRESSED = /^[^（(]*(?:[（(][^（）()]*[）)][^（(]*)*[：:]$/
const LABELLED_BRACKET = /[（(][^（）()]{1,10}[：:][^（）()]{2,}[）)]$/

/** A signature, a date, a line in the middle of the page: no paragraph begins so far from the edge. */
function isSetApart(placed: PlacedLine): boolean {
  const { line, frame } = placed
  const isCentred = Math.abs(frame.right - line.right - (line.left - frame.left)) < line.size * SAME_PLACE
  return offsetOf(placed) > FARTHEST || (isCentred && offsetOf(placed) > INDENT.to)
}

const FARTHEST = 6

/** A number and words without a sentence. */
const isHeading = (text: string): boolean => opensNumbered(text) && !/[。；]/.test(text)

export function startParagraph(placed: PlacedLine): JoinedParagraph {
  return { pieces: [placed.line.text], offset: offsetOf(placed), last: placed }
}

export function extend(above: JoinedParagraph, placed: PlacedLine): JoinedParagraph {
  const { line, frame } = above.last
  above.pieces.push(seam(line, placed.line, frame.right) + placed.line.text)
  return { ...above, last: placed }
}
