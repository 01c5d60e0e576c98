import { type RawBuilder, sql } from 'kysely'
import { bigramsOf, likePattern, type SearchWords } from './search-words.ts'

/**
 * 含词条件 — SQL condition on a `folded` column: pairs of characters by the index, then the words themselves by LIKE, which a
 * word of two characters needs no more. A word of one character is looked for by LIKE alone.
 */
export function hasWords(column: RawBuilder<string>, words: SearchWords): RawBuilder<boolean> {
  const pairs = bigramsOf(words)
  const byIndex = pairs.length === 0 ? [] : [sql`zh_bigrams(${column}) @> ${[...pairs]}::text[]`]
  const byText = words.filter((word) => [...word].length !== 2).map((word) => sql`${column} like ${likePattern(word)}`)
  return sql<boolean>`(${sql.join([...byIndex, ...byText], sql` and `)})`
}
