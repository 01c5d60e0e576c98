import { sql } from 'kysely'
import { CIVIL_OFFSET_MINUTES, instantOf } from '#kernel/time/calendar.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** Names this piece of work among all advisory locks of the database; any number does, as long as it stays. */
const LOCK = 4_080_616

/** 所在月 — months since year 0 in Beijing time, of an instant in epoch milliseconds. */
export function monthOf(startMs: number): number {
  const local = new Date(startMs + CIVIL_OFFSET_MINUTES * 60_000)
  return local.getUTCFullYear() * 12 + local.getUTCMonth()
}

/**
 * 建月分区 — a partition of the readings for each month that has none yet. Making one keeps readers out until the
 * transaction ends, so a long transaction does well to have its months made in a short one before it.
 */
export async function makeMonths(tx: Executor, months: Iterable<number>): Promise<void> {
  const wanted = [...new Set(months)].toSorted((one, other) => one - other)
  if ((await missingOf(tx, wanted)).length === 0) return
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx)
  // Whoever held the lock may have made them meanwhile.
  for (const month of await missingOf(tx, wanted)) {
    const bounds = sql`from (${sql.lit(startOf(month))}) to (${sql.lit(startOf(month + 1))})`
    await sql`create table ${sql.table(nameOf(month))} partition of observation for values ${bounds}`.execute(tx)
  }
}

async function missingOf(tx: Executor, months: readonly number[]): Promise<readonly number[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname::text as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'observation'::regclass`.execute(tx)
  const made = new Set(rows.map(({ name }) => name))
  return months.filter((month) => !made.has(nameOf(month)))
}

function nameOf(month: number): string {
  return `observation_${Math.floor(month / 12)}_${String((month % 12) + 1).padStart(2, '0')}`
}

function startOf(month: number): string {
  return instantOf(Date.UTC(Math.floor(month / 12), month % 12, 1) - CIVIL_OFFSET_MINUTES * 60_000)
}
