import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestDatabase } from '#server/testing/test-database.ts'
import type { Database } from './database.ts'

let database: Database
beforeEach(async () => {
  database = await openTestDatabase({ timeLimitMs: 300 })
})
afterEach(() => database.close())

/** Busy, not asleep: a sleeping backend could be woken, a computing one must be stopped. */
const slow = sql`select count(*) from generate_series(1, 1000000000) n where n % 7 = 3`

test('a query beyond its time limit is stopped and says so', async () => {
  const started = performance.now()
  await expect(slow.execute(database.kysely)).rejects.toMatchObject({ code: 'DB_TIMEOUT', status: 503 })
  expect(performance.now() - started).toBeLessThan(5_000)
})

test('its transaction is undone and says so too', async () => {
  const work = database.tx(async (tx) => {
    await tx.insertInto('installation').values({ key: 'a', value: '1' }).execute()
    await slow.execute(tx)
  })
  await expect(work).rejects.toMatchObject({ code: 'DB_TIMEOUT' })
})

test('a transaction may last longer than one query, as long as its queries do not', async () => {
  const keys = await database.tx(async (tx) => {
    await tx.insertInto('installation').values({ key: 'a', value: '1' }).execute()
    await new Promise((resolve) => setTimeout(resolve, 500))
    return tx.selectFrom('installation').select('key').execute()
  })
  expect(keys).toEqual([{ key: 'a' }])
})
