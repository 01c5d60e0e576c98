import { insertGeography, listWithoutGeography } from '#server/modules/area/index.ts'
import { findCountyScope, lockCounty } from '#server/modules/county/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Database } from '#server/platform/db/database.ts'
import { readSamples, type Sample } from './sample-files.ts'

interface GivingDeps {
  readonly db: Database
  readonly clock: Clock
}

/** 补齐县域地理 — counties made from samples before samples had a geography are given theirs, once; others are left alone. */
export async function completeGeographies(deps: GivingDeps, root: string, slugs: readonly string[]): Promise<void> {
  const missing = await listWithoutGeography(deps.db.kysely, slugs)
  if (missing.length === 0) return
  for (const sample of await readSamples(root)) {
    if (missing.includes(sample.county.slug)) await giveGeography(deps, sample)
  }
}

/** 给予县域地理 — puts a sample's geography into its county unless the county has one. */
export async function giveGeography({ db, clock }: GivingDeps, { county: stated, geography }: Sample): Promise<void> {
  if (geography === null) return
  await db.tx(async (tx) => {
    const county = await findCountyScope(tx, stated.slug)
    if (county === null) return
    await lockCounty(tx, county.id)
    if ((await listWithoutGeography(tx, [county.slug])).length === 0) return
    const at = clock.now()
    const knownAt = stated.knownAt ?? county.asOf ?? at
    const { id: countyId, slug, isDemo } = county
    await insertGeography(tx, { countyId, slug, isDemo, geography, knownAt, at, by: 'system' })
  })
}
