import type { FastifyRequest } from 'fastify'
import type { Route } from '#contract/route.ts'
import { can } from '#kernel/access/can.ts'
import { authProblem } from '#server/platform/auth/errors.ts'
import { httpProblem } from './errors.ts'
import { isOwnRequest } from './same-origin.ts'
import { sessionIdOf } from './session-cookie.ts'
import type { Caller, CountyScope, Doorkeeper } from './standing.ts'

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null
    county: CountyScope | null
  }
}

interface Guarded {
  readonly route: Route
  /** May be asked while the first password still has to be changed. */
  readonly isOpenBeforePasswordChange: boolean
}

/**
 * 门卫 — session, then right, before a byte of the body is read: 401 without a session, 404 for a county one does not
 * belong to (its existence is not told), 403 for a right one lacks in one's own county.
 */
export function guard({ route, isOpenBeforePasswordChange }: Guarded, doorkeeper: Doorkeeper) {
  return async (request: FastifyRequest): Promise<void> => {
    if (!isOwnRequest(request.method, request.headers)) throw httpProblem('CROSS_SITE_REQUEST')
    if (route.access === 'public') return
    const sessionId = sessionIdOf(request)
    const caller = sessionId === null ? null : await doorkeeper.authenticate(sessionId)
    if (caller === null) throw authProblem('NOT_SIGNED_IN')
    request.caller = caller
    if (caller.mustChangePassword && !isOpenBeforePasswordChange) throw authProblem('PASSWORD_CHANGE_REQUIRED')
    if (route.access === 'signedIn') return
    const county = await countyOf(request, doorkeeper)
    if (county === null || caller.actor.roles[county.id] === undefined) throw httpProblem('COUNTY_NOT_FOUND')
    if (!can(caller.actor, route.access, { countyId: county.id })) {
      throw httpProblem('RIGHT_MISSING', { action: route.access })
    }
    request.county = county
  }
}

async function countyOf(request: FastifyRequest, doorkeeper: Doorkeeper): Promise<CountyScope | null> {
  const { params } = request
  const slug = typeof params === 'object' && params !== null && 'county' in params ? params.county : undefined
  return typeof slug === 'string' ? doorkeeper.findCounty(slug) : null
}
