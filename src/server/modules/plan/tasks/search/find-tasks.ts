import { sql } from 'kysely'
import type { Executor } from '#server/platform/db/tables.ts'
import { hasWords } from './has-words.ts'
import type { SearchWords } from './search-words.ts'

/** 命中任务 — by version the places of the tasks found in it, in order: numbers, because a common word finds thousands. */
export type FoundTasks = ReadonlyMap<string, readonly number[]>

/** 检索任务 — those of the county, in any version, that hold all words in title, headings or clauses. */
export async function findTasks(db: Executor, countyId: string, words: SearchWords): Promise<FoundTasks> {
  const { rows } = await sql<{ versionId: string; places: number[] }>`
    select s.plan_version_id as "versionId", array_agg(s.ordinal) as places
    from task_search s
    where ${hasWords(countyId, words)}
    group by s.plan_version_id`.execute(db)
  return new Map(rows.map(({ versionId, places }) => [versionId, places.sort((one, other) => one - other)]))
}
