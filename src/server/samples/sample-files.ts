import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { instant, label, slug } from '#contract/schemas/common.ts'
import { orgUnitKind } from '#contract/schemas/org.ts'
import type { Geography } from '#kernel/geo/geography.ts'
import { type YearFile, yearFile } from './demo-year/year-file.ts'
import { readGeography } from './geography-files.ts'
import { parseFile } from './parse-file.ts'
import { type Names, substitute } from './substitution.ts'

const county = z.strictObject({
  slug,
  name: label,
  fullName: z.string(),
  isDemo: z.boolean(),
  areaCode: z.string().optional(),
  /** The moment a demonstration stands still at. */
  asOf: instant.optional(),
  /** When the county knew of its plan; now, when it is not told. */
  knownAt: instant.optional(),
  /** The folder whose plan and units this county has, under other names. */
  basedOn: z.string().optional(),
})

const unit = z.strictObject({
  name: z.string(),
  fullName: z.string(),
  aliases: z.array(z.string()),
  kind: orgUnitKind,
  parent: z.string().optional(),
  areaCode: z.string().optional(),
})

/** As in the contract; units are named here, not yet known by an id. */
const setRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ofKind'), unitKind: orgUnitKind }),
  z.strictObject({ kind: z.literal('listed'), members: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('withRole'), role: z.enum(['lead', 'supporting', 'responsible']) }),
  z.strictObject({ kind: z.literal('unstated') }),
])
const unitSet = z.strictObject({ name: z.string(), rule: setRule })
const substitution = z.strictObject({ stated: label, names: z.array(z.tuple([z.string(), z.string()])) })

/** 样例县 — a county as its folder states it, names already replaced where it is based on another. */
export interface Sample {
  readonly county: z.infer<typeof county>
  readonly stated: z.infer<typeof label> | null
  readonly units: readonly z.infer<typeof unit>[]
  readonly sets: readonly z.infer<typeof unitSet>[]
  /** The plan as a file, byte for byte unless names were replaced; null when the county has none yet. */
  readonly plan: { readonly name: string; readonly bytes: Buffer } | null
  /** Its own, never that of the county it is based on; null when it has none. */
  readonly geography: Geography | null
  /** The choices its invented readings are made from; null for a real county, and when it has none. */
  readonly year: YearFile | null
}

/** 读取样例 — every folder with a county.json, real counties first. Throws when one of them is not as it should be. */
export async function readSamples(root: string): Promise<readonly Sample[]> {
  if (!existsSync(root)) return []
  const folders = (await readdir(root)).filter((name) => existsSync(join(root, name, 'county.json')))
  const samples = await Promise.all(folders.sort().map((name) => readSample(root, name)))
  return samples.sort((one, other) => Number(one.county.isDemo) - Number(other.county.isDemo))
}

async function readSample(root: string, name: string): Promise<Sample> {
  const folder = join(root, name)
  const stated = await readJson(join(folder, 'county.json'), county)
  const source = stated.basedOn === undefined ? folder : join(root, stated.basedOn)
  const replaced = stated.basedOn === undefined ? null : await readJson(join(folder, 'substitution.json'), substitution)
  const names: Names = replaced?.names ?? []
  return {
    county: stated,
    stated: replaced?.stated ?? null,
    units: await readJson(join(source, 'units.json'), z.array(unit), names),
    sets: await readJson(join(source, 'sets.json'), z.array(unitSet), names),
    plan: await readPlanFile(join(source, 'plan.txt'), names),
    geography: await readGeography(join(folder, 'geo')),
    year: await readYear(join(folder, 'observations.json'), stated),
  }
}

async function readJson<T>(path: string, schema: z.ZodType<T>, names: Names = []): Promise<T> {
  return parseFile(path, substitute(await readFile(path, 'utf8'), names), schema)
}

async function readPlanFile(path: string, names: Names): Promise<Sample['plan']> {
  if (!existsSync(path)) return null
  const bytes = await readFile(path)
  const isAsIs = names.length === 0
  return { name: 'plan.txt', bytes: isAsIs ? bytes : Buffer.from(substitute(bytes.toString('utf8'), names)) }
}

/** Invented readings belong to a demonstration and to nothing else. */
async function readYear(path: string, { isDemo }: Sample['county']): Promise<YearFile | null> {
  if (!existsSync(path)) return null
  if (!isDemo) throw new TypeError(`${path}: invented readings of a county that is no demonstration`)
  return parseFile(path, await readFile(path, 'utf8'), yearFile)
}
