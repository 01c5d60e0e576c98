import { Alignment } from './alignment.ts'
import { type Bigrams, bigramsOf, diceOf } from './bigrams.ts'
import { isDuty, type Outline, type OutlineTask } from './outline.ts'
import { type SimilarPair, similarPairs } from './similar-pairs.ts'

/** Tasks this alike are the same whatever they are called; see align-clauses.ts for the measure. */
const ALIKE = 0.5
/** With the same title less will do: several rows of a table share one. */
const ALIKE_BY_TITLE = 0.25
/** One of two tasks stands in the other by this share of its sentences: a task was split, or two were joined. */
const HELD = 0.5
const TITLE_WEIGHT = 0.2
const KEY_WEIGHT = 0.1
/** Sentences and titles printed more often than this tell no task from another. */
const MOST_SHARED = 6

/**
 * 任务对应 — which task has become which: first those whose text is the same, then by how much of it is, helped by title
 * and key. Keys alone mean nothing: they shift when an item is put in.
 */
export function alignTasks(before: Outline, after: Outline): Alignment {
  const alignment = new Alignment(before.tasks.length, after.tasks.length)
  for (const signature of SIGNATURES) {
    const of = (tasks: readonly OutlineTask[]) => (index: number) => signatureAt(tasks, index, signature)
    alignment.pairAlike(of(before.tasks), of(after.tasks))
  }
  alignment.pairBest(candidates(before, after, alignment))
  return alignment
}

const SIGNATURES: readonly ((task: OutlineTask) => string)[] = [
  ({ item, title, words }) => `${item.id}\n${title}\n${words}`,
  ({ title, words }) => `${title}\n${words}`,
  ({ words }) => words,
]

function signatureAt(
  tasks: readonly OutlineTask[],
  index: number,
  signature: (task: OutlineTask) => string,
): string | null {
  const task = tasks[index]
  return task === undefined || task.words === '' ? null : signature(task)
}

/** Tasks still open that may be the same, told by their text, their title or a sentence of theirs; with how alike they are. */
function candidates(before: Outline, after: Outline, alignment: Alignment): readonly SimilarPair[] {
  const left = alignment.openBefore()
  const right = alignment.openAfter()
  const leftGrams = new Map(left.map((index) => [index, bigramsOf(before.tasks[index]?.words ?? '')]))
  const rightGrams = new Map(right.map((index) => [index, bigramsOf(after.tasks[index]?.words ?? '')]))
  const proposals = new Proposals(after.tasks.length)
  for (const pair of similarPairs([...leftGrams.values()], [...rightGrams.values()], ALIKE_BY_TITLE)) {
    proposals.add(left[pair.before] ?? 0, right[pair.after] ?? 0, 0)
  }
  const titlesBefore = placesOf(before.tasks, left)
  const titlesAfter = placesOf(after.tasks, right)
  proposals.addShared(titlesBefore, titlesAfter, () => 0)
  proposals.addShared(sentencesOf(before, left), sentencesOf(after, right), (sentence) => sentence.length)
  return proposals.pairs().flatMap(({ one, other, held }): readonly SimilarPair[] => {
    const older = before.tasks[one]
    const newer = after.tasks[other]
    if (!older || !newer) return []
    const alike = diceOf(leftGrams.get(one) ?? EMPTY, rightGrams.get(other) ?? EMPTY)
    const isTitled = older.title === newer.title
    const isOnly = isTitled && titlesBefore.get(older.title)?.length === 1 && titlesAfter.get(newer.title)?.length === 1
    const isHeld = held >= HELD * Math.min(sentenceLength(before, older), sentenceLength(after, newer)) && held > 0
    if (alike < ALIKE && !isHeld && !isOnly && !(isTitled && alike >= ALIKE_BY_TITLE)) return []
    const bonus = (isTitled ? TITLE_WEIGHT : 0) + (older.item.id === newer.item.id ? KEY_WEIGHT : 0)
    return [{ before: one, after: other, score: alike + bonus }]
  })
}

const EMPTY: Bigrams = new Uint32Array()

class Proposals {
  private readonly held = new Map<number, number>()
  private readonly width: number

  constructor(width: number) {
    this.width = width
  }

  add(one: number, other: number, characters: number): void {
    const key = one * this.width + other
    this.held.set(key, (this.held.get(key) ?? 0) + characters)
  }

  /** Every older task with every newer one of the same mark, unless too many bear it. */
  addShared(
    before: ReadonlyMap<string, readonly number[]>,
    after: ReadonlyMap<string, readonly number[]>,
    characters: (mark: string) => number,
  ): void {
    for (const [mark, ones] of before) {
      const others = after.get(mark) ?? []
      if (ones.length > MOST_SHARED || others.length > MOST_SHARED) continue
      for (const one of ones) for (const other of others) this.add(one, other, characters(mark))
    }
  }

  pairs(): readonly { readonly one: number; readonly other: number; readonly held: number }[] {
    return [...this.held].map(([key, held]) => ({ one: Math.floor(key / this.width), other: key % this.width, held }))
  }
}

function placesOf(tasks: readonly OutlineTask[], open: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const index of open) addTo(places, tasks[index]?.title ?? '', index)
  return places
}

function sentencesOf({ tasks, clauses }: Outline, open: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const index of open) {
    const { from, until } = tasks[index] ?? { from: 0, until: 0 }
    for (const clause of clauses.slice(from, until)) if (!isDuty(clause)) addTo(places, clause.words, index)
  }
  return places
}

function addTo(places: Map<string, number[]>, mark: string, index: number): void {
  const known = places.get(mark)
  if (known) known.push(index)
  else places.set(mark, [index])
}

function sentenceLength({ clauses }: Outline, { from, until }: OutlineTask): number {
  return clauses.slice(from, until).reduce((sum, one) => sum + (isDuty(one) ? 0 : one.words.length), 0)
}
