import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '#server/testing/test-database.ts'
import type { Database } from './database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

async function evaluate(expression: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(database.kysely)
  return rows[0]?.value
}

describe('a column is the same value on every engine', () => {
  test.each([
    [`9007199254740991::int8`, 9_007_199_254_740_991],
    [`(select count(*) from (values (1), (2)) v)`, 2],
    [`1.50::numeric(4, 2)`, '1.50'],
    [`'NaN'::numeric`, 'NaN'],
    [`0.1::float8`, 0.1],
    [`true`, true],
    [`'2024-08-29'::date`, '2024-08-29'],
    [`'2024-08-29T10:00:00Z'::timestamptz`, '2024-08-29T18:00:00.000+08:00'],
    [`'2024-08-29T10:00:00.5Z'::timestamptz`, '2024-08-29T18:00:00.500+08:00'],
    [`'2024-08-29T10:00:00.123456-03:30'::timestamptz`, '2024-08-29T21:30:00.123456+08:00'],
    [`'2024-12-31T16:00:00Z'::timestamptz`, '2025-01-01T00:00:00.000+08:00'],
    [`'1901-01-01T00:00:00Z'::timestamptz`, '1901-01-01T08:00:00.000+08:00'],
    [`'2024-08-29 10:00:00'::timestamp`, '2024-08-29 10:00:00'],
    [`'{"a": [1, null, "x"], "b": 1.0}'::jsonb`, { a: [1, null, 'x'], b: 1 }],
    [`'null'::jsonb`, null],
    [`'[1]'::json`, [1]],
    [`null::text`, null],
    [`array[1, 9007199254740991]::int8[]`, [1, 9_007_199_254_740_991]],
    [`array['a', 'b"c', 'd\\e', '', 'null', null, '{x,y}']`, ['a', 'b"c', 'd\\e', '', 'null', null, '{x,y}']],
    [`array[]::text[]`, []],
    [`array[3, null, -4]::smallint[]`, [3, null, -4]],
    [`array[2147483647]::int[]`, [2_147_483_647]],
    [`array[0.1, null, 1e300, 'Infinity', 'NaN']::float8[]`, [0.1, null, 1e300, Number.POSITIVE_INFINITY, Number.NaN]],
    [`array[]::float8[]`, []],
    [`array['2024-08-29'::date]`, ['2024-08-29']],
    [`array['2024-08-29T10:00:00Z'::timestamptz]`, ['2024-08-29T18:00:00.000+08:00']],
    [`array['{"a":1}'::jsonb, '[2]'::jsonb]`, [{ a: 1 }, [2]]],
    [`array[1.10, 2]::numeric[]`, ['1.10', '2']],
    [`array['01890a5d-ac96-774b-bcce-b302099a8057'::uuid]`, ['01890a5d-ac96-774b-bcce-b302099a8057']],
  ])('%s', async (expression, value) => {
    expect(await evaluate(expression)).toEqual(value)
  })

  test('bytes', async () => {
    expect(await evaluate(`'\\x00ff5c'::bytea`)).toEqual(Buffer.from([0, 255, 92]))
  })
})

describe('what cannot be held exactly is refused, not approximated', () => {
  test.each([`9007199254740992::int8`, `'infinity'::timestamptz`, `'0044-03-15 BC'::date`])(
    '%s',
    async (expression) => {
      await expect(evaluate(expression)).rejects.toMatchObject({ code: 'DB_VALUE_OUT_OF_RANGE' })
      expect(await evaluate('1')).toBe(1)
    },
  )
})

test('parameters come back as they went in', async () => {
  const text = `'; drop table county; -- "\\ \t\n 碧蓝 😀`
  const { rows } = await sql`
    select ${text}::text as text, ${12.5}::float8 as number, ${true}::boolean as flag, ${null}::text as nothing,
           ${JSON.stringify({ a: [text] })}::jsonb as json, ${['a,b', text]}::text[] as list,
           ${Buffer.from([0, 1, 255])}::bytea as bytes, ${'2024-08-29T18:00:00.000+08:00'}::timestamptz as at`.execute(
    database.kysely,
  )
  expect(rows).toEqual([
    {
      text,
      number: 12.5,
      flag: true,
      nothing: null,
      json: { a: [text] },
      list: ['a,b', text],
      bytes: Buffer.from([0, 1, 255]),
      at: '2024-08-29T18:00:00.000+08:00',
    },
  ])
})

test('a NUL character, which PostgreSQL cannot hold, is refused and the connection goes on', async () => {
  await expect(sql`select ${'a\0b'}::text`.execute(database.kysely)).rejects.toMatchObject({ code: '22021' })
  expect(await evaluate('1')).toBe(1)
})
