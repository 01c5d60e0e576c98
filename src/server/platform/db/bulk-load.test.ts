import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '#server/testing/test-database.ts'
import type { CopyValue } from './copy-text.ts'
import type { Database } from './database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await sql`create table sample (id int primary key, "odd ""name" text, number float8, flag boolean, list text[],
    bytes bytea, json jsonb)`.execute(database.kysely)
})
afterAll(() => database.close())

const COLUMNS = ['id', 'odd "name', 'number', 'flag', 'list', 'bytes', 'json']
const load = (rows: Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>, columns = COLUMNS) =>
  database.tx((tx) => database.bulkLoad(tx, { table: 'sample', columns, rows }))
const clear = () => sql`truncate sample`.execute(database.kysely)

/** Text that COPY could take for something else: escapes, ends of data, NULL markers, separators, anything but NUL. */
const nasty = fc.oneof(
  fc.constantFrom(
    '',
    '\\N',
    '\\.',
    '\\',
    '\\\\n',
    '\t',
    '\n',
    '\r\n',
    '\b\f\v',
    'NULL',
    '{}',
    '"',
    "'",
    '\u0001',
    '😀',
  ),
  fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
  fc.array(fc.constantFrom('\\', 'N', '.', '\t', '\n', '\r', '"', ',', '{', '}', '碧')).map((parts) => parts.join('')),
)
const rowArbitrary = fc.tuple(
  fc.option(nasty),
  fc.option(fc.double({ noNaN: true }).map((number) => (Object.is(number, -0) ? 0 : number))),
  fc.option(fc.boolean()),
  fc.option(fc.array(fc.option(nasty))),
  fc.option(fc.uint8Array()),
)

test('any text, number, flag, list and bytes come back as they went in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rowArbitrary, { maxLength: 20 }), async (rows) => {
      await clear()
      const numbered = rows.map((row, id) => [id, ...row, JSON.stringify(row[0])])
      expect(await load(numbered)).toBe(rows.length)
      const { rows: found } = await sql<Record<string, unknown>>`select * from sample order by id`.execute(
        database.kysely,
      )
      expect(found.map((row) => Object.values(row))).toEqual(
        rows.map(([text, number, flag, list, bytes], id) => {
          return [id, text, number, flag, list, bytes && Buffer.from(bytes), text]
        }),
      )
    }),
    { numRuns: 200 },
  )
})

test('rows may come from a generator, in more than one batch', async () => {
  await clear()
  const text = '碧'.repeat(1_000)
  async function* rows(): AsyncGenerator<readonly CopyValue[]> {
    for (let id = 0; id < 10_000; id += 1) yield [id, text]
  }
  expect(await load(rows(), ['id', 'odd "name'])).toBe(10_000)
  const { rows: counts } = await sql`select count(*) as n, sum(length("odd ""name")) as c from sample`.execute(
    database.kysely,
  )
  expect(counts).toEqual([{ n: 10_000, c: 10_000_000 }])
})

test('no rows are fine', async () => {
  expect(await load([])).toBe(0)
})

test('a row that the database refuses undoes the whole load, and the connection goes on', async () => {
  await clear()
  const duplicate = [0, 1, 2, 1].map((id) => [id, 'x'])
  await expect(load(duplicate, ['id', 'odd "name'])).rejects.toMatchObject({ code: '23505' })
  await expect(load([[1, 'a\0b']], ['id', 'odd "name'])).rejects.toMatchObject({ code: '22021' })
  expect((await sql`select * from sample`.execute(database.kysely)).rows).toEqual([])
})

test('an error of the source of rows undoes the whole load', async () => {
  function* rows(): Generator<readonly CopyValue[]> {
    yield [1, 'a']
    throw new Error('file ended early')
  }
  await expect(load(rows(), ['id', 'odd "name'])).rejects.toThrow('file ended early')
  expect((await sql`select * from sample`.execute(database.kysely)).rows).toEqual([])
})
