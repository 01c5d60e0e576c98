const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/**
 * 字节串编号 — numbers each different byte string in order of appearance and decodes it once, so that station codes, labels
 * and printed results cost a hash a cell instead of a string.
 */
export class ByteInterner {
  readonly texts: string[] = []
  readonly #bytes: Uint8Array
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #decoder = new TextDecoder()
  #slots = new Int32Array(1024)
  #last = -1

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** The number of bytes [start, end); a new one when they were not met before. */
  numberOf(start: number, end: number): number {
    // Files are sorted by hour or by station, so the cell above is often the same.
    if (this.#last >= 0 && this.#isSame(this.#last, start, end)) return this.#last
    let slot = this.#hash(start, end) & (this.#slots.length - 1)
    for (let known = this.#slots[slot] ?? 0; known !== 0; known = this.#slots[slot] ?? 0) {
      if (this.#isSame(known - 1, start, end)) {
        this.#last = known - 1
        return known - 1
      }
      slot = (slot + 1) & (this.#slots.length - 1)
    }
    return this.#add(start, end, slot)
  }

  #add(start: number, end: number, slot: number): number {
    this.#slots[slot] = this.texts.push(this.#decoder.decode(this.#bytes.subarray(start, end)))
    this.#starts.push(start)
    this.#ends.push(end)
    if (this.texts.length * 2 > this.#slots.length) this.#grow()
    this.#last = this.texts.length - 1
    return this.#last
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4)
    for (let index = 0; index < this.texts.length; index += 1) {
      let slot = this.#hash(this.#starts[index] ?? 0, this.#ends[index] ?? 0) & (slots.length - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = index + 1
    }
    this.#slots = slots
  }

  #hash(start: number, end: number): number {
    let hash = FNV_OFFSET
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (this.#bytes[at] ?? 0), FNV_PRIME)
    return (hash ^ (hash >>> 15)) >>> 0
  }

  #isSame(index: number, start: number, end: number): boolean {
    const known = this.#starts[index] ?? 0
    if ((this.#ends[index] ?? 0) - known !== end - start) return false
    for (let at = end - 1, other = known + end - start - 1; at >= start; at -= 1, other -= 1) {
      if (this.#bytes[at] !== this.#bytes[other]) return false
    }
    return true
  }
}
