import type { Instant } from '#kernel/time/calendar.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { AuthTables } from './tables.ts'

export interface AccountRecord {
  readonly accountId: string
  readonly name: string
  readonly displayName: string
  readonly passwordHash: string
  readonly mustChangePassword: boolean
}

const COLUMNS = [
  'account_id as accountId',
  'name',
  'display_name as displayName',
  'password_hash as passwordHash',
  'must_change_password as mustChangePassword',
] as const

/** The same person, however the name is typed. */
export const nameKey = (name: string): string => name.trim().toLowerCase()

export function findAccountByName(db: Executor, name: string): Promise<AccountRecord | undefined> {
  return db
    .withTables<AuthTables>()
    .selectFrom('account')
    .select(COLUMNS)
    .where('name_key', '=', nameKey(name))
    .executeTakeFirst()
}

export function findAccount(db: Executor, accountId: string): Promise<AccountRecord | undefined> {
  return db
    .withTables<AuthTables>()
    .selectFrom('account')
    .select(COLUMNS)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
}

export async function hasAccounts(db: Executor): Promise<boolean> {
  const row = await db.withTables<AuthTables>().selectFrom('account').select('account_id').limit(1).executeTakeFirst()
  return row !== undefined
}

export interface NewAccount extends AccountRecord {
  readonly at: Instant
}

/** False: somebody has this name. */
export async function insertAccount(tx: Executor, account: NewAccount): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .withTables<AuthTables>()
    .insertInto('account')
    .values({
      account_id: account.accountId,
      name: account.name,
      name_key: nameKey(account.name),
      display_name: account.displayName,
      password_hash: account.passwordHash,
      must_change_password: account.mustChangePassword,
      password_set_at: account.at,
      last_sign_in_at: null,
      created_at: account.at,
    })
    .onConflict((conflict) => conflict.column('name_key').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export interface NewPassword {
  readonly accountId: string
  readonly passwordHash: string
  readonly mustChangePassword: boolean
  readonly at: Instant
}

/** Sets a password and moves the one before into the list of used ones, of which `keep` stay. */
export async function setPassword(tx: Executor, change: NewPassword, keep: number): Promise<void> {
  const db = tx.withTables<AuthTables>()
  const { accountId, passwordHash, mustChangePassword, at } = change
  await db
    .insertInto('account_password')
    .columns(['account_id', 'set_at', 'password_hash'])
    .expression((eb) =>
      eb
        .selectFrom('account')
        .select(['account_id', 'password_set_at', 'password_hash'])
        .where('account_id', '=', accountId),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .updateTable('account')
    .set({ password_hash: passwordHash, must_change_password: mustChangePassword, password_set_at: at })
    .where('account_id', '=', accountId)
    .execute()
  const kept = db
    .selectFrom('account_password')
    .select('set_at')
    .where('account_id', '=', accountId)
    .orderBy('set_at', 'desc')
    .limit(keep)
  await db.deleteFrom('account_password').where('account_id', '=', accountId).where('set_at', 'not in', kept).execute()
}

/** Hashes of the passwords used before, newest first. */
export async function usedPasswords(db: Executor, accountId: string, limit: number): Promise<readonly string[]> {
  const rows = await db
    .withTables<AuthTables>()
    .selectFrom('account_password')
    .select('password_hash')
    .where('account_id', '=', accountId)
    .orderBy('set_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => row.password_hash)
}

export async function noteSignIn(tx: Executor, accountId: string, at: Instant): Promise<void> {
  await tx
    .withTables<AuthTables>()
    .updateTable('account')
    .set({ last_sign_in_at: at })
    .where('account_id', '=', accountId)
    .execute()
}
