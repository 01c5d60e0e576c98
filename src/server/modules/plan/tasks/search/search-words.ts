import { foldText } from './fold-text.ts'

/** 检索词 — folded words, each of which must occur. */
export type SearchWords = readonly string[]

/** 拆分检索词 — split by white space of any width and by control characters; a word that folds to nothing asks for nothing. */
export function searchWords(query: string | undefined): SearchWords {
  const words = (query ?? '').split(/[\s\p{Cc}]+/u).map(foldText)
  return [...new Set(words)].filter((word) => word !== '')
}

/** 词的字与字对 — what a text must have to hold the words: pairs of neighbouring characters, the character where it is alone. */
export function gramsOf(words: SearchWords): readonly string[] {
  const grams = words.flatMap((word) => {
    const characters = [...word]
    if (characters.length === 1) return [word]
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  })
  return [...new Set(grams)]
}

/** 是否须复核 — a word longer than a pair: its pairs may stand apart. */
export function needsCheck(word: string): boolean {
  return [...word].length > 2
}

/** LIKE 模式 — the word anywhere in a text, taken literally. */
export function likePattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`
}
