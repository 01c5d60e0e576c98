import { sql } from 'kysely'
import type { Instant } from '#kernel/time/calendar.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** 订阅记录 — the feed of one unit; the token is kept, so that its address can be shown again to those with the right. */
export interface FeedRecord {
  readonly unitId: string
  readonly token: string
  readonly createdAt: Instant
  readonly createdBy: string
}

export interface FeedOwner {
  readonly countyId: string
  readonly unitId: string
}

export async function findFeed(db: Executor, { countyId, unitId }: FeedOwner): Promise<FeedRecord | undefined> {
  const { rows } = await sql<FeedRecord>`
    select unit_id as "unitId", token, created_at as "createdAt", created_by as "createdBy"
    from calendar_feed where county_id = ${countyId} and unit_id = ${unitId}`.execute(db)
  return rows[0]
}

interface NewFeed extends FeedOwner, FeedRecord {
  readonly tokenHash: string
  readonly isDemo: boolean
}

/** Takes the place of the feed the unit had; true when there was one. */
export async function putFeed(tx: Executor, feed: NewFeed): Promise<boolean> {
  const had = (await findFeed(tx, feed)) !== undefined
  await sql`
    insert into calendar_feed (county_id, unit_id, token_hash, token, created_at, created_by, is_demo)
    values (${feed.countyId}, ${feed.unitId}, ${feed.tokenHash}, ${feed.token}, ${feed.createdAt}, ${feed.createdBy},
      ${feed.isDemo})
    on conflict (county_id, unit_id) do update set token_hash = excluded.token_hash, token = excluded.token,
      created_at = excluded.created_at, created_by = excluded.created_by`.execute(tx)
  return had
}

/** False when the unit had none. */
export async function deleteFeed(tx: Executor, { countyId, unitId }: FeedOwner): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from calendar_feed where county_id = ${countyId} and unit_id = ${unitId}`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

/** 订阅所指 — the unit and the county that an address stands for. */
export interface FeedSubject extends FeedOwner {
  readonly unitName: string
  readonly countyName: string
  readonly slug: string
  readonly isDemo: boolean
  /** The moment a demonstration county stands still at. */
  readonly asOf: Instant | null
}

export async function findFeedByToken(db: Executor, tokenHash: string): Promise<FeedSubject | undefined> {
  const { rows } = await sql<FeedSubject>`
    select f.county_id as "countyId", f.unit_id as "unitId", u.name as "unitName", c.name_zh as "countyName", c.slug,
      c.is_demo as "isDemo", c.demo_as_of as "asOf"
    from calendar_feed f
    join org_unit u on u.county_id = f.county_id and u.unit_id = f.unit_id
    join county c on c.county_id = f.county_id
    where f.token_hash = ${tokenHash}`.execute(db)
  return rows[0]
}
