import { type Matrix, multiply } from '#formats/pdf/matrix.ts'
import type { Glyph, Rule } from '#formats/pdf/page-content.ts'
import { childElements, type XmlElement } from '#formats/xml/xml-element.ts'
import { matrixOf, numbersOf } from './numbers.ts'
import { pathRulesOf } from './path-object.ts'
import { glyphsOf, type TurnedGlyph } from './text-object.ts'

export interface PageObjects {
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
  /** Characters by quarter turns of their direction, clockwise. */
  readonly turns: readonly number[]
}

/** Layers and groups, whose objects are those of the page. */
const GROUPS = new Set(['ofd:Page', 'ofd:Content', 'ofd:Layer', 'ofd:PageBlock'])

/** 页面对象 — the characters and lines that the objects of a page print; `base` turns millimetres into page points. */
export function pageObjects(contents: readonly XmlElement[], base: Matrix): PageObjects {
  const glyphs: Glyph[] = []
  const rules: Rule[] = []
  const turns = [0, 0, 0, 0]
  const print = ({ glyph, turn }: TurnedGlyph): void => {
    turns[turn] = (turns[turn] ?? 0) + 1
    if (turn === 0) glyphs.push(glyph)
  }
  const visit = (element: XmlElement): void => {
    if (element.attributes.Visible === 'false') return
    if (GROUPS.has(element.name)) for (const child of childElements(element)) visit(child)
    else if (element.name === 'ofd:TextObject')
      for (const glyph of glyphsOf(element, placed(element, base))) print(glyph)
    else if (element.name === 'ofd:PathObject') rules.push(...pathRulesOf(element, placed(element, base)))
  }
  for (const content of contents) visit(content)
  return { glyphs, rules, turns }
}

/** An object's coordinates begin at the corner of its boundary, turned and stretched by a matrix of its own. */
function placed({ attributes }: XmlElement, base: Matrix): Matrix {
  const [x = 0, y = 0] = numbersOf(attributes.Boundary)
  const corner = multiply(base, [1, 0, 0, 1, x, y])
  const own = matrixOf(attributes.CTM)
  return own ? multiply(corner, own) : corner
}
