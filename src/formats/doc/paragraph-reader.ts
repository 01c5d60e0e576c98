import { ByteReader } from '#formats/binary/byte-reader.ts'
import { unreadable } from '#formats/unreadable-error.ts'
import { Fields } from './fields.ts'
import { type ParagraphProperties, paragraphProperties } from './paragraph-properties.ts'
import { type Piece, readPieces } from './piece-table.ts'
import { PropertyPages } from './property-pages.ts'
import { type TextRun, textRuns } from './text-runs.ts'
import { STRUCTURE, type WordStreams } from './word-streams.ts'

/** 段落 — its printed characters, how it ends, and its properties, which hang on the mark at its end. */
export interface WordParagraph {
  readonly text: string
  readonly properties: ParagraphProperties
  readonly end: 'paragraph' | 'cell' | 'row'
  /** A tracked change has deleted its mark. */
  readonly isMarkDeleted: boolean
  /** Character positions at which drawings are anchored. */
  readonly anchors: readonly number[]
}

const PARAGRAPH_END = '\r'
const CELL_END = '\u0007'
const SECTION_END = '\f'
const DRAWING = '\u0008'
const FIELD_BEGIN = '\u0013'
const FIELD_RESULT = '\u0014'
const FIELD_END = '\u0015'

/** Characters that Word keeps in control codes: line and column breaks, hyphens that do not break or only may. */
const SIGNS: Readonly<Record<string, string>> = { '\v': '\n', '\f': '\n', '\u000e': '\n', '\u001e': '-', '\u001f': '' }
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTED = /[\u0000-\u0006\u0008]/

/** How much of a paragraph an issue quotes. */
const QUOTED = 30

/** 段落读取 — the paragraphs of a range of character positions, in order. */
export class ParagraphReader {
  readonly #streams: WordStreams
  readonly #pieces: readonly Piece[]
  readonly #characters: PropertyPages
  readonly #paragraphs: PropertyPages

  constructor(streams: WordStreams) {
    this.#streams = streams
    this.#pieces = readPieces(streams.structure(STRUCTURE.pieces))
    const pages = (index: number, kind: 'characters' | 'paragraphs'): PropertyPages =>
      new PropertyPages(streams.document, streams.structure(index), kind)
    this.#characters = pages(STRUCTURE.characterPages, 'characters')
    this.#paragraphs = pages(STRUCTURE.paragraphPages, 'paragraphs')
  }

  *read(start: number, end: number): Generator<WordParagraph> {
    const fields = new Fields()
    let text = ''
    let anchors: number[] = []
    for (const run of textRuns(this.#streams.document, this.#pieces, this.#characters, { start, end })) {
      for (let index = 0; index < run.text.length; index += 1) {
        const character = run.text.charAt(index)
        if (this.#isEnd(character, run, index)) {
          // The marks of an instruction or of generated contents end nothing; those of cells always do.
          if (character === PARAGRAPH_END && !fields.isPrinting) continue
          yield this.#paragraph(run, index, character, text, anchors)
          text = ''
          anchors = []
        } else if (character === DRAWING && run.isSpecial) {
          anchors.push(run.start + index)
        } else if (!run.isDeleted) {
          text += printed(character, run, fields, text)
        }
      }
    }
    if (fields.isOpen) throw unreadable('DOC_BROKEN', { part: 'WordDocument' })
  }

  /** A form feed ends a paragraph where it ends a section, else it is a page break inside of one. */
  #isEnd(character: string, run: TextRun, index: number): boolean {
    if (character !== SECTION_END) return character === PARAGRAPH_END || character === CELL_END
    const offset = offsetOf(run, index)
    return this.#paragraphs.at(offset)?.end === offset + run.piece.width
  }

  #paragraph(run: TextRun, index: number, mark: string, text: string, anchors: readonly number[]): WordParagraph {
    const found = this.#paragraphs.at(offsetOf(run, index))
    const list = found?.properties ?? new ByteReader(new Uint8Array())
    const properties = paragraphProperties(list, this.#streams.data, run.piece.changes)
    const isCellEnd = mark === CELL_END || properties.isInnerCellEnd
    const end = properties.isRowEnd ? 'row' : isCellEnd ? 'cell' : 'paragraph'
    return { text, properties, end, isMarkDeleted: run.isDeleted, anchors }
  }
}

function offsetOf(run: TextRun, index: number): number {
  return run.piece.offset + (run.start + index - run.piece.start) * run.piece.width
}

function printed(character: string, run: TextRun, fields: Fields, before: string): string {
  if (character === FIELD_BEGIN) fields.begin()
  else if (character === FIELD_RESULT) fields.separate()
  else if (character === FIELD_END) {
    if (fields.end()) throw unreadable('DOC_NUMBERING', { text: before.slice(0, QUOTED) })
  } else if (!fields.isPrinting) fields.instruction(character)
  else if (!run.isHidden && !UNPRINTED.test(character)) {
    if (run.isSpecial && character === '(') return run.symbol ?? character
    return SIGNS[character] ?? character
  }
  return ''
}
