import { sql } from 'kysely'
import type { Executor } from '#server/platform/db/tables.ts'
import { hasWords } from './has-words.ts'
import type { SearchWords } from './search-words.ts'

/** 检索范围 — the tasks of these versions of a county. */
export interface SearchScope {
  readonly countyId: string
  readonly versionIds: readonly string[]
}

/** 命中任务 — by version the places of the tasks found in it, in order. */
export type FoundTasks = ReadonlyMap<string, readonly number[]>

/** More tasks than a version can have: a number below it is a place, what is above it counts the version. */
const PLACES = 1_000_000

/**
 * 检索任务 — those that hold all words in title, headings or clauses. They come as one array of numbers, each of version and
 * place: a common word finds thousands, and neither rows nor ids of thousands are read in a few milliseconds.
 */
export async function findTasks(db: Executor, scope: SearchScope, words: SearchWords): Promise<FoundTasks> {
  const { countyId, versionIds } = scope
  const { rows } = await sql<{ found: number[] | null }>`
    select array_agg(array_position(${[...versionIds]}::uuid[], s.plan_version_id)::bigint * ${PLACES}::bigint + s.ordinal)
      filter (where s.plan_version_id = any(${[...versionIds]}::uuid[])) as found
    from task_search s
    where ${hasWords(countyId, words)}`.execute(db)
  const places = new Map<string, number[]>(versionIds.map((id) => [id, []]))
  for (const found of (rows[0]?.found ?? []).sort((one, other) => one - other)) {
    const versionId = versionIds[Math.floor(found / PLACES) - 1]
    if (versionId !== undefined) places.get(versionId)?.push(found % PLACES)
  }
  return places
}
