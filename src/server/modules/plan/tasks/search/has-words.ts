import { type RawBuilder, sql } from 'kysely'
import { gramsOf, likePattern, needsCheck, type SearchWords } from './search-words.ts'

/**
 * 含词条件 — SQL condition on a searched table `s` (task_search, clause): the county and the characters or pairs of the words by the
 * index of both, then words longer than a pair by LIKE. Nothing else may be asked of the county: another index would be
 * tried, and the pairs worked out row by row.
 */
export function hasWords(countyId: string, words: SearchWords): RawBuilder<boolean> {
  const byIndex = sql`(zh_grams(s.folded) || s.county_id::text) @> ${[countyId, ...gramsOf(words)]}::text[]`
  const byText = words.filter(needsCheck).map((word) => sql`s.folded like ${likePattern(word)}`)
  return sql<boolean>`(${sql.join([byIndex, ...byText], sql` and `)})`
}
