import fc from 'fast-check'
import type { ChangeKind, PlanContent } from '#kernel/plan-change/change.ts'
import { inventedPlan, inventedSentence } from './invented-plan.ts'

interface AmendedTask {
  readonly fate: 'kept' | 'removed'
  /** A new task is put in above it. */
  readonly newAbove: boolean
  readonly newSentence: boolean
  /** Of every sentence what becomes of it; a moved one goes to the end of the task so many further on. */
  readonly sentences: readonly ('kept' | 'edited' | 'removed' | { readonly movedBy: number })[]
}

/** 虚构修订 — what becomes of every task and sentence of an invented plan; half of a task's sentences at least are kept. */
export type Amendment = readonly AmendedTask[]

const changed = fc.oneof(
  fc.constantFrom('edited' as const, 'removed' as const),
  fc.record({ movedBy: fc.integer({ min: 1, max: 3 }) }),
)
const task: fc.Arbitrary<AmendedTask> = fc
  .record({
    fate: fc.constantFrom('kept' as const, 'kept' as const, 'kept' as const, 'removed' as const),
    newAbove: fc.boolean(),
    newSentence: fc.boolean(),
    kept: fc.integer({ min: 3, max: 5 }),
    changed: fc.array(changed, { maxLength: 2 }),
  })
  .map(({ kept, changed: some, ...rest }) => ({ ...rest, sentences: [...Array<'kept'>(kept).fill('kept'), ...some] }))

export const amendments: fc.Arbitrary<Amendment> = fc
  .array(task, { minLength: 5, maxLength: 9 })
  .filter((tasks) => tasks.filter(({ fate }) => fate === 'kept').length > 1)

const MOST_SENTENCES = 10
const NEW = 500
const TITLES = 1000
const lead = ['县水利局']
const titleOf = (taskIndex: number): string => inventedSentence(TITLES + taskIndex).slice(0, 8)
const textOf = (taskIndex: number, sentence: number): string => inventedSentence(taskIndex * MOST_SENTENCES + sentence)
/** Its heading is the first clause of a task. */
const keyOf = (taskNumber: number, sentence: number): string => `A-1-${taskNumber + 1}.${sentence + 2}`

export function originalPlan(amendment: Amendment): PlanContent {
  return inventedPlan(
    amendment.map(({ sentences }, index) => ({
      title: titleOf(index),
      sentences: sentences.map((_, sentence) => textOf(index, sentence)),
      lead,
    })),
  )
}

type Row = readonly [kind: ChangeKind, before: string | undefined, after: string | undefined]

interface DraftSentence {
  readonly kind: ChangeKind
  readonly text: string
  readonly from: string | undefined
}

interface DraftTask {
  readonly kind: ChangeKind
  readonly title: string
  readonly from: string | undefined
  readonly sentences: readonly DraftSentence[]
}

/** 修订后的计划 — its text, and what a comparison has to find, in any order. */
export function amendedPlan(amendment: Amendment): {
  readonly content: PlanContent
  readonly sentences: readonly Row[]
  readonly tasks: readonly Row[]
} {
  const drafts = amendment.flatMap((_, index) => draftsAt(amendment, index))
  const printed = drafts.filter(({ kind }) => kind !== 'removed')
  const content = inventedPlan(
    printed.map(({ title, sentences }) => ({ title, sentences: sentences.map(({ text }) => text), lead })),
  )
  const gone = amendment.flatMap(({ fate, sentences }, index) =>
    sentences.flatMap((own, sentence): readonly Row[] =>
      own === 'removed' || (fate === 'removed' && typeof own === 'string')
        ? [['removed', keyOf(index, sentence), undefined]]
        : [],
    ),
  )
  const standing = printed.flatMap(({ sentences }, at) =>
    sentences.map(({ kind, from }, sentence): Row => [kind, from, keyOf(at, sentence)]),
  )
  const removed = drafts.filter(({ kind }) => kind === 'removed').map(({ from }): Row => ['removed', from, undefined])
  const tasks = printed.map(({ kind, from }, at): Row => {
    const key = `A-1-${at + 1}`
    return [kind === 'same' && from !== key ? 'moved' : kind, from, key]
  })
  return { content, sentences: [...gone, ...standing], tasks: [...tasks, ...removed] }
}

function draftsAt(amendment: Amendment, index: number): readonly DraftTask[] {
  const own = amendment[index]
  if (!own) return []
  const draft = { title: titleOf(index), from: `A-1-${index + 1}` }
  const above = own.newAbove ? [newTask(index)] : []
  if (own.fate === 'removed') return [...above, { ...draft, kind: 'removed', sentences: [] }]
  const sentences = [...staying(own, index), ...arriving(amendment, index), ...(own.newSentence ? [newOne(index)] : [])]
  const isSame = own.sentences.every((sentence) => sentence === 'kept') && sentences.length === own.sentences.length
  return [...above, { ...draft, kind: isSame ? 'same' : 'edited', sentences }]
}

const newOne = (index: number): DraftSentence => ({
  kind: 'added',
  text: inventedSentence(NEW + index),
  from: undefined,
})

function newTask(index: number): DraftTask {
  const text = inventedSentence(NEW + MOST_SENTENCES + index)
  const title = inventedSentence(TITLES + NEW + index).slice(0, 8)
  return { kind: 'added', title, from: undefined, sentences: [{ kind: 'added', text, from: undefined }] }
}

function staying({ sentences }: AmendedTask, index: number): readonly DraftSentence[] {
  return sentences.flatMap((fate, sentence): readonly DraftSentence[] => {
    const text = textOf(index, sentence)
    const from = keyOf(index, sentence)
    if (fate === 'kept') return [{ kind: 'same', text, from }]
    return fate === 'edited' ? [{ kind: 'edited', text: `${text.slice(0, 4)}九成${text.slice(5)}`, from }] : []
  })
}

function arriving(amendment: Amendment, target: number): readonly DraftSentence[] {
  return amendment.flatMap(({ sentences }, index) =>
    sentences.flatMap((fate, sentence): readonly DraftSentence[] => {
      if (typeof fate === 'string' || targetOf(amendment, index, fate.movedBy) !== target) return []
      return [{ kind: 'moved', text: textOf(index, sentence), from: keyOf(index, sentence) }]
    }),
  )
}

/** The first task that is kept from so many further on; past the last one it goes on with the first. */
function targetOf(amendment: Amendment, index: number, movedBy: number): number {
  for (let by = movedBy; ; by += 1) {
    const target = (index + by) % amendment.length
    if (target !== index && amendment[target]?.fate === 'kept') return target
  }
}
