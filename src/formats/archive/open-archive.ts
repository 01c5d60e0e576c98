import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import type { ReadLimits } from '#formats/read-limits.ts'
import { UnreadableError, unreadable } from '#formats/unreadable-error.ts'
import { ArchiveError } from './archive-error.ts'

/** 压缩包 — the parts of a ZIP container by name; what `read` yields has been held against every limit. */
export interface Archive {
  readonly names: ReadonlySet<string>
  /** The unpacked bytes of a part, piece by piece; throws as soon as a limit (`UnreadableError`) or a check fails. */
  read(name: string): AsyncGenerator<Uint8Array>
}

/** Bytes that may unpack at any ratio: small XML full of repetition is no bomb. */
const RATIO_FREE_BYTES = 8 * 1024 * 1024

const ENCRYPTED_FLAG = 0x1

/**
 * 打开压缩包 — reads the directory only. Refuses too many parts, a declared total beyond the limit (pictures count too)
 * and unreadable directories; nothing is unpacked until `read`, and never more than one part at a time.
 * What is damaged or encrypted is an `ArchiveError`: only the caller knows which format that breaks.
 */
export async function openArchive(bytes: Uint8Array, limits: ReadLimits): Promise<Archive> {
  const { fromBufferPromise } = await import('yauzl')
  const zip = await brokenOtherwise('ZIP', () =>
    fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { validateEntrySizes: false }),
  )
  const entries = await brokenOtherwise('ZIP', () => directory(zip, limits))
  return {
    names: new Set(entries.keys()),
    read(name) {
      const entry = entries.get(name)
      if (!entry) throw new ArchiveError('broken', name)
      return unpack(zip, entry, limits)
    },
  }
}

async function directory(zip: ZipFile, limits: ReadLimits): Promise<ReadonlyMap<string, Entry>> {
  const tooLarge = (): UnreadableError => unreadable('ZIP_BOMB', { part: 'ZIP' })
  if (zip.entryCount > limits.archiveEntries) throw tooLarge()
  const entries = new Map<string, Entry>()
  let declared = 0
  for await (const entry of zip.eachEntry()) {
    declared += entry.uncompressedSize
    if (declared > limits.archiveBytes) throw tooLarge()
    refuseBomb(entry, entry.uncompressedSize, Math.max(limits.partBytes, entry.compressedSize * limits.partRatio))
    entries.set(entry.fileName, entry)
  }
  return entries
}

async function* unpack(zip: ZipFile, entry: Entry, limits: ReadLimits): AsyncGenerator<Uint8Array> {
  if ((entry.generalPurposeBitFlag & ENCRYPTED_FLAG) !== 0) throw new ArchiveError('encrypted', entry.fileName)
  const part = entry.fileName
  const ratioBytes = Math.max(RATIO_FREE_BYTES, entry.compressedSize * limits.partRatio)
  refuseBomb(entry, entry.uncompressedSize, Math.min(limits.partBytes, ratioBytes))
  const stream = await brokenOtherwise(part, () => zip.openReadStreamPromise(entry))
  let size = 0
  let checksum = 0
  for await (const chunk of pieces(stream, part)) {
    size += chunk.byteLength
    // More than declared is a lying header, which only a bomb needs.
    refuseBomb(entry, size, entry.uncompressedSize)
    checksum = crc32(chunk, checksum)
    yield chunk
  }
  if (checksum !== entry.crc32) throw new ArchiveError('broken', part)
}

function refuseBomb(entry: Entry, size: number, limit: number): void {
  if (size > limit) throw unreadable('ZIP_BOMB', { part: entry.fileName })
}

/** The stream's own errors (a broken deflate, a cut file) become an issue; leaving early ends the unpacking. */
async function* pieces(stream: Readable, part: string): AsyncGenerator<Uint8Array> {
  const iterator: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]()
  try {
    while (true) {
      const next = await brokenOtherwise(part, () => iterator.next())
      if (next.done === true) return
      yield next.value
    }
  } finally {
    stream.destroy()
  }
}

async function brokenOtherwise<T>(part: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    if (error instanceof UnreadableError || error instanceof ArchiveError) throw error
    throw new ArchiveError('broken', part)
  }
}
