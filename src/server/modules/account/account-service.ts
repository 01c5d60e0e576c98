import type { Account } from '#contract/schemas/account.ts'
import type { RoleName } from '#kernel/access/can.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import { lockCounty } from '#server/modules/county/index.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import { findAccountByName, insertAccount, setPassword } from '#server/platform/auth/account-store.ts'
import { forgiveAccount } from '#server/platform/auth/attempts.ts'
import { PASSWORDS_REMEMBERED } from '#server/platform/auth/change-password.ts'
import { issuePassword } from '#server/platform/auth/issued-password.ts'
import { membershipsOf } from '#server/platform/auth/membership-store.ts'
import { deleteSessionsOf } from '#server/platform/auth/session-store.ts'
import { type AuthDeps, auditEverywhere } from '#server/platform/auth/sign-in.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { Caller, CountyScope } from '#server/platform/http/standing.ts'
import { newId } from '#server/platform/id.ts'
import { countAdministrators, findMember, insertMembership, updateMembership } from './account-store.ts'
import { accountProblem } from './errors.ts'

/** Who does it, in which county. */
export interface Acting {
  readonly caller: Caller
  readonly county: CountyScope
}

export interface IssuedPassword {
  readonly account: Account
  readonly password: string
}

interface NewPerson {
  readonly name: string
  readonly displayName: string
  readonly role: RoleName
}

/** 新建账号 — with a password that is answered once and must be changed at the first sign-in. */
export async function createAccount(deps: AuthDeps, acting: Acting, person: NewPerson): Promise<IssuedPassword> {
  const { name, displayName, role } = person
  const { county } = acting
  const password = issuePassword()
  const [passwordHash, accountId, at] = [await deps.hasher.hash(password), newId(), deps.clock.now()]
  const account = await deps.db.tx(async (tx) => {
    await lockCounty(tx, county.id)
    const isNew = await insertAccount(tx, { accountId, name, displayName, passwordHash, mustChangePassword: true, at })
    if (!isNew) throw accountProblem('ACCOUNT_NAME_TAKEN', { name })
    await insertMembership(tx, { countyId: county.id, accountId, role, isDemo: county.isDemo, at })
    await record(deps, tx, acting, { action: 'account.created', accountId, content: { name, displayName, role } })
    return member(tx, county, accountId)
  })
  return { account, password }
}

interface Change {
  readonly accountId: string
  readonly role?: RoleName | undefined
  readonly isDisabled?: boolean | undefined
}

/** 变更账号 — role or access in this county; the county never loses its last administrator. */
export function changeAccount(deps: AuthDeps, acting: Acting, change: Change): Promise<Account> {
  const { county } = acting
  const { accountId } = change
  return deps.db.tx(async (tx) => {
    await lockCounty(tx, county.id)
    const before = await member(tx, county, accountId)
    const after = { role: change.role ?? before.role, isDisabled: change.isDisabled ?? before.isDisabled }
    await updateMembership(tx, { countyId: county.id, accountId }, after)
    if ((await countAdministrators(tx, county.id)) === 0) throw accountProblem('LAST_ADMINISTRATOR')
    const content = { before: { role: before.role, isDisabled: before.isDisabled }, after }
    await record(deps, tx, acting, { action: 'account.changed', accountId, content })
    return member(tx, county, accountId)
  })
}

/** 重置密码 — a new password, answered once; ends the account's sessions and its lock. */
export async function resetPassword(deps: AuthDeps, acting: Acting, accountId: string): Promise<IssuedPassword> {
  const { caller, county } = acting
  const password = await newPassword(deps)
  const account = await deps.db.tx(async (tx) => {
    const { name } = await member(tx, county, accountId)
    const memberships = await membershipsOf(tx, accountId)
    const isShared = memberships.some(({ countyId }) => caller.actor.roles[countyId] !== 'administrator')
    if (isShared) throw accountProblem('ACCOUNT_SHARED')
    await replacePassword(tx, { accountId, name, by: caller.name, memberships }, password)
    return member(tx, county, accountId)
  })
  return { account, password: password.text }
}

/** 现场重置密码 — for whoever holds the machine when nobody can sign in any more; audited like any other reset. */
export async function recoverAccount(deps: AuthDeps, name: string, by: string): Promise<string> {
  const password = await newPassword(deps)
  await deps.db.tx(async (tx) => {
    const account = await findAccountByName(tx, name)
    if (!account) throw accountProblem('ACCOUNT_NOT_FOUND')
    const memberships = await membershipsOf(tx, account.accountId)
    await replacePassword(tx, { accountId: account.accountId, name: account.name, by, memberships }, password)
  })
  return password.text
}

interface NewPassword {
  readonly text: string
  readonly hash: string
  readonly at: Instant
}

async function newPassword({ hasher, clock }: AuthDeps): Promise<NewPassword> {
  const text = issuePassword()
  return { text, hash: await hasher.hash(text), at: clock.now() }
}

interface Owner {
  readonly accountId: string
  readonly name: string
  readonly by: string
  readonly memberships: Awaited<ReturnType<typeof membershipsOf>>
}

async function replacePassword(tx: Executor, owner: Owner, { hash, at }: NewPassword): Promise<void> {
  const { accountId, name, by, memberships } = owner
  await setPassword(tx, { accountId, passwordHash: hash, mustChangePassword: true, at }, PASSWORDS_REMEMBERED - 1)
  await deleteSessionsOf(tx, accountId)
  await forgiveAccount(tx, name)
  const event = { at, actor: by, action: 'password.reset', object: `account/${accountId}`, content: null }
  await auditEverywhere(tx, memberships, event)
}

async function member(tx: Executor, county: CountyScope, accountId: string): Promise<Account> {
  const found = await findMember(tx, county.id, accountId)
  if (!found) throw accountProblem('ACCOUNT_NOT_FOUND')
  return found
}

interface Recorded {
  readonly action: string
  readonly accountId: string
  readonly content: unknown
}

async function record(deps: AuthDeps, tx: Executor, { caller, county }: Acting, recorded: Recorded): Promise<void> {
  const { action, accountId, content } = recorded
  const object = `account/${accountId}`
  await appendAudit(tx, { countyId: county.id, at: deps.clock.now(), actor: caller.name, action, object, content })
}
