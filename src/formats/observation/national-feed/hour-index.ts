const HOUR_MS = 3_600_000

/** 站时索引 — finds the earlier row of the same station and hour; open addressing over row numbers, no object a row. */
export class HourIndex {
  #slots: Int32Array
  #count = 0
  readonly #station: (row: number) => number
  readonly #start: (row: number) => number

  constructor(rows: number, station: (row: number) => number, start: (row: number) => number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(rows * 2 + 16)))
    this.#station = station
    this.#start = start
  }

  /** The earlier row of the same station and start; without one −1, and the row is remembered. */
  earlierRow(row: number): number {
    if (this.#count * 2 > this.#slots.length) this.#grow()
    const slot = this.#slotOf(row)
    const known = this.#slots[slot] ?? 0
    if (known !== 0) return known - 1
    this.#slots[slot] = row + 1
    this.#count += 1
    return -1
  }

  /** Where the station and hour of a row stand, or the free slot where they would. */
  #slotOf(row: number): number {
    const station = this.#station(row)
    const start = this.#start(row)
    const mask = this.#slots.length - 1
    const hash = Math.imul(station + 1, 0x9e3779b1) ^ Math.imul(start / HOUR_MS, 0x85ebca6b)
    let slot = (hash ^ (hash >>> 15)) & mask
    for (let known = this.#slots[slot] ?? 0; known !== 0; known = this.#slots[slot] ?? 0) {
      if (this.#station(known - 1) === station && this.#start(known - 1) === start) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  #grow(): void {
    const rows = this.#slots.filter((row) => row !== 0)
    this.#slots = new Int32Array(this.#slots.length * 2)
    for (const row of rows) this.#slots[this.#slotOf(row - 1)] = row
  }
}
