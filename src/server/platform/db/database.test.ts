import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestDatabase } from '#server/testing/test-database.ts'

test('smoke', async () => {
  const t0 = performance.now()
  const db = await openTestDatabase()
  console.log('open', performance.now() - t0)
  const r =
    await sql`select 1::int8 as a, now() as b, '{"a":[1]}'::jsonb as c, array['a','b"c'] as d, 1.50::numeric as e, current_date as f`.execute(
      db.kysely,
    )
  console.log(r)
  const t1 = performance.now()
  for (let i = 0; i < 1000; i++) await sql`select ${i}::int as x`.execute(db.kysely)
  console.log('roundtrips/s', 1000 / ((performance.now() - t1) / 1000))
  await db.tx(async (tx) => {
    const n = await db.bulkLoad(tx, {
      table: 'installation',
      columns: ['key', 'value'],
      rows: [
        ['a\tb\\', '{"x":1}'],
        ['c\nd', '[]'],
      ],
    })
    expect(n).toBe(2)
    await expect(db.kysely.selectFrom('installation').selectAll().execute()).rejects.toThrow(/inside a transaction/)
  })
  console.log(await db.kysely.selectFrom('installation').selectAll().execute())
  await expect(sql`select nope`.execute(db.kysely)).rejects.toMatchObject({ code: '42703' })
  await db.close()
})
