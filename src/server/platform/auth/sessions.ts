import type { RoleName } from '#kernel/access/can.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { Caller } from '#server/platform/http/standing.ts'
import { membershipsOf } from './membership-store.ts'
import { sessionHash } from './session-id.ts'
import { expiresAt, isExpired, shouldNoteSeen } from './session-rules.ts'
import { deleteSession, findSession, noteSeen, type SessionRecord } from './session-store.ts'
import { type AuthDeps, auditEverywhere, isShutOut } from './sign-in.ts'

/** 认证 — who holds this session; null when it is unknown, has ended, or its account was shut out. Slides the idle end. */
export async function authenticate({ db, clock }: AuthDeps, sessionId: string): Promise<Caller | null> {
  const now = clock.now()
  const session = await findSession(db.kysely, sessionHash(sessionId))
  if (!session) return null
  if (isExpired(session, now)) {
    await deleteSession(db.kysely, session.tokenHash)
    return null
  }
  const memberships = await membershipsOf(db.kysely, session.accountId)
  if (isShutOut(memberships)) return null
  if (shouldNoteSeen(session, now)) await noteSeen(db.kysely, session.tokenHash, now)
  const roles: Record<string, RoleName> = {}
  for (const { countyId, role, isDisabled } of memberships) if (!isDisabled) roles[countyId] = role
  const { accountId, name, mustChangePassword, tokenHash } = session
  return { accountId, name, mustChangePassword, sessionHash: tokenHash, actor: { accountId, roles } }
}

export interface LiveSession extends SessionRecord {
  readonly expiresAt: Instant
}

/** 会话现状 — the session as its owner is told of it. */
export async function readSession(db: Database, tokenHash: string): Promise<LiveSession | null> {
  const session = await findSession(db.kysely, tokenHash)
  return session ? { ...session, expiresAt: expiresAt(session) } : null
}

/** 退出 — ends this session at once, on every page that still shows it. */
export async function signOut({ db, clock }: AuthDeps, caller: Caller): Promise<void> {
  const memberships = await membershipsOf(db.kysely, caller.accountId)
  await db.tx(async (tx) => {
    await deleteSession(tx, caller.sessionHash)
    await auditEverywhere(tx, memberships, {
      at: clock.now(),
      actor: caller.name,
      action: 'session.closed',
      object: `account/${caller.accountId}`,
      content: null,
    })
  })
}
