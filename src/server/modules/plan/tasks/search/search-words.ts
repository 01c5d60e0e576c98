import { foldText } from './fold-text.ts'

/** 检索词 — folded words, each of which must occur. */
export type SearchWords = readonly string[]

/** 拆分检索词 — split by white space of any width; a word that folds to nothing asks for nothing. */
export function searchWords(query: string | undefined): SearchWords {
  const words = (query ?? '').split(/\s+/u).map(foldText)
  return [...new Set(words)].filter((word) => word !== '')
}

/** 词的字对 — the pairs of neighbouring characters a text must have; none for words of one character. */
export function bigramsOf(words: SearchWords): readonly string[] {
  const pairs = words.flatMap((word) => {
    const characters = [...word]
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  })
  return [...new Set(pairs)]
}

/** LIKE 模式 — the word anywhere in a text, taken literally. */
export function likePattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`
}
