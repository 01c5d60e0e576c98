import { type Instant, instantOf } from '#kernel/time/calendar.ts'
import { findCountyScope, lockCounty } from '#server/modules/county/index.ts'
import { insertStation, stationsAsOf } from '#server/modules/observation/index.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import { canonicalOrThrow } from '#server/platform/audit/entry-hash.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { generateDemoYear } from './demo-year/demo-year.ts'
import { storeYear } from './demo-year/store-year.ts'
import type { YearFile } from './demo-year/year-file.ts'
import { readSamples, type Sample } from './sample-files.ts'

interface GivingDeps {
  readonly db: Database
  readonly clock: Clock
}

/** Who gives it, in every trace that a person would leave. */
const BY = 'system'

/** 补齐演示年 — demonstration counties made before samples had readings are given theirs, once; others are left alone. */
export async function completeDemoYears(deps: GivingDeps, root: string, slugs: readonly string[]): Promise<void> {
  const waiting: string[] = []
  for (const slug of slugs) {
    const county = await findCountyScope(deps.db.kysely, slug)
    if (county?.isDemo && !(await hasStations(deps.db.kysely, county.id, deps.clock.now()))) waiting.push(slug)
  }
  if (waiting.length === 0) return
  for (const sample of await readSamples(root)) {
    if (waiting.includes(sample.county.slug)) await giveDemoYear(deps, sample)
  }
}

/**
 * 给予演示年 — puts a sample's stations and invented readings into its county, as if they had come in through two years, each
 * known at its own time. Never into a county that is no demonstration, nor into one that has stations.
 */
export async function giveDemoYear({ db, clock }: GivingDeps, { county: stated, year }: Sample): Promise<void> {
  if (year === null) return
  const readings = generateDemoYear(year)
  await db.tx(async (tx) => {
    const county = await findCountyScope(tx, stated.slug)
    if (county === null || !county.isDemo) return
    await lockCounty(tx, county.id)
    const at = clock.now()
    if (await hasStations(tx, county.id, at)) return
    const stations = await insertStations(tx, county.id, year)
    await storeYear(tx, { county, file: year, readings, stations, asOf: county.asOf ?? at, by: BY })
    await appendAudit(tx, {
      countyId: county.id,
      at,
      actor: BY,
      action: 'county.demo-year-received',
      object: `county/${county.slug}`,
      content: { hash: sm3(canonicalOrThrow(year)) },
    })
  })
}

async function hasStations(db: Executor, countyId: string, asOf: Instant): Promise<boolean> {
  return (await stationsAsOf(db, { countyId, asOf })).length > 0
}

async function insertStations(
  tx: Executor,
  countyId: string,
  { from, stations }: YearFile,
): Promise<ReadonlyMap<string, string>> {
  const knownAt = instantOf(Date.parse(`${from}T00:00:00+08:00`))
  const origin = { countyId, isDemo: true, knownAt, by: BY }
  const ids = new Map<string, string>()
  for (const [at, { point, ...station }] of stations.entries()) {
    const [lon, lat] = point ?? [null, null]
    ids.set(station.code, await insertStation(tx, origin, { ...station, lon, lat, displayOrder: at + 1 }))
  }
  return ids
}
