import { sql } from 'kysely'
import type { Migration } from '#server/migrations/migration.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { databaseError } from './errors.ts'
import type { Executor } from './tables.ts'

/** Any fixed number: whoever migrates this database waits for it. */
const MIGRATION_LOCK = 20_240_829

type MigrationTables = {
  schema_migration: { id: string; hash: string }
}

type Transact = <T>(work: (tx: Executor) => Promise<T>) => Promise<T>

/** 迁移 — brings the schema forward, each step in its own transaction; safe when two processes start together. */
export async function migrate(transact: Transact, migrations: readonly Migration[]): Promise<void> {
  await transact(async (tx) => {
    await lock(tx)
    await sql`create table if not exists schema_migration (
      id text primary key, hash text not null, applied_at timestamptz not null default now())`.execute(tx)
    await refuseUnknown(tx, migrations)
  })
  for (const migration of migrations) await transact((tx) => apply(tx, migration))
}

async function lock(tx: Executor): Promise<void> {
  // A migration may take as long as it must; SET LOCAL ends with the transaction.
  await sql`set local statement_timeout = 0`.execute(tx)
  await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(tx)
}

async function refuseUnknown(tx: Executor, migrations: readonly Migration[]): Promise<void> {
  const known = new Set(migrations.map(({ id }) => id))
  const applied = await tx
    .withTables<MigrationTables>()
    .selectFrom('schema_migration')
    .select('id')
    .orderBy('id')
    .execute()
  const unknown = applied.find(({ id }) => !known.has(id))
  if (unknown) throw databaseError('DB_SCHEMA_NEWER', { migration: unknown.id })
}

async function apply(root: Executor, migration: Migration): Promise<void> {
  await lock(root)
  const tx = root.withTables<MigrationTables>()
  const hash = sm3(migration.sql)
  const applied = await tx
    .selectFrom('schema_migration')
    .select('hash')
    .where('id', '=', migration.id)
    .executeTakeFirst()
  if (applied?.hash === hash) return
  if (applied) throw databaseError('DB_MIGRATION_CHANGED', { migration: migration.id })
  await sql.raw(migration.sql).execute(tx)
  await tx.insertInto('schema_migration').values({ id: migration.id, hash }).execute()
}
