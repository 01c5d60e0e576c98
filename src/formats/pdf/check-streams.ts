import { inflateSync } from 'node:zlib'
import type { ReadLimits } from '#formats/read-limits.ts'
import { unreadable } from '#formats/unreadable-error.ts'

const STREAM = Buffer.from('stream')
const END = Buffer.from('endstream')
const ENCRYPT = Buffer.from('/Encrypt')
/** How far before its stream a dictionary may begin. */
const LONGEST_DICTIONARY = 4096
const DEFLATED = /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/
const PICTURE = /\/Subtype\s*\/Image\b/
const NEWLINE = 0x0a

/**
 * 核对压缩流 — unpacks every deflated stream once and lets zlib compare its checksum. A viewer prints a damaged file as
 * far as it goes; here a digit changed in transfer would change a target. Refuses what unpacks beyond the limits as well,
 * before pdf.js unpacks it without any. Pictures are not read; an encrypted file's streams cannot be told from damage.
 */
export function checkStreams(bytes: Uint8Array, limits: ReadLimits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.includes(ENCRYPT)) return
  let room = limits.archiveBytes
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at + STREAM.length)) {
    const start = file.indexOf(NEWLINE, at + STREAM.length) + 1
    const isKeyword = start > 0 && start - at <= STREAM.length + 2
    if (isKeyword && isDeflated(file, at)) room -= unpackedSize(file.subarray(start), limits.partBytes)
    if (room < 0) throw unreadable('PDF_TOO_COMPLEX', {})
    const end = file.indexOf(END, at)
    if (end < 0) return
    at = end + END.length - STREAM.length
  }
}

function isDeflated(file: Buffer, stream: number): boolean {
  const before = file.toString('latin1', Math.max(0, stream - LONGEST_DICTIONARY), stream)
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
  return DEFLATED.test(dictionary) && !PICTURE.test(dictionary)
}

/** What stands behind the end of a stream zlib ignores, so that its length need not be known. */
function unpackedSize(from: Buffer, limit: number): number {
  try {
    return inflateSync(from, { maxOutputLength: limit }).length
  } catch (error) {
    const isHuge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw isHuge ? unreadable('PDF_TOO_COMPLEX', {}) : unreadable('PDF_BROKEN', {})
  }
}
