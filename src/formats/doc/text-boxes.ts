import { unreadable } from '#formats/unreadable-error.ts'
import type { ParagraphReader, WordParagraph } from './paragraph-reader.ts'
import { STRUCTURE, type WordStreams } from './word-streams.ts'

const ANCHOR_LENGTH = 26
const BOX_LENGTH = 22
const BOX_SHAPE_AT = 14
const QUOTED = 30

/**
 * 文本框 — the paragraphs of the text boxes anchored at a character position of the main text. A box in a group of
 * shapes has no anchor of its own; one with text is refused, for nothing says where it belongs.
 */
export function readTextBoxes(
  streams: WordStreams,
  reader: ParagraphReader,
): (anchor: number) => readonly WordParagraph[] {
  const boxes = boxesByShape(streams, reader)
  const anchored = new Map<number, readonly WordParagraph[]>()
  const anchors = streams.structure(STRUCTURE.shapeAnchors)
  const count = Math.max(0, Math.floor((anchors.length - 4) / (4 + ANCHOR_LENGTH)))
  for (let index = 0; index < count; index += 1) {
    const shape = anchors.u32((count + 1) * 4 + index * ANCHOR_LENGTH)
    const paragraphs = boxes.get(shape)
    if (paragraphs) anchored.set(anchors.u32(index * 4), paragraphs)
    boxes.delete(shape)
  }
  for (const paragraphs of boxes.values()) {
    const text = paragraphs
      .map((paragraph) => paragraph.text)
      .join('')
      .trim()
    if (text !== '') throw unreadable('DOC_TEXT_BOX', { text: text.slice(0, QUOTED) })
  }
  return (anchor) => anchored.get(anchor) ?? []
}

/** The last range of the text boxes' text is a mark of its end. */
function boxesByShape(streams: WordStreams, reader: ParagraphReader): Map<number, readonly WordParagraph[]> {
  const boxes = new Map<number, readonly WordParagraph[]>()
  const ranges = streams.structure(STRUCTURE.textBoxes)
  const count = Math.max(0, Math.floor((ranges.length - 4) / (4 + BOX_LENGTH)))
  for (let index = 0; index < count - 1; index += 1) {
    const start = streams.boxesStart + ranges.u32(index * 4)
    const end = streams.boxesStart + ranges.u32(index * 4 + 4)
    const shape = ranges.u32((count + 1) * 4 + index * BOX_LENGTH + BOX_SHAPE_AT)
    if (end > streams.boxesStart + streams.boxesLength) continue
    // Blank paragraphs in a box are layout.
    const printed = [...reader.read(start, end)].filter((paragraph) => paragraph.text.trim() !== '')
    boxes.set(shape, printed)
  }
  return boxes
}
