import type { SettledValue } from '#kernel/plan/settlement.ts'
import type { TextPiece } from '#kernel/plan-change/change.ts'
import { type SettledWordsSetting, settledWords } from '#web/features/plan/settling/settled-words.ts'

/**
 * 字段修订 — what a field said and says, part by part: a unit, a deadline or a target that both have stands once; what
 * only the older has is struck out before what only the newer has. When only the order differs, both stand in full.
 */
export function fieldPieces(before: SettledValue, after: SettledValue, setting: SettledWordsSetting): TextPiece[] {
  const was = partsOf(before, setting)
  const is = partsOf(after, setting)
  const isReordered = was.length === is.length && was.every((part) => is.includes(part))
  if (isReordered || was.length === 0 || is.length === 0) {
    return [
      { kind: 'removed', text: settledWords(before, setting) },
      { kind: 'added', text: settledWords(after, setting) },
    ]
  }
  const removed = was.filter((part) => !is.includes(part)).map((text): TextPiece => ({ kind: 'removed', text }))
  const now = is.map((text): TextPiece => ({ kind: was.includes(text) ? 'same' : 'added', text }))
  const firstNew = now.findIndex(({ kind }) => kind === 'added')
  const at = firstNew < 0 ? now.length : firstNew
  return [...now.slice(0, at), ...removed, ...now.slice(at)]
}

function partsOf({ field, value }: SettledValue, setting: SettledWordsSetting): readonly string[] {
  switch (field) {
    case 'deadlines':
      return value.map((deadline) => settledWords({ field, value: [deadline] }, setting))
    case 'targets':
      return value.map((target) => settledWords({ field, value: [target] }, setting))
    default:
      return [...value.names, ...(value.openEnded ? [setting.text.andOthers] : [])]
  }
}
