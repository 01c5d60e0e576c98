import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, testEngine } from '#server/testing/test-database.ts'
import type { Database } from './database.ts'
import { ProgrammingError } from './errors.ts'
import type { Executor } from './tables.ts'

let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const put = (db: Executor, key: string) => db.insertInto('installation').values({ key, value: '1' }).execute()
const keys = async (prefix: string): Promise<string[]> => {
  const query = database.kysely.selectFrom('installation').select('key').where('key', 'like', `${prefix}%`)
  return (await query.orderBy('key').execute()).map(({ key }) => key)
}
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

test('the engine is the one asked for', () => {
  expect(database.engine).toBe(testEngine())
})

describe('a transaction', () => {
  test('commits everything when its work resolves, and gives its result', async () => {
    const result = await database.tx(async (tx) => {
      await put(tx, 'commit-a')
      await put(tx, 'commit-b')
      return 'done'
    })
    expect(result).toBe('done')
    expect(await keys('commit-')).toEqual(['commit-a', 'commit-b'])
  })

  test('leaves nothing when its work rejects, and passes the error on', async () => {
    const failure = new Error('changed my mind')
    const work = database.tx(async (tx) => {
      await put(tx, 'rollback-a')
      throw failure
    })
    await expect(work).rejects.toBe(failure)
    expect(await keys('rollback-')).toEqual([])
  })

  test('whose work hid a failed statement rejects instead of pretending to have committed', async () => {
    const work = database.tx(async (tx) => {
      await put(tx, 'hidden-a')
      await sql`select 1 / 0`.execute(tx).catch(() => undefined)
    })
    await expect(work).rejects.toMatchObject({ code: 'DB_ABORTED' })
    expect(await keys('hidden-')).toEqual([])
  })

  test('does not see, and is not seen by, another one that is open', async () => {
    const outcomes = await Promise.all(
      ['x', 'y', 'z'].map((name) =>
        database.tx(async (tx) => {
          await put(tx, `isolated-${name}`)
          await pause(5)
          const { count } = await tx
            .selectFrom('installation')
            .select((select) => select.fn.countAll<number>().as('count'))
            .where('key', '=', `isolated-${name}`)
            .executeTakeFirstOrThrow()
          return count
        }),
      ),
    )
    expect(outcomes).toEqual([1, 1, 1])
  })

  test('carries the code and the constraint of what the database refused', async () => {
    await put(database.kysely, 'twice')
    await expect(put(database.kysely, 'twice')).rejects.toMatchObject({
      code: '23505',
      constraint: 'installation_pkey',
    })
  })
})

describe('misuse fails at once instead of hanging', () => {
  test('the root database inside a transaction', async () => {
    const work = database.tx(async (tx) => {
      await put(tx, 'misuse-a')
      await keys('misuse-')
    })
    await expect(work).rejects.toThrow(ProgrammingError)
    await expect(work).rejects.toThrow(/inside a transaction: pass the tx/)
    expect(await keys('misuse-')).toEqual([])
  })

  test('a transaction inside a transaction', async () => {
    const work = database.tx(() => database.tx(async () => 'never'))
    await expect(work).rejects.toThrow(ProgrammingError)
  })

  test('a transaction begun without Database.tx', async () => {
    await expect(database.kysely.transaction().execute((tx) => put(tx, 'raw'))).rejects.toThrow(ProgrammingError)
    expect(await keys('raw')).toEqual([])
  })

  test('a transaction used after it has ended', async () => {
    const escaped = await database.tx(async (tx) => ({ tx }))
    await expect(put(escaped.tx, 'late')).rejects.toThrow()
    expect(await keys('late')).toEqual([])
  })

  test('but work that a transaction set off and did not wait for may use the root afterwards', async () => {
    const later = await database.tx(async () => ({ rows: pause(20).then(() => keys('later-')) }))
    expect(await later.rows).toEqual([])
  })
})

test('queries and transactions take turns in the order they came', async () => {
  const order: string[] = []
  const mark = (name: string) => () => order.push(name)
  await Promise.all([
    database.tx(async (tx) => {
      await put(tx, 'turn-a')
      await pause(10)
      order.push('transaction')
    }),
    ...(database.engine === 'pglite' ? [keys('turn-').then(mark('query'))] : []),
    ...(database.engine === 'pglite' ? [database.tx((tx) => put(tx, 'turn-b')).then(mark('second'))] : []),
  ])
  expect(order).toEqual(database.engine === 'pglite' ? ['transaction', 'query', 'second'] : ['transaction'])
})

test('whoever waits too long for a connection is told so, and the others go on', async () => {
  const small = await openTestDatabase({ waitLimitMs: 50 })
  try {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const holders = Array.from({ length: 8 }, () => small.tx(() => held)).map((holder) => holder.catch(() => 'busy'))
    await pause(20)
    await expect(sql`select 1`.execute(small.kysely)).rejects.toMatchObject({ code: 'DB_BUSY', status: 503 })
    release()
    await Promise.all(holders)
    expect((await sql`select 1 as one`.execute(small.kysely)).rows).toEqual([{ one: 1 }])
  } finally {
    await small.close()
  }
})

test('a large result arrives whole', async () => {
  const { rows } = await sql<{ n: number; text: string }>`
    select n, repeat('碧', 100) as text from generate_series(1, 20000) n`.execute(database.kysely)
  expect(rows).toHaveLength(20_000)
  expect(rows.at(-1)).toEqual({ n: 20_000, text: '碧'.repeat(100) })
})
