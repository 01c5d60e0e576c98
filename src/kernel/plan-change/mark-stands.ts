import type { PlanIssueCode } from '#kernel/plan/lint.ts'
import type { SettledMark, SettledValue } from '#kernel/plan/settlement.ts'
import type { FieldChange, TaskChange, TextPiece } from './change.ts'
import { comparable, withoutLabel } from './comparable.ts'

/** Marks that stand at a whole item or row: any change in it changes their words. */
const WHOLE: ReadonlySet<PlanIssueCode> = new Set(['LEAD_MISSING', 'RESPONSIBLE_EMPTY'])

interface Words {
  readonly before: string
  readonly after: string
}

/**
 * 批注存否 — whether the words a mark stands at are still printed. Words are gone when something that held them has changed and
 * nothing that is new holds them; words that no change touches stand.
 */
export function markStands(mark: SettledMark, tasks: readonly TaskChange[]): boolean {
  if (WHOLE.has(mark.code)) return tasks.every(({ kind }) => kind === 'same' || kind === 'moved')
  const words = withoutLabel(comparable(mark.text))
  const changed = tasks.flatMap(changedWords)
  const held = changed.some(({ before }) => before !== '' && (before.includes(words) || words.includes(before)))
  return !held || changed.some(({ after }) => after.includes(words))
}

function changedWords({ clauses, fields }: TaskChange): readonly Words[] {
  return [
    ...clauses.filter(({ pieces }) => pieces.length > 0).map(({ pieces }) => wordsOf(pieces)),
    ...fields.map(fieldWords),
  ]
}

function wordsOf(pieces: readonly TextPiece[]): Words {
  const joined = (without: TextPiece['kind']): string =>
    withoutLabel(comparable(pieces.map(({ kind, text }) => (kind === without ? '' : text)).join('')))
  return { before: joined('added'), after: joined('removed') }
}

/** Cells of a table are no clauses: their words show in the fields that are read from them. */
function fieldWords({ before, after }: FieldChange): Words {
  return { before: printedWords(before), after: printedWords(after) }
}

function printedWords(settled: SettledValue): string {
  if (settled.field === 'deadlines' || settled.field === 'targets') {
    return settled.value.map(({ text }) => comparable(text)).join('\n')
  }
  const { names, openEnded } = settled.value
  return [...names.map(comparable), ...(openEnded ? ['等'] : [])].join('\n')
}
