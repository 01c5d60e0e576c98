import { ByteReader, OutOfBytesError } from '#formats/binary/byte-reader.ts'
import { type DirectoryEntry, rootEntries } from './directory.ts'
import { SectorChains } from './sector-chains.ts'

/** 复合文档 — the streams at the top of an OLE container ([MS-CFB]); those of embedded objects lie deeper. */
export interface CompoundFile {
  readonly names: ReadonlySet<string>
  /** The bytes of a stream; null when there is none of this name. Throws `OutOfBytesError` when it is cut or damaged. */
  read(name: string): Uint8Array | null
}

const HEADER_LENGTH = 512

/** 打开复合文档 — allocation tables and directory; throws `OutOfBytesError` on anything cut, cyclic or contradictory. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const file = new ByteReader(bytes)
  const header = file.slice(0, HEADER_LENGTH)
  const sectorShift = header.u16(30)
  const miniShift = header.u16(32)
  if ((sectorShift !== 9 && sectorShift !== 12) || miniShift !== 6) throw new OutOfBytesError(30, 4, file.length)
  const sectors = SectorChains.ofFile(file, header, 1 << sectorShift)
  const { root, entries } = rootEntries(new ByteReader(sectors.read(header.u32(48), null)))
  const miniTable = new ByteReader(sectors.read(header.u32(60), null))
  const minis = new SectorChains(new ByteReader(sectors.read(root.start, root.size)), 1 << miniShift, 0, miniTable)
  const miniLimit = header.u32(56)
  const read = (entry: DirectoryEntry): Uint8Array =>
    entry.size === 0 ? new Uint8Array() : (entry.size < miniLimit ? minis : sectors).read(entry.start, entry.size)
  return {
    names: new Set(entries.keys()),
    read(name) {
      const entry = entries.get(name)
      return entry ? read(entry) : null
    },
  }
}
