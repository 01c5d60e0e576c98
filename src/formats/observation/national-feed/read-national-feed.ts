import { readFeedHead } from './feed-head.ts'
import { FeedRows } from './feed-rows.ts'
import type { NationalFeedOptions, NationalFeedReading } from './national-feed.ts'
import { RowScanner } from './row-scanner.ts'
import { utf8Bytes } from './utf8-bytes.ts'

/** A look at the beginning tells how long lines are; columns grow when it was wrong. */
const SAMPLE_BYTES = 65_536

/**
 * 读国家站小时发布表 — the CSV of the national real-time publication in all its forms since 2022, straight from bytes into
 * columns: both label forms, missing as nothing, NA or a dash, / for not monitored, primaries in quotes, columns in any
 * order, further columns, CRLF, UTF-8 with or without mark, GB 18030, UTF-16. Values in µg/m³, CO mg/m³.
 *
 * Every wrong cell is named by line and column; its row is left out (or kept and marked). The same hour of a station again:
 * left out with a word when the values agree, an error when not. Above 100 MB a second.
 */
export function readNationalFeed(bytes: Uint8Array, options: NationalFeedOptions): NationalFeedReading {
  const utf8 = utf8Bytes(bytes)
  if (utf8 === null) return refused('ENCODING_MIXED')
  const scanner = new RowScanner(utf8)
  let line = 0
  do line += 1
  while (scanner.next() && scanner.isBlank())
  if (scanner.isBlank() || scanner.count === 0) return refused('FORM_UNKNOWN')
  const head = readFeedHead(Array.from({ length: scanner.count }, (_, cell) => scanner.text(cell)))
  if (head.issues.some(({ severity }) => severity === 'error')) return { kind: 'refused', issues: head.issues }
  const rows = new FeedRows(scanner, head, options, expectedRows(utf8))
  while (scanner.next()) {
    line += 1
    if (!scanner.isBlank()) rows.take(line)
  }
  return { kind: 'read', feed: rows.finish() }
}

function refused(code: 'ENCODING_MIXED' | 'FORM_UNKNOWN'): NationalFeedReading {
  return { kind: 'refused', issues: [{ code, severity: 'error', line: null, column: null, params: {} }] }
}

function expectedRows(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let lines = 1
  for (const byte of sample) if (byte === 0x0a) lines += 1
  return Math.ceil((bytes.length / Math.max(sample.length, 1)) * lines * 1.05) + 16
}
