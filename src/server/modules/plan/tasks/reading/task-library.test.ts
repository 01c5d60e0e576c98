import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instantOf } from '#kernel/time/calendar.ts'
import { seedPlan } from '#server/modules/plan/tasks/testing/seed-plan.ts'
import { QINGSHI_PLAN } from '#server/modules/plan/testing/plan-office.ts'
import type { Database } from '#server/platform/db/database.ts'
import { newId } from '#server/platform/id.ts'
import { insertTestCounty } from '#server/testing/test-county.ts'
import { openTestDatabase } from '#server/testing/test-database.ts'
import { createTaskLibrary } from './task-library.ts'

const at = (day: number) => instantOf(Date.UTC(2024, 9, day))

let db: Database
let countyId: string
const planIds: string[] = []

beforeAll(async () => {
  db = await openTestDatabase()
  countyId = await insertTestCounty(db.kysely)
  for (const key of ['2024', '2024-2']) {
    const seed = { countyId, key, year: 2024, at: at(1), text: QINGSHI_PLAN }
    planIds.push((await db.tx((tx) => seedPlan(tx, seed))).planId)
  }
})
afterAll(() => db.close())

/** What settling writes, as far as the state of a plan can see it. */
function settle(planId: string, day: number) {
  return sql`
    insert into plan_settlement (county_id, settlement_id, plan_id, kind, reason, settled_by, known_at, is_demo)
    values (${countyId}, ${newId()}, ${planId}, 'question', '问', 'office', ${at(day)}, true)`.execute(db.kysely)
}

describe('the library of tasks', () => {
  it('gives the very same plan until something about it changes, and then only that one anew', async () => {
    const library = createTaskLibrary(db)
    const first = await library.read({ countyId, asOf: at(10) })
    expect(first.map(({ plan, tasks }) => [plan.key, tasks.length])).toEqual([
      ['2024-2', 10],
      ['2024', 10],
    ])
    expect(await library.read({ countyId, asOf: at(11) })).toEqual(first)
    await settle(planIds[0] ?? '', 5)
    const [other, changed] = await library.read({ countyId, asOf: at(10) })
    expect(other).toBe(first[0])
    expect(changed).not.toBe(first[1])
  })

  it('knows two moments between which something happened apart, and two between which nothing did as one', async () => {
    const library = createTaskLibrary(db)
    await settle(planIds[0] ?? '', 8)
    const [, before] = await library.read({ countyId, asOf: at(7) })
    const [, after] = await library.read({ countyId, asOf: at(9) })
    const [, later] = await library.read({ countyId, asOf: at(20) })
    expect(after).not.toBe(before)
    expect(later).toBe(after)
    expect((await library.read({ countyId, asOf: at(7) }))[1]).toBe(before)
  })

  it('forgets what was used least recently when it is full', async () => {
    const library = createTaskLibrary(db, 25)
    const [, old] = await library.read({ countyId, asOf: at(7) })
    await library.read({ countyId, asOf: at(9) })
    expect((await library.read({ countyId, asOf: at(7) }))[1]).not.toBe(old)
  })

  it('is empty for a county without plans, and before they were known', async () => {
    const library = createTaskLibrary(db)
    expect(await library.read({ countyId: newId(), asOf: at(7) })).toEqual([])
    expect(await library.read({ countyId, asOf: instantOf(Date.UTC(2024, 8, 1)) })).toEqual([])
  })
})
