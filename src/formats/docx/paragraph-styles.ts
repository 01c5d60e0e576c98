import type { NumberingReference, StyleNumbering } from '#formats/numbering/numbering-reference.ts'
import { childrenNamed, descend, propertyOf, type XmlElement } from '#formats/xml/xml-element.ts'

interface ParagraphStyle {
  readonly name: string
  readonly basedOn: string | null
  readonly numbering: NumberingReference
}

const MAX_INHERITANCE = 20

/** 段落样式 — what of word/styles.xml bears on the text: names (a table of contents) and inherited numbering. */
export class ParagraphStyles {
  readonly #styles: ReadonlyMap<string, ParagraphStyle>
  readonly #defaultId: string | null

  constructor(root: XmlElement | null) {
    const styles = root
      ? childrenNamed(root, 'w:style').filter((style) => style.attributes['w:type'] === 'paragraph')
      : []
    this.#styles = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', readStyle(style)]))
    const byDefault = styles.find((style) => ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? ''))
    this.#defaultId = byDefault?.attributes['w:styleId'] ?? null
  }

  /** A line of a generated table of contents: it repeats headings and is no part of the text. */
  isContentsLine(styleId: string | undefined): boolean {
    return styleId !== undefined && /^toc (?:\d|heading)/i.test(this.#styles.get(styleId)?.name ?? '')
  }

  /** Numbering by style, nearest first, with the style that gives the list. */
  numbering(styleId: string | undefined): StyleNumbering {
    let id = styleId ?? this.#defaultId
    for (let step = 0; id !== null && step < MAX_INHERITANCE; step += 1) {
      const style = this.#styles.get(id)
      if (!style) return {}
      if (style.numbering.numId !== undefined) return { ...style.numbering, styleId: id }
      id = style.basedOn
    }
    return {}
  }
}

function readStyle(style: XmlElement): ParagraphStyle {
  return {
    name: propertyOf(style, 'w:name') ?? '',
    basedOn: propertyOf(style, 'w:basedOn') ?? null,
    numbering: numberingReference(descend(style, 'w:pPr')),
  }
}

/** 段落编号 — w:numPr of paragraph properties. */
export function numberingReference(properties: XmlElement | undefined): NumberingReference {
  const numId = propertyOf(properties, 'w:numPr', 'w:numId')
  const level = propertyOf(properties, 'w:numPr', 'w:ilvl')
  return {
    ...(numId === undefined ? {} : { numId }),
    ...(level !== undefined && /^[0-8]$/.test(level) ? { level: Number(level) } : {}),
  }
}
