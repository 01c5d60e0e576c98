import { OutOfBytesError } from '#formats/binary/byte-reader.ts'
import { DocumentFlow } from '#formats/flow/document-flow.ts'
import { NumberingCounter } from '#formats/numbering/numbering-counter.ts'
import { labelled, nextLabel } from '#formats/numbering/numbering-reference.ts'
import type { ReadLimits } from '#formats/read-limits.ts'
import { unreadable } from '#formats/unreadable-error.ts'
import type { SourceDocument } from '#kernel/plan-parser/source-document.ts'
import { BlockAssembler } from './blocks.ts'
import { UNCOUNTABLE } from './paragraph-properties.ts'
import { ParagraphReader, type WordParagraph } from './paragraph-reader.ts'
import { readLists, type WordLists } from './read-lists.ts'
import { StyleSheet } from './style-sheet.ts'
import { readTextBoxes } from './text-boxes.ts'
import { openWordFile, STRUCTURE, type WordStreams } from './word-streams.ts'
import { writeBlock } from './write-table.ts'

/** How much of a paragraph an issue quotes. */
const QUOTED = 30

/**
 * 读 .doc — the printed text of a Word 97–2003 file ([MS-DOC]; WPS writes the same), with its tables and the numbers
 * that the word processor counts. Headers, notes, comments, deleted revisions, field codes and generated contents are
 * left out, as of a .docx. Numbers that cannot be counted refuse the file. Throws `UnreadableError`.
 *
 * A reader of our own because word-extractor gives neither automatic numbers nor merged cells. It stays as the second
 * opinion of the tests.
 */
export function readDoc(bytes: Uint8Array, limits: ReadLimits): SourceDocument {
  try {
    return readMainText(openWordFile(bytes), limits)
  } catch (error) {
    if (error instanceof OutOfBytesError) throw unreadable('DOC_BROKEN', { part: 'WordDocument' })
    throw error
  }
}

function readMainText(streams: WordStreams, limits: ReadLimits): SourceDocument {
  if (streams.mainLength > limits.characters) throw unreadable('TEXT_TOO_LONG', { limit: limits.characters })
  const reader = new ParagraphReader(streams)
  const boxes = readTextBoxes(streams, reader)
  const numbering = new Numbering(new StyleSheet(streams.structure(STRUCTURE.styles)), readLists(streams))
  const flow = new DocumentFlow(limits)
  const blocks = new BlockAssembler((block) => writeBlock(flow, block))
  let carried = ''
  for (const paragraph of reader.read(0, streams.mainLength)) {
    const { properties, end, isMarkDeleted } = paragraph
    const { depth } = properties
    if (end === 'row') {
      blocks.endRow(depth, properties.row, isMarkDeleted)
      continue
    }
    if (end === 'paragraph' && numbering.isContentsLine(paragraph)) continue
    // Text of a paragraph whose mark was deleted belongs to the next one.
    if (end === 'paragraph' && isMarkDeleted) {
      carried += paragraph.text
    } else {
      blocks.text(numbering.printed(paragraph, carried + paragraph.text), depth)
      carried = ''
    }
    for (const inner of paragraph.anchors.flatMap(boxes)) blocks.text(numbering.printed(inner, inner.text), depth)
    if (end === 'cell') blocks.endCell(depth)
  }
  blocks.finish()
  return flow.finish()
}

/** 段落编号 — counts the numbered paragraphs of the document in order. */
class Numbering {
  readonly #styles: StyleSheet
  readonly #uncountable: ReadonlySet<string>
  readonly #counter: NumberingCounter

  constructor(styles: StyleSheet, { definitions, uncountable }: WordLists) {
    this.#styles = styles
    this.#uncountable = uncountable
    this.#counter = new NumberingCounter(definitions)
  }

  isContentsLine({ properties }: WordParagraph): boolean {
    return this.#styles.isContentsLine(properties.style)
  }

  /** The text with the number before it; throws for a number that we would count wrongly. */
  printed({ properties, isMarkDeleted }: WordParagraph, text: string): string {
    if (isMarkDeleted) return text
    const styled = this.#styles.numbering(properties.style)
    const list = properties.numbering.numId ?? styled.numId
    if (list === UNCOUNTABLE || (list !== undefined && this.#uncountable.has(list))) {
      throw unreadable('DOC_NUMBERING', { text: text.slice(0, QUOTED) })
    }
    return labelled(nextLabel(this.#counter, properties.numbering, styled), text)
  }
}
