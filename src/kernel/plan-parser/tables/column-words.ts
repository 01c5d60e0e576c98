import type { ColumnKind, StructureLexicon } from '#kernel/plan-parser/structure-lexicon.ts'
import { compact } from '#kernel/plan-parser/text/plan-text.ts'

interface ColumnWord {
  readonly word: string
  readonly kind: ColumnKind
}

const sorted = new WeakMap<StructureLexicon, readonly ColumnWord[]>()

function wordsOf(lexicon: StructureLexicon): readonly ColumnWord[] {
  const known = sorted.get(lexicon)
  if (known) return known
  const words: ColumnWord[] = []
  for (const [kind, list] of Object.entries(lexicon.columnWords)) {
    if (isColumnKind(kind, lexicon)) for (const word of list) words.push({ word, kind })
  }
  words.sort((left, right) => right.word.length - left.word.length)
  sorted.set(lexicon, words)
  return words
}

function isColumnKind(kind: string, lexicon: StructureLexicon): kind is ColumnKind {
  return Object.hasOwn(lexicon.columnWords, kind)
}

/** Longer texts are contents of a cell, not the head of a column. */
const LONGEST_HEAD = 20

/** 表头 — what a column's head announces; null when it is no head. The longest word in it decides. */
export function columnKindOf(folded: string, lexicon: StructureLexicon): ColumnKind | null {
  const head = compact(folded)
  if (head === '' || head.length > LONGEST_HEAD || /[。；]/.test(head)) return null
  const bare = head.replace(/（[^）]*）/g, '')
  const words = wordsOf(lexicon)
  return (
    (words.find(({ word }) => bare === word) ?? words.find(({ word }) => word.length > 1 && fits(bare, word)))?.kind ??
    null
  )
}

/** 完成 over 时限: whether two lines together are a head word for word. */
export function joinedColumnKind(first: string, second: string, lexicon: StructureLexicon): ColumnKind | null {
  const head = compact(first + second)
  return head.length > LONGEST_HEAD ? null : (wordsOf(lexicon).find(({ word }) => word === head)?.kind ?? null)
}

/** A head is little more than its word: 2024年水质目标, 各单位完成时限; 重点任务完成情况汇报会 is none. */
function fits(head: string, word: string): boolean {
  return (
    (head.endsWith(word) && head.length - word.length <= 8) || (head.startsWith(word) && head.length - word.length <= 4)
  )
}
