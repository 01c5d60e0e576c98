import { comparePlans } from '#kernel/plan-change/compare-plans.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import { readDocumentHead } from '#server/modules/plan/living/document-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { readPrinted } from './printed-content.ts'
import { findPlan, listVersions, type VersionRecord } from './version-store.ts'

interface Pair {
  readonly countyId: string
  readonly planKey: string
  readonly from: number
  readonly to: number
}

/** 版本对照 — what the printed text of one version has become in another, with both texts. */
export async function compareVersions(db: Executor, { countyId, planKey, from, to }: Pair) {
  const plan = await findPlan(db, countyId, planKey)
  if (!plan) throw planProblem('PLAN_NOT_FOUND', { plan: planKey })
  const versions = await listVersions(db, countyId, plan.id)
  const before = await readSide(db, countyId, numbered(versions, from))
  const after = await readSide(db, countyId, numbered(versions, to))
  return { planKey, from: before.side, to: after.side, change: comparePlans(before.content, after.content) }
}

function numbered(versions: readonly VersionRecord[], no: number): VersionRecord {
  const version = versions.find((candidate) => candidate.no === no)
  if (version === undefined) throw planProblem('PLAN_VERSION_NOT_FOUND', { no })
  return version
}

async function readSide(db: Executor, countyId: string, version: VersionRecord) {
  const content = await readPrinted(db, countyId, version)
  const { title } = await readDocumentHead(db, countyId, version.documentId)
  return { content, side: { no: version.no, title, text: content.text } }
}
