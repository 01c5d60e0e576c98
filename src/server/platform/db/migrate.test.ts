import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { MIGRATIONS } from '#server/migrations/index.ts'
import type { Migration } from '#server/migrations/migration.ts'
import { openTestDatabase } from '#server/testing/test-database.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  await sql`drop table if exists sample`.execute(database.kysely)
  await sql`delete from schema_migration where id > '9'`.execute(database.kysely)
})

const create: Migration = { id: '9001_sample', sql: 'create table sample (a int); insert into sample values (1)' }
const extend: Migration = { id: '9002_sample', sql: 'alter table sample add column b text' }
const run = (...more: Migration[]) => migrate(database.tx, [...MIGRATIONS, ...more])
const applied = async (): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`select id from schema_migration order by id`.execute(database.kysely)
  return rows.map(({ id }) => id)
}

test('the platform schema is there, its steps recorded in order', async () => {
  expect(await applied()).toEqual(MIGRATIONS.map(({ id }) => id))
})

test('ids rise, so that the order of the list is the order of the names', () => {
  const ids = MIGRATIONS.map(({ id }) => id)
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a new step is applied once, the next one on top of it', async () => {
  await run(create)
  await run(create)
  await run(create, extend)
  expect((await sql`select * from sample`.execute(database.kysely)).rows).toEqual([{ a: 1, b: null }])
})

test('a step that fails leaves nothing of itself, and keeps the steps before it', async () => {
  const broken: Migration = { id: '9002_broken', sql: 'insert into sample values (2); select 1 / 0' }
  await expect(run(create, broken)).rejects.toMatchObject({ code: '22012' })
  expect((await sql`select * from sample`.execute(database.kysely)).rows).toEqual([{ a: 1 }])
  expect(await applied()).toContain('9001_sample')
  expect(await applied()).not.toContain('9002_broken')
})

test('an applied step whose text has changed is refused by name, and nothing is done', async () => {
  await run(create)
  const edited = { ...create, sql: `${create.sql};` }
  await expect(run(edited, extend)).rejects.toMatchObject({
    code: 'DB_MIGRATION_CHANGED',
    params: { migration: '9001_sample' },
  })
  expect((await sql`select * from sample`.execute(database.kysely)).rows).toEqual([{ a: 1 }])
})

test('a database of a newer release is refused', async () => {
  await run(create)
  await expect(run()).rejects.toMatchObject({ code: 'DB_SCHEMA_NEWER', params: { migration: '9001_sample' } })
})

test('several that start together apply each step once', async () => {
  await Promise.all([run(create, extend), run(create, extend), run(create, extend)])
  expect((await sql`select * from sample`.execute(database.kysely)).rows).toEqual([{ a: 1, b: null }])
})

test('processes that start together on an empty database make it once', async () => {
  const fresh = await openTestDatabase()
  await sql`drop schema public cascade; create schema public`.execute(fresh.kysely)
  await Promise.all([1, 2, 3].map(() => migrate(fresh.tx, MIGRATIONS)))
  const { rows } = await sql`select id from schema_migration order by id`.execute(fresh.kysely)
  expect(rows).toEqual(MIGRATIONS.map(({ id }) => ({ id })))
  await fresh.close()
})

test('nothing of the schema breaks the rules that let it be spread over many servers', async () => {
  const { rows: triggers } = await sql`select tgname from pg_trigger where not tgisinternal`.execute(database.kysely)
  expect(triggers).toEqual([])
  const { rows: defaults } = await sql`
    select table_name, column_name from information_schema.columns
     where table_schema = 'public' and table_name <> 'schema_migration' and column_default is not null`.execute(
    database.kysely,
  )
  expect(defaults).toEqual([])
})

test('county_id comes first in every key of a table that has it', async () => {
  const { rows } = await sql<{ key: string; first: string }>`
    select c.conname as key, a.attname as first
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype in ('p', 'u') and c.connamespace = 'public'::regnamespace and c.conrelid::regclass::text <> 'county'
       and exists (select from pg_attribute x where x.attrelid = c.conrelid and x.attname = 'county_id')`.execute(
    database.kysely,
  )
  expect(rows.length).toBeGreaterThan(2)
  expect(rows.filter(({ first }) => first !== 'county_id')).toEqual([])
})
