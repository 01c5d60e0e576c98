import type { Instant } from '#kernel/time/calendar.ts'
import { versionInForce } from '#server/modules/plan/versions/version-in-force.ts'
import { listVersions } from '#server/modules/plan/versions/version-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** 在用版本 — of every plan of a county the version in force at a moment; plans not known by then have none. */
export async function versionsInForce(db: Executor, countyId: string, asOf: Instant): Promise<readonly string[]> {
  const versions = await listVersions(db, countyId)
  const plans = new Set(versions.map(({ planId }) => planId))
  return [...plans].flatMap(
    (plan) =>
      versionInForce(
        versions.filter(({ planId }) => planId === plan),
        asOf,
      )?.id ?? [],
  )
}
