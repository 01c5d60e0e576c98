import { sql } from 'kysely'
import type { Instant } from '#kernel/time/calendar.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { AuthTables } from './tables.ts'

export interface SessionRecord {
  readonly tokenHash: string
  readonly accountId: string
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
  readonly name: string
  readonly displayName: string
  readonly mustChangePassword: boolean
}

export function findSession(db: Executor, tokenHash: string): Promise<SessionRecord | undefined> {
  return db
    .withTables<AuthTables>()
    .selectFrom('account_session')
    .innerJoin('account', 'account.account_id', 'account_session.account_id')
    .select([
      'token_hash as tokenHash',
      'account.account_id as accountId',
      'account_session.created_at as createdAt',
      'last_seen_at as lastSeenAt',
      'name',
      'display_name as displayName',
      'must_change_password as mustChangePassword',
    ])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
}

export async function insertSession(
  tx: Executor,
  session: Pick<SessionRecord, 'tokenHash' | 'accountId' | 'createdAt'>,
): Promise<void> {
  await tx
    .withTables<AuthTables>()
    .insertInto('account_session')
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      created_at: session.createdAt,
      last_seen_at: session.createdAt,
    })
    .execute()
}

export async function noteSeen(db: Executor, tokenHash: string, at: Instant): Promise<void> {
  await db
    .withTables<AuthTables>()
    .updateTable('account_session')
    .set({ last_seen_at: at })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export async function deleteSession(db: Executor, tokenHash: string): Promise<void> {
  await db.withTables<AuthTables>().deleteFrom('account_session').where('token_hash', '=', tokenHash).execute()
}

/** Ends every session of an account, except the one given. */
export async function deleteSessionsOf(tx: Executor, accountId: string, except: string | null = null): Promise<void> {
  const all = tx.withTables<AuthTables>().deleteFrom('account_session').where('account_id', '=', accountId)
  await (except === null ? all : all.where('token_hash', '!=', except)).execute()
}

/** Removes what can no longer be used, whoever it belonged to; rows in use are left for the next time. */
export async function deleteExpiredSessions(
  tx: Executor,
  before: { readonly createdAt: Instant; readonly lastSeenAt: Instant },
): Promise<void> {
  await sql`
    delete from account_session where token_hash in (
      select token_hash from account_session
      where created_at <= ${before.createdAt} or last_seen_at <= ${before.lastSeenAt}
      for update skip locked)
  `.execute(tx)
}
