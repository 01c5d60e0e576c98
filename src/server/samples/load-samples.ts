import { z } from 'zod'
import { findCountyScope, insertCounty } from '#server/modules/county/index.ts'
import { insertSets, insertUnits, type NewSet, type NewUnit, type Origin } from '#server/modules/org/index.ts'
import { confirmDraft, type ImportDeps, listDrafts, listPlans, receivePlan } from '#server/modules/plan/index.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { CountyScope } from '#server/platform/http/standing.ts'
import { newId } from '#server/platform/id.ts'
import { completeDemoYears, giveDemoYear } from './give-demo-year.ts'
import { completeGeographies, giveGeography } from './give-geography.ts'
import { readSamples, type Sample } from './sample-files.ts'

/** Who loads samples, in every trace that a person would leave. */
const BY = 'system'
/** The fact that the first start is over. */
const LOADED = 'samples.loaded'

/**
 * 载入样例 — at the first start each sample becomes a county, and its plan goes the way of every user's file: read, kept
 * as a draft, confirmed. A first start that was interrupted is taken up where it ended; afterwards nothing is loaded
 * again, whatever the county has become, but for a geography or a demonstration year where a county of a sample lacks it. Answers the short names of what was loaded.
 */
export async function loadSamples(deps: ImportDeps, root: string): Promise<readonly string[]> {
  const { db } = deps
  const before = await readLoaded(db.kysely)
  if (before !== null) {
    await completeGeographies(deps, root, before)
    await completeDemoYears(deps, root, before)
    return []
  }
  const loaded: string[] = []
  for (const sample of await readSamples(root)) {
    const { slug } = sample.county
    const known = await findCountyScope(db.kysely, slug)
    const county = known ?? (await db.tx((tx) => createCounty(tx, deps, sample)))
    await giveGeography(deps, sample)
    await importPlan(deps, county, sample)
    await giveDemoYear(deps, sample)
    loaded.push(slug)
  }
  await noteLoaded(db.kysely, loaded)
  return loaded
}

/** The short names that the first start has loaded; null before it is over. */
async function readLoaded(db: Executor): Promise<readonly string[] | null> {
  const row = await db.selectFrom('installation').select('value').where('key', '=', LOADED).executeTakeFirst()
  return row === undefined ? null : z.array(z.string()).parse(row.value)
}

async function noteLoaded(db: Executor, loaded: readonly string[]): Promise<void> {
  await db
    .insertInto('installation')
    .values({ key: LOADED, value: JSON.stringify(loaded) })
    .execute()
}

async function importPlan(deps: ImportDeps, county: CountyScope, { plan, county: stated }: Sample): Promise<void> {
  const { kysely } = deps.db
  const asked = { countyId: county.id, at: county.asOf ?? deps.clock.now() }
  if (plan === null || (await listPlans(kysely, asked)).length > 0) return
  const acting = { county, by: BY }
  const [waiting] = await listDrafts(kysely, county.id)
  const draft = waiting ?? (await receivePlan(deps, acting, { ...plan, mediaType: 'text/plain', receiveMs: 0 }))
  const told = stated.knownAt === undefined ? {} : { knownAt: stated.knownAt }
  await confirmDraft(deps, acting, { importId: draft.id, acceptDuplicate: false, ...told })
}

async function createCounty(tx: Executor, { clock }: ImportDeps, sample: Sample): Promise<CountyScope> {
  const { slug, name, fullName, isDemo, areaCode, asOf } = sample.county
  const at = clock.now()
  const scope = { id: newId(), slug, isDemo, asOf: asOf ?? null }
  const config = { areaCode: areaCode ?? null, stated: sample.stated }
  await insertCounty(tx, { ...scope, nameZh: name.zh, nameEn: name.en, fullName, config, createdAt: at })
  const origin: Origin = { countyId: scope.id, knownAt: sample.county.knownAt ?? at, isDemo }
  const units = unitsOf(sample)
  const sets = setsOf(sample, new Map(units.map((unit) => [unit.name, unit.id])))
  await insertUnits(tx, origin, units)
  await insertSets(tx, origin, sets)
  const content = { units: units.map((unit) => unit.name), sets: sets.map((set) => set.name) }
  await appendAudit(tx, {
    countyId: scope.id,
    at,
    actor: BY,
    action: 'county.created',
    object: `county/${slug}`,
    content,
  })
  return scope
}

function unitsOf({ units }: Sample): readonly NewUnit[] {
  const ids = new Map(units.map(({ name }) => [name, newId()]))
  return units.map(({ name, fullName, aliases, kind, parent, areaCode }, at) => ({
    id: idOf(ids, name),
    name,
    fullName,
    aliases,
    kind,
    parentId: parent === undefined ? null : idOf(ids, parent),
    areaCode: areaCode ?? null,
    displayOrder: at + 1,
  }))
}

function setsOf({ sets }: Sample, unitIds: ReadonlyMap<string, string>): readonly NewSet[] {
  return sets.map(({ name, rule }, at) => ({
    id: newId(),
    name,
    displayOrder: at + 1,
    rule: rule.kind === 'listed' ? { ...rule, members: rule.members.map((member) => idOf(unitIds, member)) } : rule,
  }))
}

function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new TypeError(`a sample names a unit it does not list: ${name}`)
  return id
}
