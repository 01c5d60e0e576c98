import type { AnnexedObject } from '#kernel/plan/model.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import { versionsInForce } from '#server/modules/plan/load/plans-in-force.ts'
import { annexedObjectOf } from '#server/modules/plan/versions/measures.ts'
import { readAnnexedObjects } from '#server/modules/plan/versions/row-store.ts'
import { findVersion } from '#server/modules/plan/versions/version-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** 在用附件对象 — sections and sources that the plans in force at a moment list, with the plan that lists them. */
export async function annexedInForce(
  db: Executor,
  { countyId, asOf }: { readonly countyId: string; readonly asOf: Instant },
): Promise<readonly (AnnexedObject & { readonly planKey: string })[]> {
  const objects: (AnnexedObject & { readonly planKey: string })[] = []
  for (const versionId of await versionsInForce(db, countyId, asOf)) {
    const { planKey } = await findVersion(db, countyId, versionId)
    for (const row of await readAnnexedObjects(db, { countyId, versionId })) {
      objects.push({ ...annexedObjectOf(row), planKey })
    }
  }
  return objects
}
