import { ByteReader } from '#formats/binary/byte-reader.ts'
import type { NumberingReference, StyleNumbering } from '#formats/numbering/numbering-reference.ts'
import { numberingIn } from './paragraph-properties.ts'
import { propertyChanges } from './properties.ts'

interface ParagraphStyle {
  readonly isContents: boolean
  readonly basedOn: number
  readonly numbering: NumberingReference
}

const PARAGRAPH_STYLE = 1
const NO_STYLE = 0xfff
const MAX_INHERITANCE = 20

/** Built-in styles TOC 1 … TOC 9 by number; their names are those of the user's language. */
const FIRST_CONTENTS = 19
const LAST_CONTENTS = 27

/** 样式表 — what of the styles bears on the text: lines of a table of contents, and numbering by style. */
export class StyleSheet {
  readonly #styles: readonly (ParagraphStyle | null)[]

  constructor(styles: ByteReader) {
    this.#styles = styles.length === 0 ? [] : readStyles(styles)
  }

  /** A line of a generated table of contents: it repeats headings and is no part of the text. */
  isContentsLine(style: number): boolean {
    return this.#styles[style]?.isContents ?? false
  }

  /** Numbering by style, nearest first, with the style that gives the list. */
  numbering(style: number): StyleNumbering {
    let id = style
    for (let step = 0; step < MAX_INHERITANCE; step += 1) {
      const found = this.#styles[id]
      if (!found) return {}
      if (found.numbering.numId !== undefined) return { ...found.numbering, styleId: String(id) }
      id = found.basedOn
    }
    return {}
  }
}

/** STSH ([MS-DOC] 2.9.271): a head that says how long the fixed part of a style is, then the styles by number. */
function readStyles(sheet: ByteReader): readonly (ParagraphStyle | null)[] {
  const count = sheet.u16(2)
  const fixedLength = sheet.u16(4)
  const styles: (ParagraphStyle | null)[] = []
  let at = 2 + sheet.u16(0)
  for (let index = 0; index < count && at + 2 <= sheet.length; index += 1) {
    const length = sheet.u16(at)
    styles.push(length === 0 ? null : readStyle(sheet.slice(at + 2, length), fixedLength))
    at += 2 + length + (length % 2)
  }
  return styles
}

function readStyle(style: ByteReader, fixedLength: number): ParagraphStyle | null {
  const kindAndBase = style.u16(2)
  if ((kindAndBase & 0xf) !== PARAGRAPH_STYLE) return null
  const number = style.u16(0) & 0xfff
  const basedOn = kindAndBase >> 4
  const nameLength = style.u16(fixedLength) * 2
  const name = new TextDecoder('utf-16le').decode(style.slice(fixedLength + 2, nameLength).bytes)
  const propertiesAt = fixedLength + 2 + nameLength + 2
  return {
    isContents: (number >= FIRST_CONTENTS && number <= LAST_CONTENTS) || /^toc heading/i.test(name),
    basedOn: basedOn === NO_STYLE ? -1 : basedOn,
    numbering: numberingIn(propertyChanges(paragraphList(style, propertiesAt + (propertiesAt % 2)))),
  }
}

/** The paragraph properties of a style: their length, the style's own number, the list. */
function paragraphList(style: ByteReader, at: number): ByteReader {
  const length = at + 2 <= style.length ? style.u16(at) : 0
  return length <= 2 ? new ByteReader(new Uint8Array()) : style.slice(at + 4, length - 2)
}
