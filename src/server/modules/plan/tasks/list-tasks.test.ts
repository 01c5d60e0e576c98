import { afterAll, beforeAll, expect, it } from 'vitest'
import { isInstant } from '#kernel/time/calendar.ts'
import type { Database } from '#server/platform/db/database.ts'
import { referencePlan } from '#server/testing/reference-plan.ts'
import { insertTestCounty } from '#server/testing/test-county.ts'
import { openTestDatabase } from '#server/testing/test-database.ts'
import { listTasks } from './listing/list-tasks.ts'
import { createTaskLibrary } from './reading/task-library.ts'
import { SAMPLE_PLAN } from './testing/sample-plan.ts'
import { seedPlan } from './testing/seed-plan.ts'

let db: Database
let countyId: string
const instant = (t: string) => {
  if (!isInstant(t)) throw new Error(t)
  return t
}
beforeAll(async () => {
  db = await openTestDatabase()
  countyId = await insertTestCounty(db.kysely)
  const at = instant('2024-03-01T00:00:00+08:00')
  await db.tx((tx) => seedPlan(tx, { countyId, key: '2024', year: 2024, at, text: SAMPLE_PLAN }))
  await db.tx((tx) => seedPlan(tx, { countyId, key: '2024-2', year: 2024, at, text: referencePlan().toString() }))
})
afterAll(() => db.close())
it('x', async () => {
  const deps = { db, library: createTaskLibrary(db) }
  const q = { order: 'plan', descending: false, offset: 0, limit: 50 } as const
  const page = await listTasks(deps, { countyId, asOf: instant('2024-10-15T08:00:00+08:00') }, { ...q, plan: '2024' })
  console.log(JSON.stringify(page, null, 1).slice(0, 9000))
  const p2 = await listTasks(deps, { countyId, asOf: instant('2024-10-15T08:00:00+08:00') }, { ...q, q: 'vocs 企业' })
  console.log(
    JSON.stringify(
      p2.items.map((i) => [i.key, i.found]),
      null,
      1,
    ).slice(0, 3000),
    p2.total,
  )
  expect(page.total).toBeGreaterThan(0)
})
