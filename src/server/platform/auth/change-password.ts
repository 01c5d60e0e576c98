import type { Caller } from '#server/platform/http/standing.ts'
import { type AccountRecord, findAccount, setPassword, usedPasswords } from './account-store.ts'
import { admitAttempt, forgiveAttempt } from './attempts.ts'
import { authProblem } from './errors.ts'
import { membershipsOf } from './membership-store.ts'
import { passwordFault } from './password-policy.ts'
import { deleteSessionsOf } from './session-store.ts'
import { type AuthDeps, auditEverywhere } from './sign-in.ts'

/** The one in use and the four before it may not come back. */
export const PASSWORDS_REMEMBERED = 5

export interface PasswordChange {
  readonly caller: Caller
  readonly current: string
  readonly next: string
  readonly address: string
}

/** 修改密码 — by its owner, who knows the current one; ends all other sessions of the account. */
export async function changePassword(
  deps: AuthDeps,
  { caller, current, next, address }: PasswordChange,
): Promise<void> {
  const { db, clock, hasher } = deps
  const at = clock.now()
  const account = await findAccount(db.kysely, caller.accountId)
  if (!account) throw authProblem('NOT_SIGNED_IN')
  const attempt = { name: account.name, address, at }
  await admitAttempt(db, attempt)
  if (!(await hasher.verify(current, account.passwordHash))) throw authProblem('PASSWORD_CURRENT_WRONG')
  await db.tx((tx) => forgiveAttempt(tx, attempt))
  await refuseUnfit(deps, account, next)
  const change = { accountId: account.accountId, passwordHash: await hasher.hash(next), mustChangePassword: false, at }
  const memberships = await membershipsOf(db.kysely, account.accountId)
  await db.tx(async (tx) => {
    await setPassword(tx, change, PASSWORDS_REMEMBERED - 1)
    await deleteSessionsOf(tx, account.accountId, caller.sessionHash)
    await auditEverywhere(tx, memberships, {
      at,
      actor: account.name,
      action: 'password.changed',
      object: `account/${account.accountId}`,
      content: null,
    })
  })
}

async function refuseUnfit({ db, hasher }: AuthDeps, account: AccountRecord, next: string): Promise<void> {
  const fault = passwordFault(next, account.name)
  if (fault) throw authProblem(fault.code, fault.params)
  const before = await usedPasswords(db.kysely, account.accountId, PASSWORDS_REMEMBERED - 1)
  for (const hash of [account.passwordHash, ...before]) {
    if (await hasher.verify(next, hash)) throw authProblem('PASSWORD_REUSED', { count: PASSWORDS_REMEMBERED })
  }
}
