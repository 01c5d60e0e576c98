import { type Bigrams, diceOf } from './bigrams.ts'

/** 相似对 — one of the older and one of the newer texts, by their places in the lists, and how alike they are (0–1). */
export interface SimilarPair {
  readonly before: number
  readonly after: number
  readonly score: number
}

/** A text is looked for by its rarest bigrams: an edit spares some of them, and hardly any other text has them. */
const RAREST = 16
/** Of a bigram that stands everywhere only the places nearby are looked at; amended plans keep their order on the whole. */
const MOST_PLACES = 48
const MOST_CANDIDATES = 6

/**
 * 找相似 — pairs of texts at least as alike as `threshold`, without comparing all with all: the time grows with the length
 * of the lists, not with its square. A text has several partners or none; who gets whom is the caller's business.
 */
export function similarPairs(
  before: readonly Bigrams[],
  after: readonly Bigrams[],
  threshold: number,
): readonly SimilarPair[] {
  const places = indexOf(after)
  const votes = new Uint16Array(after.length)
  const pairs: SimilarPair[] = []
  for (const [index, grams] of before.entries()) {
    const expected = Math.floor((index / before.length) * after.length)
    for (const candidate of candidatesOf(grams, expected, places, votes)) {
      const score = diceOf(grams, after[candidate] ?? new Uint32Array())
      if (score >= threshold) pairs.push({ before: index, after: candidate, score })
    }
  }
  return pairs
}

function indexOf(texts: readonly Bigrams[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (const [index, grams] of texts.entries()) {
    for (const gram of grams) {
      const known = places.get(gram)
      if (known === undefined) places.set(gram, [index])
      else if (known.at(-1) !== index) known.push(index)
    }
  }
  return places
}

function candidatesOf(
  grams: Bigrams,
  expected: number,
  places: ReadonlyMap<number, readonly number[]>,
  votes: Uint16Array,
): readonly number[] {
  const lists: (readonly number[])[] = []
  let last = -1
  for (const gram of grams) {
    const found = gram === last ? undefined : places.get(gram)
    if (found !== undefined) lists.push(found)
    last = gram
  }
  lists.sort((one, other) => one.length - other.length)
  const touched: number[] = []
  for (const list of lists.slice(0, RAREST)) {
    for (const place of nearby(list, expected)) {
      if (votes[place] === 0) touched.push(place)
      votes[place] = (votes[place] ?? 0) + 1
    }
  }
  const best = touched
    .sort(
      (one, other) => (votes[other] ?? 0) - (votes[one] ?? 0) || Math.abs(one - expected) - Math.abs(other - expected),
    )
    .slice(0, MOST_CANDIDATES)
  for (const place of touched) votes[place] = 0
  return best
}

function nearby(list: readonly number[], expected: number): readonly number[] {
  if (list.length <= MOST_PLACES) return list
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < expected) low = middle + 1
    else high = middle
  }
  const start = Math.min(Math.max(0, low - MOST_PLACES / 2), list.length - MOST_PLACES)
  return list.slice(start, start + MOST_PLACES)
}
