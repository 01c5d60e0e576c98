import { randomBytes } from 'node:crypto'
import type { CalendarFeed } from '#contract/schemas/task.ts'
import { listUnits } from '#server/modules/org/index.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { CountyScope } from '#server/platform/http/standing.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { deleteFeed, type FeedRecord, findFeed, putFeed } from './feed-store.ts'

export interface FeedDeps {
  readonly db: Database
  readonly clock: Clock
}

/** Whose feed, and who asks. */
export interface FeedActing {
  readonly county: CountyScope
  readonly by: string
  readonly unitId: string
}

const TOKEN_BYTES = 32

/** 读取订阅 — the address of a unit's feed; all null while it has none. */
export async function readFeed(db: Executor, county: CountyScope, unitId: string): Promise<CalendarFeed> {
  await unitOrThrow(db, county.id, unitId)
  return toldFeed(unitId, await findFeed(db, { countyId: county.id, unitId }))
}

/** 启用订阅 — a new secret address; the one before, if there was one, stops to work at once. */
export function createFeed({ db, clock }: FeedDeps, { county, by, unitId }: FeedActing): Promise<CalendarFeed> {
  return db.tx(async (tx) => {
    const unit = await unitOrThrow(tx, county.id, unitId)
    const at = clock.now()
    const token = randomBytes(TOKEN_BYTES).toString('base64url')
    const feed: FeedRecord = { unitId, token, createdAt: at, createdBy: by }
    const replaced = await putFeed(tx, { ...feed, countyId: county.id, tokenHash: sm3(token), isDemo: county.isDemo })
    const action = replaced ? 'calendar-feed.replaced' : 'calendar-feed.created'
    const content = { unit: unit.name }
    await appendAudit(tx, { countyId: county.id, at, actor: by, action, object: `unit/${unitId}`, content })
    return toldFeed(unitId, feed)
  })
}

/** 停用订阅 — whoever has the address gets nothing any more; nothing happens when the unit has no feed. */
export async function stopFeed({ db, clock }: FeedDeps, { county, by, unitId }: FeedActing): Promise<void> {
  await db.tx(async (tx) => {
    const unit = await unitOrThrow(tx, county.id, unitId)
    if (!(await deleteFeed(tx, { countyId: county.id, unitId }))) return
    const content = { unit: unit.name }
    const event = { countyId: county.id, at: clock.now(), actor: by, object: `unit/${unitId}`, content }
    await appendAudit(tx, { ...event, action: 'calendar-feed.stopped' })
  })
}

async function unitOrThrow(db: Executor, countyId: string, unitId: string): Promise<{ readonly name: string }> {
  const unit = (await listUnits(db, countyId)).find(({ id }) => id === unitId)
  if (unit === undefined) throw planProblem('UNIT_NOT_FOUND', { unit: unitId })
  return unit
}

function toldFeed(unitId: string, feed: FeedRecord | undefined): CalendarFeed {
  if (feed === undefined) return { unitId, path: null, createdAt: null, createdBy: null }
  return { unitId, path: `/api/calendars/${feed.token}.ics`, createdAt: feed.createdAt, createdBy: feed.createdBy }
}
