import type { ColumnKind } from '#kernel/plan-parser/structure-lexicon.ts'
import type { Line } from '#kernel/plan-parser/text/lines.ts'
import { readMarker } from '#kernel/plan-parser/text/numbering.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { foldedOf } from '#kernel/plan-parser/text/plan-text.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import { columnKindOf, joinedColumnKind } from './column-words.ts'

/** 逐行表头 — the heads of columns that stand on lines of their own, one below the other. */
export interface LineHead {
  readonly cells: readonly TextSpan[]
  readonly kinds: readonly (ColumnKind | null)[]
  /** First line after the head. */
  readonly next: number
}

const HEADS_TO_TRUST = 3
const MOST_LINES = 24
const LONGEST_HEAD = 20
const ROLE_KINDS: readonly (ColumnKind | null)[] = ['lead', 'supporting', 'responsible', 'deadline']
const OBJECT_KINDS: readonly (ColumnKind | null)[] = ['riverSection', 'waterSource']

/**
 * 读逐行表头 — lines that one after another are heads of columns, a head broken over two lines joined (完成 / 时限).
 * null unless there are three, with tasks and units among them, or objects.
 */
export function readLineHead(source: PlanText, index: number): LineHead | null {
  if (headKind(source, source.lines[index]) === null) return null
  const cells: TextSpan[] = []
  const kinds: (ColumnKind | null)[] = []
  let at = index
  for (; at < source.lines.length && at < index + MOST_LINES; at += 1) {
    const line = source.lines[at]
    if (!line || line.end - line.start > LONGEST_HEAD) break
    if (line.isBlank) continue
    const kind = headKind(source, line)
    const last = cells.at(-1)
    const joined = last && kinds.at(-1) === null ? joinedKind(source, last, line) : null
    if (last && joined !== null) {
      cells[cells.length - 1] = { start: last.start, end: line.end }
      kinds[kinds.length - 1] = joined
    } else {
      if (kind === null && !isBrokenHead(source, at) && !isFurtherHead(source, at)) break
      cells.push({ start: line.start, end: line.end })
      kinds.push(kind)
    }
  }
  const known = kinds.filter((kind) => kind !== null)
  const isTask = kinds.includes('task') && kinds.some((kind) => ROLE_KINDS.includes(kind))
  const isObject = kinds.some((kind) => OBJECT_KINDS.includes(kind))
  if (known.length < HEADS_TO_TRUST || known.length * 2 < kinds.length || !(isTask || isObject)) return null
  return { cells, kinds, next: at }
}

/** 二、重点任务 is a heading of the body, not the head of a column. */
function headKind(source: PlanText, line: Line | undefined): ColumnKind | null {
  if (!line || line.isBlank) return null
  const folded = foldedOf(source, line)
  return readMarker(folded, 0) === null ? columnKindOf(folded, source.lexicon) : null
}

function joinedKind(source: PlanText, last: TextSpan, line: Line): ColumnKind | null {
  return joinedColumnKind(foldedOf(source, last), foldedOf(source, line), source.lexicon)
}

const BLANKS_BETWEEN = 8

/** The next line with text, and where it is; -1 when none is near. */
function nextFilled(source: PlanText, index: number): number {
  for (let at = index + 1; at < index + BLANKS_BETWEEN; at += 1) {
    if (source.lines[at]?.isBlank === false) return at
  }
  return -1
}

/** 完成 with 时限 on the line below. */
function isBrokenHead(source: PlanText, index: number): boolean {
  const line = source.lines[index]
  const next = source.lines[nextFilled(source, index)]
  return line !== undefined && next !== undefined && joinedKind(source, line, next) !== null
}

/** A head nobody knows (所属流域) with a known one not far below. */
function isFurtherHead(source: PlanText, index: number): boolean {
  const line = source.lines[index]
  if (!line || readMarker(foldedOf(source, line), 0) !== null || line.end - line.start > 10) return false
  if (/[\d。，；、]/.test(foldedOf(source, line).replace(/（[^）]*）/g, ''))) return false
  const next = nextFilled(source, index)
  return (
    headKind(source, source.lines[next]) !== null || headKind(source, source.lines[nextFilled(source, next)]) !== null
  )
}
