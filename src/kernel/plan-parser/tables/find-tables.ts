import type { SourceTable } from '#kernel/plan-parser/source-document.ts'
import type { Line } from '#kernel/plan-parser/text/lines.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import type { LineTable } from './cell-lines.ts'
import { readCellLines } from './cell-lines.ts'
import { delimiterOf, readDelimited } from './delimited.ts'
import type { Grid } from './grid.ts'

/** 文中一段 — what stands between two points of the document: a line of text or a table, in printed order. */
export type Strip = { readonly kind: 'line'; readonly line: Line } | { readonly kind: 'table'; readonly grid: Grid }

/** 找表 — the document as lines and tables: the real ones of the source, and those written as lines. */
export function findTables(source: PlanText, tables: readonly SourceTable[]): readonly Strip[] {
  const real = [...tables].filter((table) => table.rows.length > 0).sort((left, right) => left.start - right.start)
  const strips: Strip[] = []
  let table = 0
  let at = 0
  while (at < source.lines.length) {
    const line = source.lines[at]
    if (!line) break
    while (table < real.length && (real[table]?.end ?? 0) <= line.from && (real[table]?.end ?? 0) < line.until)
      table += 1
    const grid = real[table]
    if (grid && line.until >= grid.start && line.from < grid.end) {
      strips.push({ kind: 'table', grid })
      table += 1
      while (at < source.lines.length && (source.lines[at]?.from ?? 0) < grid.end) at += 1
      continue
    }
    const written = readWritten(source, at)
    strips.push(written ? { kind: 'table', grid: written.grid } : { kind: 'line', line })
    at = written ? Math.max(written.next, at + 1) : at + 1
  }
  return strips
}

function readWritten(source: PlanText, index: number): LineTable | null {
  const line = source.lines[index]
  if (!line || line.isBlank) return null
  const delimiter = delimiterOf(source, line)
  if (delimiter) return readDelimited(source, index, delimiter)
  return readCellLines(source, index)
}
