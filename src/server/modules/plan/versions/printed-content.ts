import type { ParsedItem, ParsedPlan } from '#kernel/plan/model.ts'
import type { PlanContent } from '#kernel/plan-change/change.ts'
import { readDocumentText } from '#server/modules/plan/living/document-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { itemOf } from './item-of-rows.ts'
import { readParts } from './row-store.ts'
import { readTaskParts, type TaskParts } from './task-parts.ts'
import type { VersionRecord } from './version-store.ts'

/** 印发内容 — the text of a version and what was read from it, as printed: settlements are no part of it. */
export async function readPrinted(
  db: Executor,
  countyId: string,
  { id, documentId }: Pick<VersionRecord, 'id' | 'documentId'>,
): Promise<PlanContent> {
  const scope = { countyId, versionId: id }
  const parts = await readParts(db, scope)
  const tasks = await readTaskParts(db, { ...scope, state: 'printed' })
  const plans = parts.map(
    (part, at): ParsedPlan => ({ ...part, items: tasks.filter(({ task }) => task.part === at).map(printedItem) }),
  )
  return { text: await readDocumentText(db, countyId, documentId), plans }
}

/** A role can be printed as open-ended without a name in it; rows alone would not say so. */
function printedItem(parts: TaskParts): ParsedItem {
  const item = itemOf(parts)
  return { ...item, roles: { ...item.roles, openEnded: parts.task.open_ended } }
}
