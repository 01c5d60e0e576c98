import { sql } from 'kysely'
import type { TaskLine } from '#contract/schemas/task.ts'
import { groupBy } from '#server/modules/plan/tasks/reading/group-by.ts'
import type { SearchWords } from '#server/modules/plan/tasks/search/search-words.ts'
import { wordPlaces } from '#server/modules/plan/tasks/search/word-places.ts'
import type { Executor } from '#server/platform/db/tables.ts'

type Found = TaskLine['found']

interface ClauseRow {
  readonly taskId: string
  readonly key: string
  readonly text: string
}

/**
 * 命中条款 — of each task the first clause with the most of the words; null where they stand in title or headings alone. Asked for
 * the tasks of one page.
 */
export async function foundClauses(
  db: Executor,
  countyId: string,
  { taskIds, words }: { readonly taskIds: readonly string[]; readonly words: SearchWords },
): Promise<(taskId: string) => Found> {
  if (words.length === 0 || taskIds.length === 0) return () => null
  const { rows } = await sql<ClauseRow>`
    select task_id as "taskId", key, text from clause
    where county_id = ${countyId} and task_id = any(${[...taskIds]}::uuid[])
    order by task_id, ordinal`.execute(db)
  const clauses = groupBy(rows, ({ taskId }) => taskId)
  return (taskId) => bestOf(clauses(taskId), words)
}

function bestOf(clauses: readonly ClauseRow[], words: SearchWords): Found {
  let best: Found = null
  let most = 0
  for (const { key, text } of clauses) {
    const found = wordPlaces(text, words)
    if (found.words <= most) continue
    most = found.words
    best = { clauseKey: key, text, at: found.at }
  }
  return best
}
