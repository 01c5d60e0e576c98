import { isWide, printedCharacters } from '#formats/pdf/characters.ts'
import { type Matrix, xOf, yOf } from '#formats/pdf/matrix.ts'
import type { Glyph } from '#formats/pdf/page-content.ts'
import { childrenNamed, type XmlElement } from '#formats/xml/xml-element.ts'
import { distancesOf } from './numbers.ts'

export interface TurnedGlyph {
  readonly glyph: Glyph
  /** Quarter turns clockwise of the writing direction. */
  readonly turn: 0 | 1 | 2 | 3
}

/** Of a character that is half as wide as high, where nothing says how wide it is. */
const HALF = 0.5
/** A line of text may lean this much and still count as level (tangent of 2°). */
const LEVEL = 0.035

/** 文字对象 — its characters in their places; text that leans (a watermark) prints none. */
export function glyphsOf(object: XmlElement, matrix: Matrix): readonly TurnedGlyph[] {
  const turn = quarterTurn(matrix)
  if (turn === null) return []
  const size = Number(object.attributes.Size ?? 0)
  const stretch = Number(object.attributes.HScale ?? 1)
  const glyphs: TurnedGlyph[] = []
  let x = 0
  let y = 0
  for (const code of childrenNamed(object, 'ofd:TextCode')) {
    // A place that is not given is that of the text before.
    x = Number(code.attributes.X ?? x)
    y = Number(code.attributes.Y ?? y)
    const right = distancesOf(code.attributes.DeltaX)
    const down = distancesOf(code.attributes.DeltaY)
    let [left, baseline] = [x, y]
    for (const [index, character] of Array.from(contentOf(code)).entries()) {
      const natural = size * stretch * (isWide(character) ? 1 : HALF)
      const advance = right[index]
      const width =
        isWide(character) || advance === undefined || advance <= 0 ? natural : Math.min(advance, size * stretch)
      const glyph = placed(character, { left, baseline, width, size }, matrix)
      if (glyph) glyphs.push({ glyph, turn })
      left += advance ?? (down.length === 0 ? natural : 0)
      baseline += down[index] ?? 0
    }
  }
  return glyphs
}

interface Place {
  readonly left: number
  readonly baseline: number
  readonly width: number
  readonly size: number
}

function placed(character: string, place: Place, matrix: Matrix): Glyph | null {
  const text = printedCharacters(character)
  const left = xOf(matrix, place.left, place.baseline)
  const right = left + place.width * Math.hypot(matrix[0], matrix[1])
  const baseline = yOf(matrix, place.left, place.baseline)
  const size = place.size * Math.hypot(matrix[2], matrix[3])
  if (text.trim() === '' || !Number.isFinite(left + right + baseline + size) || size <= 0) return null
  return { text, left, right, baseline, size }
}

function quarterTurn([a, b]: Matrix): TurnedGlyph['turn'] | null {
  if (Math.abs(b) <= Math.abs(a) * LEVEL) return a > 0 ? 0 : 2
  if (Math.abs(a) <= Math.abs(b) * LEVEL) return b > 0 ? 1 : 3
  return null
}

function contentOf(code: XmlElement): string {
  return code.children.filter((child) => typeof child === 'string').join('')
}
