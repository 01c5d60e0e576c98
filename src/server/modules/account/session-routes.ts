import type { County, Session } from '#contract/schemas/session.ts'
import type { Actor } from '#kernel/access/can.ts'
import { changePassword } from '#server/platform/auth/change-password.ts'
import { authProblem } from '#server/platform/auth/errors.ts'
import { authenticate, readSession, signOut } from '#server/platform/auth/sessions.ts'
import { type AuthDeps, signIn } from '#server/platform/auth/sign-in.ts'
import type { Handlers } from '#server/platform/http/call.ts'
import type { Caller } from '#server/platform/http/standing.ts'

type SessionRoutes = 'signIn' | 'readSession' | 'signOut' | 'changePassword'

export interface SessionDeps extends AuthDeps {
  /** The counties an actor may enter, each with its role there. */
  readonly countiesOf: (actor: Actor) => Promise<readonly County[]>
}

export function sessionHandlers(deps: SessionDeps): Pick<Handlers, SessionRoutes> {
  return {
    signIn: async ({ body, address, cookie }) => {
      const sessionId = await signIn(deps, { ...body, address })
      cookie.set(sessionId)
      const caller = await authenticate(deps, sessionId)
      if (!caller) throw authProblem('SIGN_IN_FAILED')
      return told(deps, caller)
    },
    readSession: ({ caller }) => told(deps, caller),
    signOut: async ({ caller, cookie }) => {
      await signOut(deps, caller)
      cookie.clear()
      return null
    },
    changePassword: async ({ caller, body, address }) => {
      await changePassword(deps, { caller, ...body, address })
      return told(deps, caller)
    },
  }
}

async function told(deps: SessionDeps, { actor, sessionHash: hash }: Caller): Promise<Session> {
  const session = await readSession(deps.db, hash)
  if (!session) throw authProblem('NOT_SIGNED_IN')
  const { accountId, name, displayName, mustChangePassword, expiresAt } = session
  return {
    account: { id: accountId, name, displayName, mustChangePassword },
    counties: [...(await deps.countiesOf(actor))],
    expiresAt,
    now: deps.clock.now(),
  }
}
