import { sql } from 'kysely'
import type { Policy, PolicyDetail } from '#contract/schemas/policy.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import { versionsInForce } from '#server/modules/plan/load/plans-in-force.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { togetherAt } from './policy-name.ts'

export type Citation = PolicyDetail['citations'][number]

interface CitingLine {
  readonly policyId: Policy['id']
  readonly words: readonly string[]
  readonly planKey: string
  readonly planTitle: string
  readonly taskKey: string
  readonly taskTitle: string
  readonly clauses: readonly { readonly key: string; readonly text: string }[]
}

/** 引用处 — where the plans in force at a moment cite each document: every clause that prints its words, by policy. */
export async function readCitations(
  db: Executor,
  { countyId, asOf }: { readonly countyId: string; readonly asOf: Instant },
): Promise<(policyId: string) => readonly Citation[]> {
  const byPolicy = new Map<string, Citation[]>()
  for (const line of await readCitingLines(db, countyId, await versionsInForce(db, countyId, asOf))) {
    byPolicy.set(line.policyId, [...(byPolicy.get(line.policyId) ?? []), ...citationsOf(line)])
  }
  return (policyId) => byPolicy.get(policyId) ?? []
}

async function readCitingLines(
  db: Executor,
  countyId: string,
  versionIds: readonly string[],
): Promise<readonly CitingLine[]> {
  if (versionIds.length === 0) return []
  const { rows } = await sql<CitingLine>`
    select d.policy_id as "policyId", jsonb_agg(d.text order by d.ordinal) as words,
      p.key as "planKey", p.title as "planTitle", t.key as "taskKey", t.title as "taskTitle",
      (select coalesce(jsonb_agg(jsonb_build_object('key', c.key, 'text', c.text) order by c.ordinal), '[]')
        from clause c where c.county_id = t.county_id and c.task_id = t.task_id) as clauses
    from cited_document d
    join task t on t.county_id = d.county_id and t.task_id = d.task_id
    join plan_version v on v.county_id = t.county_id and v.plan_version_id = t.plan_version_id
    join plan p on p.county_id = v.county_id and p.plan_id = v.plan_id
    where d.county_id = ${countyId} and t.plan_version_id in (${sql.join(versionIds)}) and d.policy_id is not null
    group by d.policy_id, p.plan_id, p.key, p.title, t.county_id, t.task_id, t.key, t.title, t.ordinal
    order by p.key desc, t.ordinal`.execute(db)
  return rows
}

/** Words that no clause prints in one piece are cited by the task as a whole. */
function citationsOf({ words, clauses, policyId: _, ...task }: CitingLine): readonly Citation[] {
  const citing = clauses.flatMap(({ key, text }) => {
    const at = spanOf(text, words)
    return at === null ? [] : [{ ...task, clauseKey: key, text, at }]
  })
  return citing.length > 0 ? citing : [{ ...task, clauseKey: null, text: words.join(' '), at: null }]
}

/** Title and number where they stand together, else whichever of them the clause prints. */
function spanOf(text: string, words: readonly string[]): TextSpan | null {
  const [title = '', docNumber] = words
  const together = docNumber === undefined ? null : togetherAt(text, title, docNumber)
  if (together) return together
  const printed = words.find((word) => text.includes(word))
  if (printed === undefined) return null
  const start = text.indexOf(printed)
  return { start, end: start + printed.length }
}
