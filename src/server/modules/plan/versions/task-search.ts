import { sql } from 'kysely'
import type { Executor } from '#server/platform/db/tables.ts'

/** Between title, headings and clauses: a word does not reach over it. */
const PARTED = sql.lit('\u001F')

/**
 * 检索文本 — what each task of a version is found by: its title, the headings above it and its clauses. Called once in the
 * transaction that writes the version; what persons settle changes none of it.
 */
export async function fillTaskSearch(tx: Executor, countyId: string, versionId: string): Promise<void> {
  await sql`
    insert into task_search (county_id, task_id, plan_version_id, ordinal, text, is_demo)
    select t.county_id, t.task_id, t.plan_version_id, t.ordinal,
      concat_ws(${PARTED}, t.title, (select string_agg(p, ${PARTED}) from jsonb_array_elements_text(t.path) p), c.text),
      t.is_demo
    from task t
    left join (
      select task_id, string_agg(text, '' order by ordinal) as text from clause
      where county_id = ${countyId} and plan_version_id = ${versionId} group by task_id
    ) c on c.task_id = t.task_id
    where t.county_id = ${countyId} and t.plan_version_id = ${versionId}`.execute(tx)
}
