import { awaitingTargets, rollOver } from '#kernel/plan-change/roll-over.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import { type Draft, describeDraft } from '#server/modules/plan/importing/draft.ts'
import { draftOrThrow } from '#server/modules/plan/importing/draft-store.ts'
import type { Acting, ImportDeps } from '#server/modules/plan/importing/import-deps.ts'
import { refuseFull } from '#server/modules/plan/importing/import-service.ts'
import { keepDraft } from '#server/modules/plan/importing/keep-draft.ts'
import { readDocumentHead } from '#server/modules/plan/living/document-store.ts'
import { momentOf } from '#server/modules/plan/moment.ts'
import { newSettlementRow } from '#server/modules/plan/settling/settlement-row.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { newId } from '#server/platform/id.ts'
import { annexedObjectOf, issueOf } from './measures.ts'
import { readPrinted } from './printed-content.ts'
import { readAnnexedObjects, readIssues } from './row-store.ts'
import { chooseReading } from './version-in-force.ts'
import { findPlan, listVersions, type VersionRecord } from './version-store.ts'

interface Wanted {
  readonly planKey: string
  readonly year: number
}

/**
 * 结转 — the text of the version in force made the draft of the next year: it goes the way of every document, and each
 * task's targets wait for their new values. Nothing is in force before it is confirmed.
 */
export async function rollOverPlan(deps: ImportDeps, acting: Acting, { planKey, year }: Wanted): Promise<Draft> {
  const { db, clock, reader } = deps
  const { county } = acting
  const at = momentOf(county, clock)
  await refuseFull(db.kysely, county.id)
  const plan = await findPlan(db.kysely, county.id, planKey)
  if (!plan) throw planProblem('PLAN_NOT_FOUND', { plan: planKey })
  if (plan.year === null) throw planProblem('PLAN_YEAR_UNKNOWN', { title: plan.title })
  if (year !== plan.year + 1) throw planProblem('ROLL_OVER_YEAR', { year, next: plan.year + 1 })
  const versions = await listVersions(db.kysely, county.id, plan.id)
  const { version } = chooseReading(versions, { asOf: undefined, now: at, no: undefined })
  const { text, parsed } = await readParsed(db.kysely, county.id, version)
  const bytes = Buffer.from(rollOver(text, parsed, year))
  const file = { name: `${year}年结转稿（${plan.title}）.txt`, mediaType: 'text/plain', bytes, receiveMs: 0 }
  const read = await reader.read(file)
  const reason = `结转自${plan.year}年度，目标待下达`
  const { importId } = await keepDraft(deps, acting, {
    file,
    read,
    action: 'plan.rolled-over',
    amendsPlanId: null,
    rolledFrom: version.id,
    settlements: (ofImport) => awaitingRows(read.parsed, { acting, ofImport, at, reason }),
  })
  return describeDraft(db.kysely, await draftOrThrow(db.kysely, county.id, importId), { at })
}

/** 还原的解析 — a version as the parser made it, as printed; the units it names are those its tasks have. */
async function readParsed(db: Executor, countyId: string, version: VersionRecord) {
  const scope = { countyId, versionId: version.id }
  const { text, layout, ...head } = await readDocumentHead(db, countyId, version.documentId)
  const { title, docNumber, issuer, issuedOn, recipients, publicity } = head
  const { plans } = await readPrinted(db, countyId, version)
  const parsed: ParsedDocument = {
    document: { title, docNumber, issuer, issuedOn, recipients, publicity },
    plans,
    annexes: (await readAnnexedObjects(db, scope)).map(annexedObjectOf),
    units: [],
    issues: (await readIssues(db, scope)).map(issueOf),
    layout,
  }
  return { text, parsed }
}

interface Awaiting {
  readonly acting: Acting
  readonly ofImport: string
  readonly at: Parameters<typeof newSettlementRow>[0]['knownAt']
  readonly reason: string
}

function awaitingRows({ plans }: ParsedDocument, { acting, ofImport, at, reason }: Awaiting) {
  return plans
    .flatMap(({ items }) => items)
    .filter(({ targets }) => targets.length > 0)
    .map((item) => ({
      ...newSettlementRow({
        acting,
        settlementId: newId(),
        knownAt: at,
        asked: { kind: 'rolledOver', taskKey: item.id, reason },
        prepared: {
          before: { field: 'targets', value: item.targets },
          after: { field: 'targets', value: awaitingTargets(item) },
          mark: null,
        },
      }),
      import_id: ofImport,
      plan_id: null,
      lineage_id: null,
    }))
}
