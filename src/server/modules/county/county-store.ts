import type { Instant } from '#kernel/time/calendar.ts'
import type { Executor } from '#server/platform/db/tables.ts'

export interface CountyRecord {
  readonly id: string
  readonly slug: string
  readonly nameZh: string
  readonly nameEn: string
  readonly fullName: string
  readonly isDemo: boolean
  readonly asOf: Instant | null
}

const COLUMNS = [
  'county_id as id',
  'slug',
  'name_zh as nameZh',
  'name_en as nameEn',
  'full_name as fullName',
  'is_demo as isDemo',
  'demo_as_of as asOf',
] as const

export function findCountyBySlug(db: Executor, slug: string): Promise<CountyRecord | undefined> {
  return db.selectFrom('county').select(COLUMNS).where('slug', '=', slug).executeTakeFirst()
}

/** 县名录 — all counties, real ones first, in the order they came. */
export function listCounties(db: Executor): Promise<readonly CountyRecord[]> {
  return db.selectFrom('county').select(COLUMNS).orderBy('is_demo').orderBy('county_id').execute()
}

/** One change of a county at a time, until the transaction ends; its audit chain stays open to others. False: it is gone. */
export async function lockCounty(tx: Executor, countyId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('county')
    .select('county_id')
    .where('county_id', '=', countyId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row !== undefined
}

export interface NewCounty extends CountyRecord {
  /** Whatever else the county's data say of it, as JSON. */
  readonly config: Readonly<Record<string, unknown>>
  readonly createdAt: Instant
}

export async function insertCounty(tx: Executor, county: NewCounty): Promise<void> {
  await tx
    .insertInto('county')
    .values({
      county_id: county.id,
      slug: county.slug,
      name_zh: county.nameZh,
      name_en: county.nameEn,
      full_name: county.fullName,
      is_demo: county.isDemo,
      demo_as_of: county.asOf,
      config: JSON.stringify(county.config),
      created_at: county.createdAt,
    })
    .execute()
}
