import type { ColumnKind, StructureLexicon } from '#kernel/plan-parser/structure-lexicon.ts'
import { compact } from '#kernel/plan-parser/text/plan-text.ts'

interface ColumnWord {
  readonly word: string
  readonly kind: ColumnKind
}

/** Words by whole, by first and by last character, longest first: a line of the body is told from a head at once. */
interface ColumnIndex {
  readonly whole: ReadonlyMap<string, ColumnKind>
  readonly byFirst: ReadonlyMap<string, readonly ColumnWord[]>
  readonly byLast: ReadonlyMap<string, readonly ColumnWord[]>
}

const indexes = new WeakMap<StructureLexicon, ColumnIndex>()

function indexOf(lexicon: StructureLexicon): ColumnIndex {
  const known = indexes.get(lexicon)
  if (known) return known
  const words: ColumnWord[] = []
  for (const [kind, list] of Object.entries(lexicon.columnWords)) {
    if (isColumnKind(kind, lexicon)) for (const word of list) words.push({ word, kind })
  }
  words.sort((left, right) => right.word.length - left.word.length)
  const whole = new Map<string, ColumnKind>()
  for (const { word, kind } of words) if (!whole.has(word)) whole.set(word, kind)
  const index = { whole, byFirst: grouped(words, 0), byLast: grouped(words, -1) }
  indexes.set(lexicon, index)
  return index
}

function grouped(words: readonly ColumnWord[], position: 0 | -1): ReadonlyMap<string, readonly ColumnWord[]> {
  const groups = new Map<string, ColumnWord[]>()
  for (const entry of words) {
    const key = entry.word.at(position) ?? ''
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return groups
}

function isColumnKind(kind: string, lexicon: StructureLexicon): kind is ColumnKind {
  return Object.hasOwn(lexicon.columnWords, kind)
}

/** Longer texts are contents of a cell, not the head of a column. */
const LONGEST_HEAD = 20

/** 表头 — what a column's head announces; null when it is no head. The longest word in it decides. */
export function columnKindOf(folded: string, lexicon: StructureLexicon): ColumnKind | null {
  if (folded.length > LONGEST_HEAD * 2) return null
  const head = compact(folded)
  if (head === '' || head.length > LONGEST_HEAD || /[。；]/.test(head)) return null
  const bare = head.replace(/（[^）]*）/g, '')
  const { whole, byFirst, byLast } = indexOf(lexicon)
  const exact = whole.get(bare)
  if (exact !== undefined) return exact
  const tail = byLast.get(bare.slice(-1))?.find(({ word }) => isTail(bare, word))
  const start = byFirst.get(bare.charAt(0))?.find(({ word }) => isStart(bare, word))
  if (tail && start) return start.word.length > tail.word.length ? start.kind : tail.kind
  return tail?.kind ?? start?.kind ?? null
}

/** 完成 over 时限: whether two lines together are a head word for word. */
export function joinedColumnKind(first: string, second: string, lexicon: StructureLexicon): ColumnKind | null {
  if (first.length + second.length > LONGEST_HEAD) return null
  return indexOf(lexicon).whole.get(compact(first + second)) ?? null
}

/** A head is little more than its word: 2024年水质目标, 责任单位及电话; 重点任务完成情况汇报会 is none. */
const isTail = (head: string, word: string): boolean =>
  word.length > 1 && head.length - word.length <= 8 && head.endsWith(word)
const isStart = (head: string, word: string): boolean =>
  word.length > 1 && head.length - word.length <= 4 && head.startsWith(word)
