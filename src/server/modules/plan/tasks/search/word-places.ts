import { foldWithPlaces } from './fold-text.ts'
import type { SearchWords } from './search-words.ts'

/** 词的位置 — [start, end) in UTF-16 units of the text. */
export type WordPlace = [start: number, end: number]

export interface FoundWords {
  /** How many of the words occur. */
  readonly words: number
  /** In order; places that touch or overlap are one. */
  readonly at: WordPlace[]
}

/** 查找位置 — every occurrence of the words in a text. */
export function wordPlaces(text: string, words: SearchWords): FoundWords {
  const { folded, starts, ends } = foldWithPlaces(text)
  const places: WordPlace[] = []
  let found = 0
  for (const word of words) {
    let at = folded.indexOf(word)
    if (at >= 0) found += 1
    for (; at >= 0; at = folded.indexOf(word, at + 1)) {
      places.push([starts[at] ?? 0, ends[at + word.length - 1] ?? text.length])
    }
  }
  return { words: found, at: joined(places) }
}

function joined(places: readonly WordPlace[]): WordPlace[] {
  const result: WordPlace[] = []
  for (const [start, end] of places.toSorted((one, other) => one[0] - other[0] || one[1] - other[1])) {
    const last = result.at(-1)
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}
