import { findMentions } from '#kernel/indicator/mention.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import { MENTIONS } from '#packs/indicators/mentions.ts'
import { holidayYearWire } from '#server/modules/calendar-year/index.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import { readPlanSettlements } from '#server/modules/plan/settling/plan-settlements.ts'
import { readDayFacts } from '#server/modules/plan/tasks/due/day-facts.ts'
import { annexedObjectOf, issueOf, spanOf } from '#server/modules/plan/versions/measures.ts'
import { readAnnexedObjects, readIssues, readParts } from '#server/modules/plan/versions/row-store.ts'
import { readTaskParts, type TaskParts } from '#server/modules/plan/versions/task-parts.ts'
import { chooseReading, versionsKnownAt } from '#server/modules/plan/versions/version-in-force.ts'
import { findPlan, listVersions, type VersionRecord } from '#server/modules/plan/versions/version-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { readDocumentHead } from './document-store.ts'
import { readEvents } from './event-store.ts'
import { livingTask } from './living-task.ts'

export interface LivingPlanQuery {
  readonly countyId: string
  readonly planKey: string
  /** The moment asked for; now when none was. */
  readonly asOf: Instant | undefined
  readonly now: Instant
  readonly versionNo: number | undefined
}

/** 活计划 — a plan as the county knew it at a moment: its document, and what each sentence of it has become. */
export async function readLivingPlan(db: Executor, query: LivingPlanQuery) {
  const { countyId, planKey, asOf, now, versionNo } = query
  const plan = await findPlan(db, countyId, planKey)
  if (!plan) throw planProblem('PLAN_NOT_FOUND', { plan: planKey })
  const versions = await listVersions(db, countyId, plan.id)
  const reading = chooseReading(versions, { asOf, now, no: versionNo })
  const { version, at } = reading
  const scope = { countyId, versionId: version.id }
  const ofPlan = { countyId, planId: plan.id }
  const tasks = await readTaskParts(db, { ...scope, state: { inForceAt: at } })
  const { holidays } = await readDayFacts(db, { countyId, asOf: at })
  const annexes = await readAnnexedObjects(db, scope)
  const issues = await readIssues(db, scope)
  const settlements = await readPlanSettlements(db, ofPlan, reading)
  const taskKeys = new Map(tasks.map(({ task }) => [task.lineage_id, task.key]))
  const known = versionsKnownAt(versions, asOf ?? now)
  const document = await readDocumentHead(db, countyId, version.documentId)
  return {
    plan,
    version: versionOf(known.find(({ id }) => id === version.id) ?? version),
    document,
    parts: await readParts(db, scope),
    tasks: tasks.map(livingTask),
    annexes: annexes.map(annexedObjectOf),
    issues: issues.map(issueOf),
    settlements: settlements.filter(({ ended }) => ended === null),
    events: await readEvents(db, { ...ofPlan, taskKeys }, reading),
    versions: known.map(versionOf),
    mentions: tasks.flatMap(({ clauses }) => clauses.flatMap((clause) => mentionsIn(clause, document.text))),
    holidays: holidays.map(holidayYearWire),
  }
}

/** A version as it is shown: without what only the tables need. */
export function versionOf({ planId: _planId, documentId: _documentId, ...version }: VersionRecord) {
  return version
}

/** 条款提及 — placed in the document, as everything that is set on its text. */
function mentionsIn(clause: TaskParts['clauses'][number], text: string) {
  const { start: at, end } = spanOf(clause)
  return findMentions(text.slice(at, end), MENTIONS).map(({ definition, start, end: last }) => {
    return { clause: clause.key, key: definition.key, source: { start: at + start, end: at + last } }
  })
}
