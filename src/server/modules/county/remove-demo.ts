import { sql } from 'kysely'
import type { Instant } from '#kernel/time/calendar.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { FileStore } from '#server/platform/files/file-store.ts'
import { forgetFiles } from '#server/platform/files/forget-files.ts'
import type { Log } from '#server/platform/log.ts'
import { findCountyBySlug, lockCounty } from './county-store.ts'
import { countRows, countyTablesInRemovalOrder } from './county-tables.ts'
import { countyProblem } from './errors.ts'
import { noteRemoved } from './removal-fact.ts'

export interface RemoveDeps {
  readonly db: Database
  readonly clock: Clock
  readonly files: FileStore
  readonly log: Log
}

/** What was removed by table, and what is left of the county anywhere: 0, counted afterwards and not assumed. */
export interface Removal {
  readonly removed: Readonly<Record<string, number>>
  readonly remaining: number
}

/**
 * 移除演示县 — every row of the county in every table, its chain included, and the files nobody else has. Refuses a real
 * county. The county does not come back at the next start: samples are loaded at the first one only.
 */
export async function removeDemo(deps: RemoveDeps, slug: string, by: string): Promise<Removal> {
  const { db, clock, files, log } = deps
  const county = await findCountyBySlug(db.kysely, slug)
  if (!county) throw countyProblem('COUNTY_NOT_FOUND')
  if (!county.isDemo) throw countyProblem('COUNTY_NOT_DEMO', { county: county.nameZh })
  const { removed, contents } = await db.tx((tx) => removeRows(tx, { countyId: county.id, slug, at: clock.now(), by }))
  await forgetFiles(db, files, contents)
  const left = await countRows(db.kysely, county.id)
  const remaining = Object.values(left).reduce((sum, count) => sum + count, 0)
  log.warn({ county: slug, by, removed, remaining }, 'demonstration county removed')
  return { removed, remaining }
}

interface Removing {
  readonly countyId: string
  readonly slug: string
  readonly at: Instant
  readonly by: string
}

interface Removed {
  readonly removed: Record<string, number>
  readonly contents: readonly string[]
}

async function removeRows(tx: Executor, county: Removing): Promise<Removed> {
  const { countyId, slug, at, by } = county
  if (!(await lockCounty(tx, countyId))) throw countyProblem('COUNTY_NOT_FOUND')
  const files = await tx.selectFrom('stored_file').select('sm3').where('county_id', '=', countyId).execute()
  const removed: Record<string, number> = {}
  for (const table of await countyTablesInRemovalOrder(tx)) {
    const { numAffectedRows } = await sql`delete from ${sql.table(table)} where county_id = ${countyId}`.execute(tx)
    const count = Number(numAffectedRows ?? 0n)
    if (count > 0) removed[table] = count
  }
  await noteRemoved(tx, slug, { at, by, removed })
  return { removed, contents: files.map(({ sm3 }) => sm3) }
}
