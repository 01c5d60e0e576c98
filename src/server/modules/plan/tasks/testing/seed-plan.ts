import { parsePlan } from '#kernel/plan-parser/parse-plan.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { settleParties } from '#server/modules/org/index.ts'
import { insertVersion } from '#server/modules/plan/storing/plan-store.ts'
import { taskRows } from '#server/modules/plan/storing/task-rows.ts'
import { versionRows } from '#server/modules/plan/storing/version-rows.ts'
import { fillTaskSearch } from '#server/modules/plan/versions/task-search.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { newId } from '#server/platform/id.ts'
import { sm3 } from '#server/platform/sm3.ts'

export interface SeedPlan {
  readonly countyId: string
  readonly isDemo?: boolean
  readonly key: string
  readonly year: number
  /** Known and effective from this moment on. */
  readonly at: Instant
  readonly text: string
}

/** 植入计划 — the text of a plan read and stored as confirming a draft does, without the draft. */
export async function seedPlan(tx: Executor, seed: SeedPlan): Promise<{ planId: string; versionId: string }> {
  const { countyId, isDemo = false, key, year, at, text } = seed
  const parsed = parsePlan({ text, tables: [] }, planLexicon)
  const owner = { county_id: countyId, is_demo: isDemo }
  const [fileId, documentId, planId, versionId] = [newId(), newId(), newId(), newId()]
  const { byName } = await settleParties(tx, { countyId, knownAt: at, isDemo }, parsed.units)
  const file = { file_id: fileId, sm3: sm3(text), name: `${key}.txt`, media_type: 'text/plain', size: text.length }
  await tx
    .insertInto('stored_file')
    .values({ county_id: countyId, ...file, received_at: at, by: 'seed' })
    .execute()
  const { title, docNumber, issuer, issuedOn, recipients, publicity } = parsed.document
  const document = {
    ...owner,
    ...{ document_id: documentId, file_id: fileId, format: 'txt', encoding: 'utf-8', title, text, publicity, issuer },
    ...{ doc_number: docNumber, issued_on: issuedOn, recipients: JSON.stringify(recipients), layout: '[]' },
  }
  const plan = { ...owner, plan_id: planId, key, title: parsed.plans[0]?.title ?? title, year }
  const version = {
    ...owner,
    ...{ plan_version_id: versionId, plan_id: planId, no: 1, document_id: documentId, based_on: null },
    ...{ status: 'current' as const, effective_at: at, known_at: at, confirmed_by: 'seed', content_hash: sm3(text) },
  }
  const lineages = { tasks: new Map<string, string>(), clauses: new Map<string, string>() }
  const context = { owner, versionId, knownAt: at, parties: byName, lineages, applied: [], newId }
  const rows = versionRows(owner, versionId, parsed, newId)
  await insertVersion(tx, { document, plan, version }, rows, taskRows(parsed, context))
  await fillTaskSearch(tx, countyId, versionId)
  return { planId, versionId }
}
