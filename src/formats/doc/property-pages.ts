import { ByteReader, OutOfBytesError } from '#formats/binary/byte-reader.ts'

/** 属性段 — a stretch of the document stream with the same properties; empty ones are those of the style alone. */
export interface PropertyRun {
  readonly end: number
  readonly properties: ByteReader
}

const PAGE = 512
const PAGE_NUMBER = 0x3fffff
const NONE = new ByteReader(new Uint8Array())

/**
 * 属性页 — which properties the bytes at an offset of the document stream have. Runs are kept in pages of 512 bytes
 * ([MS-DOC] 2.9.33, 2.9.172): offsets first, then one entry a run, then the lists; the count of runs is the last byte.
 */
export class PropertyPages {
  readonly #document: ByteReader
  readonly #pages: ByteReader
  readonly #count: number
  readonly #kind: 'characters' | 'paragraphs'

  constructor(document: ByteReader, pages: ByteReader, kind: 'characters' | 'paragraphs') {
    this.#document = document
    this.#pages = pages
    this.#count = Math.max(0, Math.floor((pages.length - 4) / 8))
    this.#kind = kind
  }

  /** The run that holds an offset; null when no page covers it. */
  at(offset: number): PropertyRun | null {
    const index = this.#count === 0 ? -1 : lastAtOrBefore(this.#pages, this.#count, offset)
    if (index < 0) return null
    const number = this.#pages.u32((this.#count + 1) * 4 + index * 4) & PAGE_NUMBER
    const page = this.#document.slice(number * PAGE, PAGE)
    const runs = page.u8(PAGE - 1)
    const run = lastAtOrBefore(page, runs, offset)
    if (run < 0 || run >= runs || page.u32((run + 1) * 4) <= offset) return null
    return { end: page.u32((run + 1) * 4), properties: this.#list(page, runs, run) }
  }

  #list(page: ByteReader, runs: number, run: number): ByteReader {
    if (this.#kind === 'characters') {
      const at = page.u8((runs + 1) * 4 + run) * 2
      return at === 0 ? NONE : page.slice(at + 1, page.u8(at))
    }
    const at = page.u8((runs + 1) * 4 + run * 13) * 2
    if (at === 0) return NONE
    const length = page.u8(at)
    return length === 0 ? page.slice(at + 2, page.u8(at + 1) * 2) : page.slice(at + 1, length * 2 - 1)
  }
}

/** The last of the ascending numbers that is not above the offset, by halving; -1 when the first already is. */
function lastAtOrBefore(numbers: ByteReader, count: number, offset: number): number {
  if ((count + 1) * 4 > numbers.length) throw new OutOfBytesError(0, (count + 1) * 4, numbers.length)
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers.u32(middle * 4) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
