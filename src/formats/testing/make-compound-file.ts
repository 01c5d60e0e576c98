const SECTOR = 512
const MINI_SECTOR = 64
const MINI_LIMIT = 4096
const END_OF_CHAIN = 0xfffffffe
const FREE = 0xffffffff
const TABLE_SECTOR = 0xfffffffd
const ENTRY = 128
const NAMED_IN_HEADER = 109

interface Entry {
  readonly name: string
  readonly kind: 2 | 5
  readonly start: number
  readonly size: number
}

/** 造复合文档 — an OLE container with streams at its top, small ones in the mini stream, as every program writes it. */
export function makeCompoundFile(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const sectors: Buffer[] = []
  const next: number[] = []
  const add = (data: Uint8Array): number => {
    const first = sectors.length
    const count = Math.ceil(data.length / SECTOR)
    for (let index = 0; index < count; index += 1) {
      const sector = Buffer.alloc(SECTOR)
      sector.set(data.subarray(index * SECTOR, (index + 1) * SECTOR))
      sectors.push(sector)
      next.push(index + 1 < count ? first + index + 1 : END_OF_CHAIN)
    }
    return count === 0 ? END_OF_CHAIN : first
  }
  const minis = miniStream(Object.values(streams).filter((data) => data.length < MINI_LIMIT))
  const entries: Entry[] = Object.entries(streams).map(([name, data]) => ({
    name,
    kind: 2,
    start: data.length < MINI_LIMIT ? (minis.starts.get(data) ?? END_OF_CHAIN) : add(data),
    size: data.length,
  }))
  const root: Entry = { name: 'Root Entry', kind: 5, start: add(minis.data), size: minis.data.length }
  const miniTable = add(numbers(minis.next))
  const directory = add(Buffer.concat([root, ...entries].map(directoryEntry)))
  const tableSectors = Math.ceil((sectors.length + 1) / (SECTOR / 4 - 1))
  const tableAt = sectors.length
  const table = [...next, ...Array.from({ length: tableSectors }, () => TABLE_SECTOR)]
  add(numbers([...table, ...Array.from({ length: tableSectors * (SECTOR / 4) - table.length }, () => FREE)]))
  const named = Array.from({ length: tableSectors }, (_, index) => tableAt + index)
  const more = furtherNames(named.slice(NAMED_IN_HEADER), sectors.length)
  return Buffer.concat([header(named, sectors.length, directory, miniTable), ...sectors, ...more])
}

/** Sectors of the allocation table that the header has no room for are named in sectors of their own, one after another. */
function furtherNames(names: readonly number[], at: number): readonly Buffer[] {
  const perSector = SECTOR / 4 - 1
  const count = Math.ceil(names.length / perSector)
  return Array.from({ length: count }, (_, index) => {
    const part = names.slice(index * perSector, (index + 1) * perSector)
    const padding = Array.from({ length: perSector - part.length }, () => FREE)
    return numbers([...part, ...padding, index + 1 < count ? at + index + 1 : END_OF_CHAIN])
  })
}

function miniStream(streams: readonly Uint8Array[]): {
  readonly data: Buffer
  readonly next: readonly number[]
  readonly starts: ReadonlyMap<Uint8Array, number>
} {
  const parts: Buffer[] = []
  const next: number[] = []
  const starts = new Map<Uint8Array, number>()
  for (const data of streams) {
    const count = Math.ceil(data.length / MINI_SECTOR)
    if (count > 0) starts.set(data, next.length)
    const padded = Buffer.alloc(count * MINI_SECTOR)
    padded.set(data)
    parts.push(padded)
    for (let index = 1; index <= count; index += 1) next.push(index < count ? next.length + 1 : END_OF_CHAIN)
  }
  return { data: Buffer.concat(parts), next, starts }
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4)
  return bytes
}

/** Every stream hangs on the right of the one before: a list is a tree, too. */
function directoryEntry({ name, kind, start, size }: Entry, index: number, all: readonly Entry[]): Buffer {
  const entry = Buffer.alloc(ENTRY)
  entry.write(name, 'utf16le')
  entry.writeUInt16LE((name.length + 1) * 2, 64)
  entry[66] = kind
  entry.writeUInt32LE(FREE, 68)
  entry.writeUInt32LE(index > 0 && index + 1 < all.length ? index + 1 : FREE, 72)
  entry.writeUInt32LE(index === 0 && all.length > 1 ? 1 : FREE, 76)
  entry.writeUInt32LE(start, 116)
  entry.writeUInt32LE(size, 120)
  return entry
}

function header(table: readonly number[], furtherAt: number, directory: number, miniTable: number): Buffer {
  const bytes = Buffer.alloc(SECTOR, 0xff)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.fill(0, 8, 76)
  bytes.writeUInt16LE(0x3e, 24)
  bytes.writeUInt16LE(3, 26)
  bytes.writeUInt16LE(0xfffe, 28)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeUInt32LE(table.length, 44)
  bytes.writeUInt32LE(directory, 48)
  bytes.writeUInt32LE(MINI_LIMIT, 56)
  bytes.writeUInt32LE(miniTable, 60)
  bytes.writeUInt32LE(1, 64)
  bytes.writeUInt32LE(table.length > NAMED_IN_HEADER ? furtherAt : END_OF_CHAIN, 68)
  for (const [index, sector] of table.slice(0, NAMED_IN_HEADER).entries()) bytes.writeUInt32LE(sector, 76 + index * 4)
  return bytes
}
