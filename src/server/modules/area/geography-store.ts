import type { Geography } from '#kernel/geo/geography.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import { canonicalOrThrow } from '#server/platform/audit/entry-hash.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { sm3 } from '#server/platform/sm3.ts'
import type { AreaTables } from './tables.ts'

export async function findGeography(db: Executor, countyId: string): Promise<Geography | null> {
  const row = await db
    .withTables<AreaTables>()
    .selectFrom('county_geography')
    .select('geography')
    .where('county_id', '=', countyId)
    .executeTakeFirst()
  return row?.geography ?? null
}

/** The short names of counties, of those asked for, that have no geography yet. */
export async function listWithoutGeography(db: Executor, slugs: readonly string[]): Promise<readonly string[]> {
  if (slugs.length === 0) return []
  const rows = await db
    .withTables<AreaTables>()
    .selectFrom('county')
    .leftJoin('county_geography', 'county_geography.county_id', 'county.county_id')
    .select('slug')
    .where('slug', 'in', slugs)
    .where('county_geography.county_id', 'is', null)
    .execute()
  return rows.map(({ slug }) => slug)
}

interface Received {
  readonly countyId: string
  readonly slug: string
  readonly isDemo: boolean
  readonly geography: Geography
  readonly knownAt: Instant
  /** Wall time, for the chain. */
  readonly at: Instant
  readonly by: string
}

/** 存入县域地理 — once a county, as received; the chain keeps what it was by its hash. */
export async function insertGeography(tx: Executor, received: Received): Promise<void> {
  const { countyId, slug, isDemo, geography, knownAt, at, by } = received
  await tx
    .withTables<AreaTables>()
    .insertInto('county_geography')
    .values({ county_id: countyId, geography: JSON.stringify(geography), known_at: knownAt, is_demo: isDemo })
    .execute()
  await appendAudit(tx, {
    countyId,
    at,
    actor: by,
    action: 'county.geography-received',
    object: `county/${slug}`,
    content: { hash: sm3(canonicalOrThrow(geography)) },
  })
}
