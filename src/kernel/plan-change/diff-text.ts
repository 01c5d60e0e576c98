import type { TextPiece } from './change.ts'
import { type Edit, legible } from './legible-edits.ts'
import { shortestEdit } from './shortest-edit.ts'
import { tokensOf } from './text-tokens.ts'

/**
 * 文字比较 — the change from one text to another as a reader would mark it: numbers and dates as a whole, no single characters
 * left standing between changes, additions cut at the punctuation. `same` and `removed` joined are `before`, `same` and
 * `added` joined are `after`; struck out comes before new; no piece is empty.
 * @example diffText('不低于93.5%', '不低于93.8%') // same 不低于, removed 93.5, added 93.8, same %
 */
export function diffText(before: string, after: string): readonly TextPiece[] {
  return legible(editsOf(tokensOf(before), tokensOf(after))).flatMap(piecesOf)
}

function editsOf(before: readonly string[], after: readonly string[]): readonly Edit[] {
  const edits: Edit[] = []
  let fromBefore = 0
  let fromAfter = 0
  const end = { before: before.length, after: after.length, length: 0 }
  for (const run of [...shortestEdit(before, after), end]) {
    const removed = before.slice(fromBefore, run.before).join('')
    const added = after.slice(fromAfter, run.after).join('')
    fromBefore = run.before + run.length
    fromAfter = run.after + run.length
    edits.push({ removed, added, kept: before.slice(run.before, fromBefore).join('') })
  }
  return edits
}

function piecesOf({ removed, added, kept }: Edit): readonly TextPiece[] {
  const pieces: TextPiece[] = [
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
    { kind: 'same', text: kept },
  ]
  return pieces.filter(({ text }) => text !== '')
}
