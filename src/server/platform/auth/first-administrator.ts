import type { Executor } from '#server/platform/db/tables.ts'
import { newId } from '#server/platform/id.ts'
import { hasAccounts, insertAccount } from './account-store.ts'
import { issuePassword } from './issued-password.ts'
import type { AuthDeps } from './sign-in.ts'
import type { AuthTables } from './tables.ts'

const NAME = 'admin'

export interface FirstAccount {
  readonly name: string
  readonly password: string
}

/**
 * 首个管理员 — where there is no account at all, one is made that administers every county; its password is answered
 * once, kept nowhere, and must be changed before anything else. Null when there are accounts.
 */
export async function createFirstAdministrator(deps: AuthDeps): Promise<FirstAccount | null> {
  const { db, clock, hasher } = deps
  if (await hasAccounts(db.kysely)) return null
  const password = issuePassword()
  const account = {
    accountId: newId(),
    name: NAME,
    displayName: '系统管理员',
    passwordHash: await hasher.hash(password),
    mustChangePassword: true,
    at: clock.now(),
  }
  await db.tx(async (tx) => {
    await insertAccount(tx, account)
    await joinEveryCounty(tx, account)
  })
  return { name: NAME, password }
}

async function joinEveryCounty(tx: Executor, { accountId, at }: { accountId: string; at: string }): Promise<void> {
  await tx
    .withTables<AuthTables>()
    .insertInto('membership')
    .columns(['county_id', 'account_id', 'role', 'is_disabled', 'is_demo', 'created_at'])
    .expression((eb) =>
      eb
        .selectFrom('county')
        .select(({ val, ref }) => [
          ref('county_id').as('county_id'),
          val(accountId).as('account_id'),
          val('administrator').as('role'),
          val(false).as('is_disabled'),
          ref('is_demo').as('is_demo'),
          val(at).as('created_at'),
        ]),
    )
    .execute()
}
