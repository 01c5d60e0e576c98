import type { StructureLexicon } from '#kernel/plan-parser/structure-lexicon.ts'

type Words = (list: readonly string[]) => string

const patterns = new WeakMap<StructureLexicon, Map<string, RegExp>>()

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** Words as alternatives of a pattern, longest first, so that 牵头责任单位 is not read as 牵头. */
export function alternatives(list: readonly string[]): string {
  return [...list]
    .sort((left, right) => right.length - left.length)
    .map(escaped)
    .join('|')
}

/** 词表模式 — a regular expression made of the lexicon's words, built once for each lexicon. */
export function wordPattern(
  lexicon: StructureLexicon,
  key: string,
  build: (lexicon: StructureLexicon, words: Words) => RegExp,
): RegExp {
  let known = patterns.get(lexicon)
  if (!known) {
    known = new Map()
    patterns.set(lexicon, known)
  }
  const found = known.get(key)
  if (found) return found
  const pattern = build(lexicon, alternatives)
  known.set(key, pattern)
  return pattern
}
