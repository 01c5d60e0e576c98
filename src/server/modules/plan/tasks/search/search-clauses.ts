import { sql } from 'kysely'
import type { ClauseHit } from '#contract/schemas/task.ts'
import { plansInForce, type TaskScope } from '#server/modules/plan/tasks/reading/plan-state.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { hasWords } from './has-words.ts'
import { type SearchWords, searchWords } from './search-words.ts'
import { wordPlaces } from './word-places.ts'

interface HitRow {
  readonly versionId: string
  readonly taskKey: string
  readonly taskTitle: string
  readonly clauseKey: string
  readonly text: string
  readonly total: number
}

export interface ClauseHits {
  readonly items: readonly ClauseHit[]
  readonly total: number
}

/**
 * 检索条款 — clauses of the plans in force that hold all words. Best first: duties before headings and brackets of units, then where
 * the words stand more often, then the shorter text, then printed order.
 */
export async function searchClauses(
  db: Executor,
  scope: TaskScope,
  { q, limit }: { readonly q: string; readonly limit: number },
): Promise<ClauseHits> {
  const words = searchWords(q)
  const plans = await plansInForce(db, scope)
  if (words.length === 0 || plans.length === 0) return { items: [], total: 0 }
  const byVersion = new Map(plans.map((plan) => [plan.versionId, plan]))
  const { rows } = await sql<HitRow>`
    with hit as materialized (select s.* from clause s where ${hasWords(scope.countyId, words)})
    select c.plan_version_id as "versionId", t.key as "taskKey", t.title as "taskTitle", c.key as "clauseKey", c.text,
      count(*) over () as total
    from hit c
    join task t on t.county_id = c.county_id and t.task_id = c.task_id
    where c.plan_version_id = any(${[...byVersion.keys()]}::uuid[])
    order by c.kind in ('hard', 'soft') desc, ${occurrences(words)} desc, length(c.folded),
      c.plan_version_id desc, t.ordinal, c.ordinal
    limit ${limit}`.execute(db)
  const items = rows.flatMap(({ versionId, total: _total, ...hit }): readonly ClauseHit[] => {
    const plan = byVersion.get(versionId)
    if (plan === undefined) return []
    return [{ planKey: plan.key, planTitle: plan.title, ...hit, at: wordPlaces(hit.text, words).at }]
  })
  return { items, total: rows[0]?.total ?? 0 }
}

/** How often the words stand in the clause. */
function occurrences(words: SearchWords) {
  const counts = words.map(
    (word) => sql`(length(c.folded) - length(replace(c.folded, ${word}, ''))) / ${[...word].length}::integer`,
  )
  return sql`(${sql.join(counts, sql` + `)})`
}
