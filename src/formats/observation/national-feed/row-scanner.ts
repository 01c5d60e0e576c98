const COMMA = 0x2c
const LF = 0x0a
const CR = 0x0d
const QUOTE = 0x22

/**
 * 逐行切分 — finds the cells of one line after another without making a string of any. A quoted cell may hold commas and
 * doubled quotes; it ends with its line at the latest, so a forgotten quote spoils one line and not the rest of the file.
 */
export class RowScanner {
  readonly bytes: Uint8Array
  /** Cells of the line: bytes [starts[i], ends[i]), quotation marks left out. */
  starts = new Int32Array(64)
  ends = new Int32Array(64)
  count = 0
  #next = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** Moves to the next line; false at the end of the bytes. */
  next(): boolean {
    const { bytes } = this
    const { length } = bytes
    if (this.#next >= length) return false
    let start = this.#next
    let at = start
    this.count = 0
    for (; at < length; at += 1) {
      const byte = bytes[at] ?? LF
      // Digits, letters and everything beyond ASCII.
      if (byte > COMMA) continue
      if (byte === COMMA) {
        this.#add(start, at)
        start = at + 1
      } else if (byte === LF) break
      else if (byte === QUOTE && at === start) at = this.#closing(at + 1) - 1
    }
    this.#add(start, at > start && bytes[at - 1] === CR ? at - 1 : at)
    this.#next = at + 1
    return true
  }

  /** A cell as text, doubled quotes undone. */
  text(cell: number): string {
    const start = this.starts[cell] ?? 0
    const text = new TextDecoder().decode(this.bytes.subarray(start, this.ends[cell] ?? 0)).trim()
    return this.bytes[start - 1] === QUOTE ? text.replaceAll('""', '"') : text
  }

  isBlank(): boolean {
    return this.count === 1 && (this.ends[0] ?? 0) <= (this.starts[0] ?? 0)
  }

  /** Just behind the closing quote, or at the end of the line without one. */
  #closing(from: number): number {
    const { bytes } = this
    for (let at = from; at < bytes.length; at += 1) {
      if (bytes[at] === LF) return at
      if (bytes[at] !== QUOTE) continue
      if (bytes[at + 1] !== QUOTE) return at + 1
      at += 1
    }
    return bytes.length
  }

  #add(start: number, end: number): void {
    if (this.count === this.starts.length) this.#grow()
    const isQuoted = end - start >= 2 && this.bytes[start] === QUOTE && this.bytes[end - 1] === QUOTE
    this.starts[this.count] = isQuoted ? start + 1 : start
    this.ends[this.count] = isQuoted ? end - 1 : end
    this.count += 1
  }

  #grow(): void {
    const starts = new Int32Array(this.starts.length * 2)
    const ends = new Int32Array(starts.length)
    starts.set(this.starts)
    ends.set(this.ends)
    this.starts = starts
    this.ends = ends
  }
}
