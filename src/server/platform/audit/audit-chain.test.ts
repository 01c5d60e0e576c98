import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { instantOf, localDate } from '#kernel/time/calendar.ts'
import type { Database } from '#server/platform/db/database.ts'
import { newId } from '#server/platform/id.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { insertTestCounty } from '#server/testing/test-county.ts'
import { openTestDatabase } from '#server/testing/test-database.ts'
import { appendAudit } from './append-audit.ts'
import { dailyRoot } from './daily-root.ts'
import { CHAIN_START } from './entry-hash.ts'
import { verifyChain } from './verify-chain.ts'

let database: Database
let countyId: string

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

beforeEach(async () => {
  countyId = await insertTestCounty(database.kysely, newId())
})

const startMs = Date.UTC(2024, 9, 15)
const HOUR_MS = 3_600_000

async function append(count: number, from = 0): Promise<void> {
  for (let index = from; index < from + count; index += 1) {
    await database.tx((tx) =>
      appendAudit(tx, {
        countyId,
        at: instantOf(startMs + index * HOUR_MS),
        actor: '张三',
        action: 'plan.import',
        object: `plan/${index}`,
        content: { title: `第${index}号`, ratio: 0.1, clauses: ['Ⅱ', null, true] },
      }),
    )
  }
}

const verify = (anchors: Parameters<typeof verifyChain>[2] = []) => verifyChain(database.kysely, countyId, anchors)

describe('an untouched chain', () => {
  test('that is empty is sound', async () => {
    expect(await verify()).toEqual({ ok: true, entries: 0, root: CHAIN_START })
  })

  test('is sound over more links than are read at once', async () => {
    const event = { countyId, at: instantOf(startMs), actor: 'a', action: 'b', object: 'c' }
    await database.tx(async (tx) => {
      for (let index = 0; index < 1_001; index += 1) await appendAudit(tx, { ...event, content: index })
    })
    expect(await verify()).toMatchObject({ ok: true, entries: 1_001 })
    await sql`update audit_entry set actor = 'x' where county_id = ${countyId} and seq = 1001`.execute(database.kysely)
    expect(await verify()).toMatchObject({ ok: false, seq: 1_001, problem: 'hash' })
  })

  test('is sound and ends in the hash of its last link', async () => {
    await append(3)
    const last = await database.tx((tx) =>
      appendAudit(tx, { countyId, at: instantOf(startMs), actor: 'a', action: 'b', object: 'c', content: null }),
    )
    expect(last).toMatchObject({ seq: 4, at: '2024-10-15T08:00:00.000+08:00' })
    expect(await verify()).toEqual({ ok: true, entries: 4, root: last.hash })
  })

  test('numbers without gaps when many append at once, and takes no number for what was rolled back', async () => {
    const event = { countyId, at: instantOf(startMs), actor: 'a', action: 'b', object: 'c' }
    const attempts = Array.from({ length: 40 }, (_, index) =>
      database.tx(async (tx) => {
        await appendAudit(tx, { ...event, content: index })
        if (index % 4 === 3) throw new Error('changed my mind')
      }),
    )
    const outcomes = await Promise.allSettled(attempts)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(30)
    expect(await verify()).toMatchObject({ ok: true, entries: 30 })
  })

  test('of one county does not depend on another', async () => {
    await append(2)
    const other = await insertTestCounty(database.kysely, newId())
    expect(await verifyChain(database.kysely, other)).toMatchObject({ ok: true, entries: 0 })
  })

  test('stands while links are appended', async () => {
    await append(5)
    const appending = append(20, 5)
    const states = [await verify(), await verify(), await verify()]
    await appending
    expect(states.map(({ ok }) => ok)).toEqual([true, true, true])
  })
})

describe('a change in the database is named with its place', () => {
  test.each([
    ['at', sql`at + interval '1 second'`, 'hash'],
    ['at', sql`at + interval '1 microsecond'`, 'hash'],
    ['at', sql`'infinity'`, 'hash'],
    ['actor', sql`'李四'`, 'hash'],
    ['action', sql`'plan.read'`, 'hash'],
    ['object', sql`object || ' '`, 'hash'],
    ['content', sql`replace(content, '0.1', '0.10')`, 'contentHash'],
    ['content', sql`'{}'`, 'contentHash'],
    ['content_hash', sql`repeat('a', 64)`, 'contentHash'],
    ['prev', sql`repeat('b', 64)`, 'prev'],
    ['hash', sql`repeat('c', 64)`, 'hash'],
    ['seq', sql`1152921504606846976`, 'gap'],
  ])('in %s', async (column, value, problem) => {
    await append(6)
    await sql`update audit_entry set ${sql.ref(column)} = ${value}
      where county_id = ${countyId} and seq = 4`.execute(database.kysely)
    expect(await verify()).toMatchObject({ ok: false, seq: 4, problem })
  })

  test('in county_id: the link is missing', async () => {
    await append(6)
    const other = await insertTestCounty(database.kysely, newId())
    await sql`update audit_entry set county_id = ${other} where county_id = ${countyId} and seq = 4`.execute(
      database.kysely,
    )
    expect(await verify()).toMatchObject({ ok: false, seq: 4, problem: 'gap' })
    expect(await verifyChain(database.kysely, other)).toMatchObject({ ok: false, seq: 1, problem: 'gap' })
  })

  test('with a matching content hash: the hash of the link no longer fits', async () => {
    await append(6)
    await sql`update audit_entry set content = '{}', content_hash = ${sm3('{}')}
      where county_id = ${countyId} and seq = 4`.execute(database.kysely)
    expect(await verify()).toMatchObject({ ok: false, seq: 4, problem: 'hash' })
  })
})

describe('links that are gone, swapped or added are named', () => {
  const remove = (seq: number) =>
    sql`delete from audit_entry where county_id = ${countyId} and seq = ${seq}`.execute(database.kysely)

  test.each([1, 3, 6])('link %i deleted', async (seq) => {
    await append(6)
    await remove(seq)
    expect(await verify()).toMatchObject({ ok: false, seq, problem: seq === 6 ? 'head' : 'gap' })
  })

  test('two links swapped', async () => {
    await append(6)
    await database.tx(async (tx) => {
      await sql`update audit_entry set seq = 1000 where county_id = ${countyId} and seq = 2`.execute(tx)
      await sql`update audit_entry set seq = 2 where county_id = ${countyId} and seq = 5`.execute(tx)
      await sql`update audit_entry set seq = 5 where county_id = ${countyId} and seq = 1000`.execute(tx)
    })
    expect(await verify()).toMatchObject({ ok: false, seq: 2, problem: 'prev' })
  })

  test('a link appended to a chain whose end was cut off', async () => {
    await append(6)
    await remove(6)
    await append(1, 6)
    expect(await verify()).toMatchObject({ ok: false, seq: 6, problem: 'gap', expected: '6', found: '7' })
  })

  test('the whole chain gone', async () => {
    await append(3)
    await sql`delete from audit_entry where county_id = ${countyId}`.execute(database.kysely)
    expect(await verify()).toMatchObject({ ok: false, seq: 1, problem: 'head' })
  })

  test('the head forged', async () => {
    await append(3)
    await sql`update audit_head set hash = ${CHAIN_START} where county_id = ${countyId}`.execute(database.kysely)
    expect(await verify()).toMatchObject({ ok: false, seq: 3, problem: 'head' })
  })

  test('end and head cut off together: only a printed root tells', async () => {
    await append(6)
    const printed = await dailyRoot(database.kysely, countyId, localDate(2024, 10, 15))
    if (printed === null) throw new Error('no root')
    await remove(6)
    await sql`update audit_head set seq = 5, hash = (select hash from audit_entry where county_id = ${countyId} and seq = 5)
      where county_id = ${countyId}`.execute(database.kysely)
    expect(await verify()).toMatchObject({ ok: true, entries: 5 })
    expect(await verify([printed])).toMatchObject({ ok: false, seq: 6, problem: 'anchor' })
    await append(1, 9)
    expect(await verify([printed])).toMatchObject({ ok: false, seq: 6, problem: 'anchor', expected: printed.hash })
  })
})

describe('the root of a day', () => {
  test('is the last link of the Beijing day, or of an earlier one', async () => {
    await append(20)
    const first = await dailyRoot(database.kysely, countyId, localDate(2024, 10, 15))
    expect(first).toMatchObject({ seq: 16, at: '2024-10-15T23:00:00.000+08:00' })
    const second = await dailyRoot(database.kysely, countyId, localDate(2024, 10, 17))
    expect(second).toMatchObject({ seq: 20, day: '2024-10-17' })
    expect(await verify([first, second].flatMap((root) => root ?? []))).toMatchObject({ ok: true })
  })

  test('does not exist before the first link', async () => {
    await append(1)
    expect(await dailyRoot(database.kysely, countyId, localDate(2024, 10, 14))).toBeNull()
  })
})

test('content that has no canonical form is refused with its place, and nothing is written', async () => {
  const event = { countyId, at: instantOf(startMs), actor: 'a', action: 'b', object: 'c' }
  const write = database.tx((tx) => appendAudit(tx, { ...event, content: { rows: [1, Number.NaN] } }))
  await expect(write).rejects.toMatchObject({ code: 'AUDIT_CONTENT_INVALID', params: { path: '/rows/1' } })
  expect(await verify()).toMatchObject({ ok: true, entries: 0 })
})

test('any JSON content survives, control characters and NUL included', async () => {
  await database.tx((tx) =>
    appendAudit(tx, {
      countyId,
      at: instantOf(startMs),
      actor: 'a',
      action: 'b',
      object: 'c',
      content: { text: '\u0000\u0001\n\\u0000"😀', numbers: [1e21, -0, 5e-324, 333333333.3333333] },
    }),
  )
  expect(await verify()).toMatchObject({ ok: true, entries: 1 })
})
