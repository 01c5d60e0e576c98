import { ByteReader, OutOfBytesError } from '#formats/binary/byte-reader.ts'

/** Sector numbers from here on are marks: end of chain, free, or a table's own. */
const FIRST_MARK = 0xfffffffa

const HEADER_SECTOR_NUMBERS = 109
const HEADER_SECTOR_NUMBERS_AT = 76

/** 扇区链 — bytes that are kept in sectors, each naming the next one in an allocation table. */
export class SectorChains {
  readonly #data: ByteReader
  readonly #size: number
  readonly #offset: number
  readonly #next: ByteReader

  /** `offset` is where sector 0 begins in the data; `next` holds the 32-bit number of every sector's successor. */
  constructor(data: ByteReader, size: number, offset: number, next: ByteReader) {
    this.#data = data
    this.#size = size
    this.#offset = offset
    this.#next = next
  }

  /** The chains of the file itself: its allocation table is found through the header and the sectors it names. */
  static ofFile(file: ByteReader, header: ByteReader, size: number): SectorChains {
    const tableSectors: number[] = []
    const add = (numbers: ByteReader, at: number, count: number): void => {
      for (let index = 0; index < count; index += 1) {
        const sector = numbers.u32(at + index * 4)
        if (sector < FIRST_MARK) tableSectors.push(sector)
      }
    }
    add(header, HEADER_SECTOR_NUMBERS_AT, HEADER_SECTOR_NUMBERS)
    let more = header.u32(68)
    for (let step = 0; more < FIRST_MARK; step += 1) {
      if (step * size > file.length) throw new OutOfBytesError(more, size, file.length)
      const sector = file.slice((more + 1) * size, size)
      add(sector, 0, size / 4 - 1)
      more = sector.u32(size - 4)
    }
    if (tableSectors.length * size > file.length) throw new OutOfBytesError(0, tableSectors.length * size, file.length)
    const table = Buffer.concat(tableSectors.map((sector) => file.slice((sector + 1) * size, size).bytes))
    return new SectorChains(file, size, size, new ByteReader(table))
  }

  /** A chain from its first sector, cut to `length`; whole sectors when the length is not known. */
  read(first: number, length: number | null): Uint8Array {
    const parts: Uint8Array[] = []
    const seen = new Set<number>()
    let read = 0
    for (let sector = first; sector < FIRST_MARK && (length === null || read < length); read += this.#size) {
      // A chain that comes back to a sector runs in a circle.
      if (seen.size === seen.add(sector).size) throw new OutOfBytesError(sector, read, this.#data.length)
      parts.push(this.#sector(sector).bytes)
      sector = this.#next.u32(sector * 4)
    }
    if (length !== null && read < length) throw new OutOfBytesError(first, length, read)
    return Buffer.concat(parts).subarray(0, length ?? read)
  }

  /** The last sector of a file may be cut short. */
  #sector(sector: number): ByteReader {
    const at = this.#offset + sector * this.#size
    return this.#data.slice(at, Math.min(this.#size, Math.max(1, this.#data.length - at)))
  }
}
