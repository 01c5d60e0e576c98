import { sql } from 'kysely'
import type { Executor } from '#server/platform/db/tables.ts'
import { hasWords } from './has-words.ts'
import type { SearchWords } from './search-words.ts'

/**
 * 检索任务 — ids of the county's tasks, of any version, that hold all words in title, headings or clauses. One array instead of
 * rows: a common word finds thousands.
 */
export async function findTasks(db: Executor, countyId: string, words: SearchWords): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ ids: readonly string[] | null }>`
    select array_agg(s.task_id) as ids
    from task_search s
    where s.county_id = ${countyId} and ${hasWords(sql`s.folded`, words)}`.execute(db)
  return new Set(rows[0]?.ids ?? [])
}
