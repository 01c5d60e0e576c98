import { sql } from 'kysely'
import type { Instant } from '#kernel/time/calendar.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { AuthTables } from './tables.ts'

/** Whose attempts are counted together: those at one account name, or those from one network address. */
export interface AttemptKey {
  readonly kind: 'account' | 'address'
  readonly key: string
}

export interface Attempts {
  readonly failures: number
  readonly firstAt: Instant
  readonly lockedUntil: Instant | null
}

/**
 * The count as it stands, locked until the transaction ends; a key not seen before starts at zero. One statement makes,
 * locks and reads the row: between two of them it could be cleared away.
 */
export function lockAttempts(tx: Executor, { kind, key }: AttemptKey, now: Instant): Promise<Attempts> {
  return tx
    .withTables<AuthTables>()
    .insertInto('sign_in_failure')
    .values({ kind, key, failures: 0, first_at: now, locked_until: null })
    .onConflict((conflict) => conflict.columns(['kind', 'key']).doUpdateSet({ key }))
    .returning(['failures', 'first_at as firstAt', 'locked_until as lockedUntil'])
    .executeTakeFirstOrThrow()
}

export async function saveAttempts(tx: Executor, { kind, key }: AttemptKey, attempts: Attempts): Promise<void> {
  await tx
    .withTables<AuthTables>()
    .updateTable('sign_in_failure')
    .set({ failures: attempts.failures, first_at: attempts.firstAt, locked_until: attempts.lockedUntil })
    .where('kind', '=', kind)
    .where('key', '=', key)
    .execute()
}

export async function clearAttempts(tx: Executor, { kind, key }: AttemptKey): Promise<void> {
  await tx
    .withTables<AuthTables>()
    .deleteFrom('sign_in_failure')
    .where('kind', '=', kind)
    .where('key', '=', key)
    .execute()
}

/** Forgets what is too old to count, so that guessed names do not pile up; rows in use are left for the next time. */
export async function deleteOldAttempts(tx: Executor, now: Instant, before: Instant): Promise<void> {
  await sql`
    delete from sign_in_failure where (kind, key) in (
      select kind, key from sign_in_failure
      where first_at < ${before} and (locked_until is null or locked_until < ${now})
      for update skip locked)
  `.execute(tx)
}
