import type { Line } from '#kernel/plan-parser/text/lines.ts'
import { readMarker } from '#kernel/plan-parser/text/numbering.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { foldedOf, trimmed } from '#kernel/plan-parser/text/plan-text.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { LineTable } from './cell-lines.ts'
import { columnKindOf } from './column-words.ts'
import type { GridRow } from './grid.ts'
import { plainCell } from './grid.ts'

type Delimiter = 'tab' | 'pipe'

const PIPES = '|｜│┃'
const RULE = /^[\s|｜│┃:+＋─━—\-┌┐└┘├┤┬┴┼═]+$/
const HEADS_TO_TRUST = 2
const LONGEST_HEADING = 40

/** Whether a head of columns cut by tabs or pipes stands on this line; by which of them it is cut. */
export function delimiterOf(source: PlanText, line: Line): Delimiter | null {
  if (line.isBlank) return null
  const raw = source.text.slice(line.start, line.end)
  const delimiter = raw.includes('\t') ? 'tab' : [...PIPES].some((pipe) => raw.includes(pipe)) ? 'pipe' : null
  if (delimiter === null) return null
  const cells = cut(source, line, delimiter)
  const heads = cells.filter((cell) => columnKindOf(foldedOf(source, cell), source.lexicon) !== null)
  return heads.length >= HEADS_TO_TRUST && heads.length * 2 >= cells.length ? delimiter : null
}

/** 分隔表 — rows on lines of their own, cells parted by tabs or pipes; ruled lines are skipped, the first other line ends it. */
export function readDelimited(source: PlanText, index: number, delimiter: Delimiter): LineTable {
  const rows: GridRow[] = []
  const start = source.lines[index]?.start ?? 0
  let end = start
  let next = index
  for (let at = index; at < source.lines.length; at += 1) {
    const line = source.lines[at]
    if (!line || line.isBlank) continue
    const isRule = RULE.test(source.text.slice(line.start, line.end))
    if (!isRule && !hasDelimiter(source, line, delimiter) && !isHeadingInside(source, at, delimiter)) break
    if (at - next > 2) break
    if (!isRule) rows.push(rowOf(source, line, delimiter))
    end = line.end
    next = at + 1
  }
  return { grid: { start, end, rows }, next }
}

/** A numbered heading alone on its line, with more rows after it. */
function isHeadingInside(source: PlanText, index: number, delimiter: Delimiter): boolean {
  const line = source.lines[index]
  const marker = line ? readMarker(foldedOf(source, line), 0) : null
  if (!line || marker === null || marker.level > 2 || line.end - line.start > LONGEST_HEADING) return false
  for (const next of source.lines.slice(index + 1, index + 4)) {
    if (!next.isBlank)
      return hasDelimiter(source, next, delimiter) || readMarker(foldedOf(source, next), 0)?.level === 2
  }
  return false
}

function hasDelimiter(source: PlanText, line: Line, delimiter: Delimiter): boolean {
  const raw = source.text.slice(line.from, line.until)
  return delimiter === 'tab' ? raw.includes('\t') : [...PIPES].some((pipe) => raw.includes(pipe))
}

function rowOf(source: PlanText, line: Line, delimiter: Delimiter): GridRow {
  return cut(source, line, delimiter).map((cell, column) => plainCell(cell, column))
}

function cut(source: PlanText, line: Line, delimiter: Delimiter): readonly TextSpan[] {
  const isPipe = (char: string): boolean => PIPES.includes(char)
  const isCut = (char: string): boolean => (delimiter === 'tab' ? char === '\t' : isPipe(char))
  let from = line.from
  let until = line.until
  if (delimiter === 'pipe') {
    if (isPipe(source.text.charAt(line.start))) from = line.start + 1
    if (until > from && isPipe(source.text.charAt(line.end - 1))) until = line.end - 1
  }
  const cells: TextSpan[] = []
  let start = from
  for (let at = from; at <= until; at += 1) {
    if (at < until && !isCut(source.text.charAt(at))) continue
    cells.push(trimmed(source.text, { start, end: at }))
    start = at + 1
  }
  return cells
}
