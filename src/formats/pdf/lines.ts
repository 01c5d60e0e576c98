import { isNeverFirst, isNeverLast, isWide } from './characters.ts'
import type { Glyph } from './page-content.ts'

/** 行 — one printed line; `head` is the width of what cannot be parted from its first character. */
export interface PrintedLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly head: number
  /** Where its pieces begin that stand clearly apart: one for running text, several for a row of columns. */
  readonly pieces: readonly { readonly left: number; readonly right: number; readonly text: string }[]
}

/** Parts of a character's height above and below its baseline. */
const ASCENT = 0.85
/** Two characters belong to one line when they share this much of the smaller one's height: PM₂.₅ is one line. */
const SHARED_HEIGHT = 0.5
/** Bold print is at times the same character twice. */
const SAME_PLACE = 0.2

/** Gaps in parts of the size: a space between Latin words, one that was typed between Chinese ones, columns. */
const LATIN_SPACE = 0.18
const WIDE_SPACE = 0.8
const PIECES_APART = 1.5
const MOST_SPACES = 12

/** 成行 — characters of one region as lines, from top to bottom. */
export function linesOf(glyphs: readonly Glyph[]): readonly PrintedLine[] {
  const sorted = [...glyphs].sort((one, other) => one.baseline - other.baseline)
  const lines: Glyph[][] = []
  let chief: Glyph | null = null
  for (const glyph of sorted) {
    const line = lines.at(-1)
    if (line && chief && sharesLine(chief, glyph)) {
      line.push(glyph)
      if (glyph.size > chief.size) chief = glyph
    } else {
      lines.push([glyph])
      chief = glyph
    }
  }
  return withHangingSigns(lines.map(lineOf))
}

/** A line of one word takes along the sign that begins the next: it could not have stood without it. */
function withHangingSigns(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  return lines.map((line, index) => {
    const next = lines[index + 1]
    const isOneWord = line.right - line.left <= line.head
    return next && isOneWord && isNeverFirst(next.text.charAt(0)) ? { ...line, head: line.head + next.size } : line
  })
}

function sharesLine(chief: Glyph, glyph: Glyph): boolean {
  const top = Math.max(chief.baseline - chief.size * ASCENT, glyph.baseline - glyph.size * ASCENT)
  const bottom = Math.min(chief.baseline + chief.size * (1 - ASCENT), glyph.baseline + glyph.size * (1 - ASCENT))
  return bottom - top >= Math.min(chief.size, glyph.size) * SHARED_HEIGHT
}

function lineOf(unsorted: readonly Glyph[]): PrintedLine {
  const glyphs = withoutDoubles([...unsorted].sort((one, other) => one.left - other.left))
  const chief = glyphs.reduce((largest, glyph) => (glyph.size > largest.size ? glyph : largest))
  const pieces: { left: number; right: number; text: string }[] = []
  let text = ''
  let last: Glyph | null = null
  for (const glyph of glyphs) {
    const gap = last ? (glyph.left - last.right) / chief.size : Infinity
    const piece = pieces.at(-1)
    const printed = (last ? spaces(gap, last.text, glyph.text) : '') + glyph.text
    if (piece && gap <= PIECES_APART) {
      piece.right = Math.max(piece.right, glyph.right)
      piece.text += printed
    } else {
      pieces.push({ left: glyph.left, right: glyph.right, text: glyph.text })
    }
    text += printed
    last = glyph
  }
  return {
    text,
    left: glyphs[0]?.left ?? 0,
    right: Math.max(...pieces.map(({ right }) => right)),
    baseline: baselineOf(glyphs, chief.size),
    size: chief.size,
    head: headWidth(glyphs),
    pieces,
  }
}

function withoutDoubles(sorted: readonly Glyph[]): readonly Glyph[] {
  return sorted.filter((glyph, index) => {
    for (let at = index - 1; at >= 0; at -= 1) {
      const before = sorted[at]
      if (!before || glyph.left - before.left > glyph.size * SAME_PLACE) return true
      const isLevel = Math.abs(glyph.baseline - before.baseline) <= glyph.size * SAME_PLACE
      if (isLevel && glyph.text === before.text) return false
    }
    return true
  })
}

/** Line layout widens the gaps between Chinese and Latin a little: only what is wider was typed. */
function spaces(gap: number, before: string, after: string): string {
  if (isWide(before) || isWide(after)) {
    return gap < WIDE_SPACE ? '' : '　'.repeat(Math.min(MOST_SPACES, Math.round(gap)))
  }
  return gap < LATIN_SPACE ? '' : ' '.repeat(gap < PIECES_APART ? 1 : Math.min(MOST_SPACES, Math.round(gap * 2)))
}

/** Most characters of the chief size stand on the line's own baseline. */
function baselineOf(glyphs: readonly Glyph[], size: number): number {
  const chiefs = glyphs.filter((glyph) => glyph.size === size)
  return chiefs[chiefs.length >> 1]?.baseline ?? glyphs[0]?.baseline ?? 0
}

/**
 * A Latin word or a number; a sign that never ends a line with what follows it; the signs that never begin a line, and
 * the Latin word that follows them at once.
 */
function headWidth(glyphs: readonly Glyph[]): number {
  let at = 0
  while (isNeverLast(glyphs[at]?.text ?? '')) at += 1
  at = wordEnd(glyphs, at)
  while (isNeverFirst(glyphs[at + 1]?.text ?? '')) at = wordEnd(glyphs, at + 1)
  const last = glyphs[Math.min(at, glyphs.length - 1)]
  return (last?.right ?? 0) - (glyphs[0]?.left ?? 0)
}

/** Where the Latin word or number ends that this character is in, or its sign is followed by. */
function wordEnd(glyphs: readonly Glyph[], start: number): number {
  let at = start
  while (goesOn(glyphs[at], glyphs[at + 1])) at += 1
  return at
}

function goesOn(glyph: Glyph | undefined, next: Glyph | undefined): boolean {
  if (!glyph || !next || isWide(next.text) || next.left - glyph.right >= glyph.size * LATIN_SPACE) return false
  return !isWide(glyph.text) || isNeverFirst(glyph.text)
}
