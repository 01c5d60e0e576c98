import type { Account } from '#contract/schemas/account.ts'
import type { RoleName } from '#kernel/access/can.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import type { AuthTables } from '#server/platform/auth/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'

function accountsOf(db: Executor, countyId: string) {
  return db
    .withTables<AuthTables>()
    .selectFrom('membership')
    .innerJoin('account', 'account.account_id', 'membership.account_id')
    .select([
      'account.account_id as id',
      'name',
      'display_name as displayName',
      'role',
      'is_disabled as isDisabled',
      'must_change_password as mustChangePassword',
      'last_sign_in_at as lastSignInAt',
    ])
    .where('county_id', '=', countyId)
}

export function listAccounts(db: Executor, countyId: string): Promise<Account[]> {
  return accountsOf(db, countyId).orderBy('membership.created_at').orderBy('account.account_id').execute()
}

export function findMember(db: Executor, countyId: string, accountId: string): Promise<Account | undefined> {
  return accountsOf(db, countyId).where('account.account_id', '=', accountId).executeTakeFirst()
}

/** How many could administer the county if they signed in now. */
export async function countAdministrators(db: Executor, countyId: string): Promise<number> {
  const { count } = await db
    .withTables<AuthTables>()
    .selectFrom('membership')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('county_id', '=', countyId)
    .where('role', '=', 'administrator')
    .where('is_disabled', '=', false)
    .executeTakeFirstOrThrow()
  return count
}

export interface NewMembership {
  readonly countyId: string
  readonly accountId: string
  readonly role: RoleName
  readonly isDemo: boolean
  readonly at: Instant
}

export async function insertMembership(tx: Executor, membership: NewMembership): Promise<void> {
  await tx
    .withTables<AuthTables>()
    .insertInto('membership')
    .values({
      county_id: membership.countyId,
      account_id: membership.accountId,
      role: membership.role,
      is_disabled: false,
      is_demo: membership.isDemo,
      created_at: membership.at,
    })
    .execute()
}

export async function updateMembership(
  tx: Executor,
  member: { readonly countyId: string; readonly accountId: string },
  change: { readonly role: RoleName; readonly isDisabled: boolean },
): Promise<void> {
  await tx
    .withTables<AuthTables>()
    .updateTable('membership')
    .set({ role: change.role, is_disabled: change.isDisabled })
    .where('county_id', '=', member.countyId)
    .where('account_id', '=', member.accountId)
    .execute()
}
