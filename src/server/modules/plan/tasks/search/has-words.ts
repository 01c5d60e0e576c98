import { type RawBuilder, sql } from 'kysely'
import { bigramsOf, likePattern, type SearchWords } from './search-words.ts'

/**
 * 含词条件 — SQL condition on a searched table `s` (task_search, clause): the county and the pairs of characters by the index of
 * both, then the words themselves by LIKE, which a word of two characters needs no more. A word of one character is looked
 * for by LIKE alone. Nothing else may be asked of the county: another index would be tried, and the pairs worked out row
 * by row.
 */
export function hasWords(countyId: string, words: SearchWords): RawBuilder<boolean> {
  const byIndex = sql`(zh_bigrams(s.folded) || s.county_id::text) @> ${[countyId, ...bigramsOf(words)]}::text[]`
  const byText = words.filter((word) => [...word].length !== 2).map((word) => sql`s.folded like ${likePattern(word)}`)
  return sql<boolean>`(${sql.join([byIndex, ...byText], sql` and `)})`
}
