import { type ByteReader, OutOfBytesError } from '#formats/binary/byte-reader.ts'

export interface DirectoryEntry {
  readonly start: number
  readonly size: number
}

const ENTRY_LENGTH = 128
const NAME_LENGTH = 64
const STREAM = 2
const ROOT = 5
const NO_ENTRY = 0xffffffff

/** 根目录 — the container's own entry (its data are the small streams) and the streams directly in it, by name. */
export function rootEntries(directory: ByteReader): {
  readonly root: DirectoryEntry
  readonly entries: ReadonlyMap<string, DirectoryEntry>
} {
  if (directory.u8(66) !== ROOT) throw new OutOfBytesError(66, 1, directory.length)
  const entries = new Map<string, DirectoryEntry>()
  const seen = new Set<number>()
  const waiting = [directory.u32(76)]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (index === NO_ENTRY || seen.has(index)) continue
    seen.add(index)
    const entry = directory.slice(index * ENTRY_LENGTH, ENTRY_LENGTH)
    if (entry.u8(66) === STREAM) entries.set(nameOf(entry), placeOf(entry))
    waiting.push(entry.u32(68), entry.u32(72))
  }
  return { root: placeOf(directory.slice(0, ENTRY_LENGTH)), entries }
}

function nameOf(entry: ByteReader): string {
  const length = Math.min(NAME_LENGTH, Math.max(2, entry.u16(NAME_LENGTH))) - 2
  return new TextDecoder('utf-16le').decode(entry.slice(0, length).bytes)
}

/** Sizes are below 2 GB by far; the upper half of the number is undefined in files of 512-byte sectors. */
function placeOf(entry: ByteReader): DirectoryEntry {
  return { start: entry.u32(116), size: entry.u32(120) }
}
