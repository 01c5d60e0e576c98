import { sql } from 'kysely'
import { lockCounty } from '#server/modules/county/index.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { newId } from '#server/platform/id.ts'
import { type KnownPolicy, PolicyIndex } from './policy-index.ts'
import { namesOf, type PolicyName } from './policy-name.ts'

interface LinkScope {
  readonly countyId: string
  readonly isDemo: boolean
  readonly versionId: string
}

interface CitingTask {
  readonly cited: readonly { readonly id: string; readonly text: string }[]
  readonly clauses: readonly string[]
}

/**
 * 关联被引文件 — gives every citation of a version the document it means; documents that the county does not know yet
 * are made. Running it again changes nothing. The county is locked by the caller.
 */
export async function linkPolicies(tx: Executor, scope: LinkScope): Promise<void> {
  const known = new PolicyIndex(await listKnown(tx, scope.countyId))
  for (const { cited, clauses } of await readCitingTasks(tx, scope)) {
    const texts = cited.map(({ text }) => text)
    for (const { name, words } of namesOf(texts, clauses)) {
      const policy = await settle(tx, scope, { known, name })
      const ids = cited.filter(({ text }) => words.includes(text)).map(({ id }) => id)
      await tx
        .withTables<PlanTables>()
        .updateTable('cited_document')
        .set({ policy_id: policy.id })
        .where('county_id', '=', scope.countyId)
        .where('cited_document_id', 'in', ids)
        .execute()
    }
  }
}

/** 补关联 — links the versions that were confirmed before there was a library; costs one query when there are none. */
export async function linkOlderVersions(db: Database): Promise<void> {
  const { rows } = await sql<LinkScope>`
    select distinct t.county_id as "countyId", t.plan_version_id as "versionId", t.is_demo as "isDemo"
    from cited_document c
    join task t on t.county_id = c.county_id and t.task_id = c.task_id
    where c.policy_id is null
    order by t.plan_version_id`.execute(db.kysely)
  for (const scope of rows) {
    await db.tx(async (tx) => {
      if (await lockCounty(tx, scope.countyId)) await linkPolicies(tx, scope)
    })
  }
}

function listKnown(tx: Executor, countyId: string): Promise<readonly KnownPolicy[]> {
  return tx
    .withTables<PlanTables>()
    .selectFrom('policy')
    .select(['policy_id as id', 'title', 'doc_number as docNumber'])
    .where('county_id', '=', countyId)
    .execute()
}

async function readCitingTasks(tx: Executor, { countyId, versionId }: LinkScope): Promise<readonly CitingTask[]> {
  const { rows } = await sql<CitingTask>`
    select
      (select jsonb_agg(jsonb_build_object('id', d.cited_document_id, 'text', d.text) order by d.ordinal)
        from cited_document d where d.county_id = t.county_id and d.task_id = t.task_id) as cited,
      (select coalesce(jsonb_agg(c.text order by c.ordinal), '[]')
        from clause c where c.county_id = t.county_id and c.task_id = t.task_id) as clauses
    from task t
    where t.county_id = ${countyId} and t.plan_version_id = ${versionId}
      and exists (select 1 from cited_document d where d.county_id = t.county_id and d.task_id = t.task_id)
    order by t.ordinal`.execute(tx)
  return rows
}

/** The document that is meant; one that was known by half its name now has the whole. */
async function settle(
  tx: Executor,
  { countyId, isDemo }: LinkScope,
  { known, name }: { readonly known: PolicyIndex; readonly name: PolicyName },
): Promise<KnownPolicy> {
  const found = known.find(name)
  const policy = {
    id: found?.id ?? newId(),
    title: found?.title ?? name.title,
    docNumber: found?.docNumber ?? name.docNumber,
  }
  const { title, docNumber: doc_number } = policy
  const policies = tx.withTables<PlanTables>()
  if (found === null) {
    const row = { county_id: countyId, policy_id: policy.id, title, doc_number, is_demo: isDemo }
    await policies
      .insertInto('policy')
      .values({ ...row, issuer: null, issued_on: null, note: '' })
      .execute()
  } else if (found.title !== title || found.docNumber !== doc_number) {
    await policies
      .updateTable('policy')
      .set({ title, doc_number })
      .where('county_id', '=', countyId)
      .where('policy_id', '=', policy.id)
      .execute()
  }
  known.add(policy)
  return policy
}
