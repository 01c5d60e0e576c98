import type { DocumentFlow } from '#formats/flow/document-flow.ts'
import type { CellProperties } from '#formats/flow/table-builder.ts'
import type { NumberingCounter, NumberLabel } from '#formats/numbering/numbering-counter.ts'
import { labelled, nextLabel } from '#formats/numbering/numbering-reference.ts'
import { XmlCollector } from '#formats/xml/xml-collector.ts'
import { descend, isOn, propertyOf, type XmlElement } from '#formats/xml/xml-element.ts'
import type { XmlAttributes, XmlHandler } from '#formats/xml/xml-reader.ts'
import { numberingReference, type ParagraphStyles } from './paragraph-styles.ts'
import { paragraphText } from './paragraph-text.ts'

/** Elements read as a whole; everything around them is passed through, so memory holds one paragraph at a time. */
const WHOLE = new Set(['w:p', 'w:trPr', 'w:tcPr', 'w:sdtPr', 'w:sectPr', 'w:tblPr'])

const MAX_GRID_SPAN = 64

/** 正文读取 — the events of the main part into a flow: paragraphs with their numbers, tables with their merges. */
export class BodyReader implements XmlHandler {
  readonly #flow: DocumentFlow
  readonly #styles: ParagraphStyles
  readonly #numbering: NumberingCounter
  #collector: XmlCollector | null = null
  #depth = 0
  /** Depth of the element whose content is being left out. */
  #skippedFrom: number | null = null
  /** A cell whose properties, if it has any, have not come yet. */
  #isCellPending = false
  /** Text of a paragraph whose mark was deleted: it belongs to the next one. */
  #carried = ''

  constructor(flow: DocumentFlow, styles: ParagraphStyles, numbering: NumberingCounter) {
    this.#flow = flow
    this.#styles = styles
    this.#numbering = numbering
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#depth += 1
    if (this.#collector) this.#collector.open(name, attributes)
    else if (this.#skippedFrom !== null) return
    else if (name === 'mc:Fallback') this.#skippedFrom = this.#depth
    else if (WHOLE.has(name)) this.#collect(name, attributes)
    else this.#enter(name)
  }

  close(name: string): void {
    this.#depth -= 1
    if (this.#collector) {
      this.#collector.close()
      const { isComplete, root } = this.#collector
      if (!isComplete || !root) return
      this.#collector = null
      this.#whole(root)
    } else if (this.#skippedFrom !== null) {
      if (this.#depth < this.#skippedFrom) this.#skippedFrom = null
    } else {
      this.#leave(name)
    }
  }

  text(value: string): void {
    this.#collector?.text(value)
  }

  #collect(name: string, attributes: XmlAttributes): void {
    this.#collector = new XmlCollector()
    this.#collector.open(name, attributes)
  }

  #enter(name: string): void {
    if (name === 'w:tbl') {
      this.#beginCell()
      this.#flow.openTable()
    } else if (name === 'w:tr') {
      this.#flow.openRow()
    } else if (name === 'w:tc') {
      this.#isCellPending = true
    }
  }

  #leave(name: string): void {
    if (name === 'w:tbl') {
      this.#flow.closeTable()
    } else if (name === 'w:tc') {
      this.#beginCell()
      this.#flow.closeCell()
    }
  }

  #whole(element: XmlElement): void {
    if (element.name === 'w:p') {
      this.#beginCell()
      this.#paragraph(element)
    } else if (element.name === 'w:trPr') {
      this.#flow.rowProperties(span(propertyOf(element, 'w:gridBefore'), 0), isOn(element, 'w:del'))
    } else if (element.name === 'w:tcPr') {
      this.#beginCell(cellProperties(element))
    } else if (isPlaceholder(element)) {
      // The properties stand inside the block they describe; the block is what is left out.
      this.#skippedFrom = this.#depth
    }
  }

  #beginCell(properties?: CellProperties): void {
    if (!this.#isCellPending) return
    this.#isCellPending = false
    this.#flow.openCell(properties)
  }

  #paragraph(paragraph: XmlElement): void {
    const properties = descend(paragraph, 'w:pPr')
    if (this.#styles.isContentsLine(propertyOf(properties, 'w:pStyle'))) return
    const { text, boxed } = paragraphText(paragraph)
    if (isOn(properties, 'w:rPr', 'w:del') || isOn(properties, 'w:rPr', 'w:moveFrom')) {
      this.#carried += text
    } else {
      const content = this.#carried + text
      this.#carried = ''
      this.#flow.paragraph(labelled(this.#label(properties), content))
    }
    for (const inner of boxed) this.#paragraph(inner)
  }

  #label(properties: XmlElement | undefined): NumberLabel | null {
    const styled = this.#styles.numbering(propertyOf(properties, 'w:pStyle'))
    return nextLabel(this.#numbering, numberingReference(properties), styled)
  }
}

function cellProperties(element: XmlElement): CellProperties {
  const merge = descend(element, 'w:vMerge')
  const across = descend(element, 'w:hMerge')
  return {
    columnSpan: span(propertyOf(element, 'w:gridSpan'), 1),
    verticalMerge: merge ? (merge.attributes['w:val'] === 'restart' ? 'start' : 'continue') : 'none',
    isLeftContinued: across !== undefined && across.attributes['w:val'] !== 'restart',
  }
}

function span(text: string | undefined, least: number): number {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Math.min(MAX_GRID_SPAN, Math.max(least, Number(text))) : least
}

/** A block that prints nothing of its own: the headings once more, or the prompt of an empty form field. */
function isPlaceholder(properties: XmlElement): boolean {
  const gallery = propertyOf(properties, 'w:docPartObj', 'w:docPartGallery')
  return gallery === 'Table of Contents' || isOn(properties, 'w:showingPlcHdr')
}
