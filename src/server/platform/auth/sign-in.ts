import { setTimeout as sleep } from 'node:timers/promises'
import type { Instant } from '#kernel/time/calendar.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { Log } from '#server/platform/log.ts'
import { type AccountRecord, findAccountByName, noteSignIn } from './account-store.ts'
import { admitAttempt, forgiveAttempt } from './attempts.ts'
import { authProblem } from './errors.ts'
import { type Membership, membershipsOf } from './membership-store.ts'
import type { PasswordHasher } from './password-hash.ts'
import { newSessionId, sessionHash } from './session-id.ts'
import { ABSOLUTE_MS, IDLE_MS, msBefore } from './session-rules.ts'
import { deleteExpiredSessions, insertSession } from './session-store.ts'

export interface AuthDeps {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly hasher: PasswordHasher
  /** A refusal is answered this long after the attempt came, so that its time does not tell what exists. */
  readonly refusalMs: number
}

export const REFUSAL_MS = 1_000

export interface Credentials {
  readonly name: string
  readonly password: string
  readonly address: string
}

/**
 * 登录 — a new session for the right password; answers its id. Name unknown, password wrong and account disabled are
 * one and the same refusal, after the same work, and count alike.
 */
export async function signIn(deps: AuthDeps, { name, password, address }: Credentials): Promise<string> {
  const { db, clock, log, hasher } = deps
  const startedAt = performance.now()
  const at = clock.now()
  const attempt = { name, address, at }
  await admitAttempt(db, attempt)
  const account = await findAccountByName(db.kysely, name)
  const isRight = await hasher.verify(password, account?.passwordHash ?? null)
  const memberships = account ? await membershipsOf(db.kysely, account.accountId) : []
  if (!account || !isRight || isShutOut(memberships)) {
    log.warn({ account: account?.name ?? 'unknown', address }, 'sign-in refused')
    if (account) await db.tx((tx) => auditEverywhere(tx, memberships, event(account, 'session.refused', attempt)))
    await sleep(Math.max(0, startedAt + deps.refusalMs - performance.now()))
    throw authProblem('SIGN_IN_FAILED')
  }
  const sessionId = newSessionId()
  await db.tx(async (tx) => {
    await forgiveAttempt(tx, attempt)
    await deleteExpiredSessions(tx, { createdAt: msBefore(at, ABSOLUTE_MS), lastSeenAt: msBefore(at, IDLE_MS) })
    await insertSession(tx, { tokenHash: sessionHash(sessionId), accountId: account.accountId, createdAt: at })
    await noteSignIn(tx, account.accountId, at)
    await auditEverywhere(tx, memberships, event(account, 'session.opened', attempt))
  })
  return sessionId
}

/** Somebody who is disabled wherever he belongs. */
export function isShutOut(memberships: readonly Membership[]): boolean {
  return memberships.length > 0 && memberships.every(({ isDisabled }) => isDisabled)
}

export interface AccountEvent {
  readonly at: Instant
  readonly actor: string
  readonly action: string
  readonly object: string
  readonly content: unknown
}

/** 处处留痕 — what happens to an account stands in the chain of every county it belongs to (ADR 3). */
export async function auditEverywhere(
  tx: Executor,
  memberships: readonly Pick<Membership, 'countyId'>[],
  accountEvent: AccountEvent,
): Promise<void> {
  for (const { countyId } of memberships) await appendAudit(tx, { ...accountEvent, countyId })
}

function event(
  account: AccountRecord,
  action: string,
  { at, address }: { at: Instant; address: string },
): AccountEvent {
  return { at, actor: account.name, action, object: `account/${account.accountId}`, content: { address } }
}
