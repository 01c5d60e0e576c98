import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Route } from '#contract/route.ts'
import { type RouteName, routes } from '#contract/routes.ts'
import { problem } from '#contract/schemas/common.ts'
import { authProblem } from '#server/platform/auth/errors.ts'
import type { Call, FileAnswer, Handlers, OnBytes } from './call.ts'
import { guard } from './guard.ts'
import { SIGN_IN_RATE } from './rate.ts'
import { receiveFile } from './receive-file.ts'
import { sessionCookie } from './session-cookie.ts'
import type { Caller, CountyScope, Doorkeeper } from './standing.ts'

/** What somebody who must change the first password may still ask. */
const OPEN_BEFORE_PASSWORD_CHANGE: ReadonlySet<RouteName> = new Set(['readSession', 'changePassword', 'signOut'])

const REFUSED = { description: 'Problem', content: { 'application/problem+json': { schema: problem } } }

declare module 'fastify' {
  interface FastifyContextConfig {
    routeName?: RouteName
  }
}

/** 提供接口 — registers exactly the routes of the contract, each behind the same guard and the same checks. */
export function serve(app: FastifyInstance, handlers: Handlers, doorkeeper: Doorkeeper): void {
  app.decorateRequest('caller', null)
  app.decorateRequest('county', null)
  for (const [name, route] of namedRoutes()) {
    app.route({
      method: route.method,
      url: route.path,
      config: { routeName: name, ...(isGuessable(route) ? { rateLimit: SIGN_IN_RATE } : {}) },
      schema: schemaOf(route),
      onRequest: guard({ route, isOpenBeforePasswordChange: OPEN_BEFORE_PASSWORD_CHANGE.has(name) }, doorkeeper),
      handler: (request, reply) => answer({ handlers, name, route }, request, reply),
    })
  }
}

function namedRoutes(): readonly (readonly [RouteName, Route])[] {
  return Object.entries(routes).flatMap(([name, route]) => (isRouteName(name) ? [[name, route] as const] : []))
}

function isRouteName(name: string): name is RouteName {
  return Object.hasOwn(routes, name)
}

/** Whoever may change something without a session could be guessing passwords. */
function isGuessable(route: Route): boolean {
  return route.access === 'public' && route.method !== 'GET'
}

function schemaOf({ params, query, body, response, status }: Route): object {
  return {
    ...(params ? { params } : {}),
    ...(query ? { querystring: query } : {}),
    ...(body ? { body } : {}),
    response: { [status ?? 200]: response, '4xx': REFUSED, '5xx': REFUSED },
  }
}

interface Served {
  readonly handlers: Handlers
  readonly name: RouteName
  readonly route: Route
}

async function answer(served: Served, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { handlers, name, route } = served
  const given = await handle(handlers, name, callOf(name, request, reply))
  reply.code(route.status ?? 200).header('cache-control', 'no-store')
  if (isFile(route, given)) return sendFile(request, reply, given)
  return given === null ? reply.send() : reply.send(given)
}

function handle<Name extends RouteName>(handlers: Handlers, name: Name, call: Call<Name>): Promise<unknown> {
  return handlers[name](call)
}

/**
 * The one place where the compiler takes our word: params, query and body were checked by the schemas of this very
 * route, and the guard has put caller and county where the route's `access` demands them.
 */
function callOf<Name extends RouteName>(name: Name, request: FastifyRequest, reply: FastifyReply): Call<Name>
function callOf(name: RouteName, request: FastifyRequest, reply: FastifyReply): unknown {
  const { access, upload, uploadLimitMb: limitMb }: Route = routes[name]
  return {
    address: request.ip,
    origin: `${request.protocol}://${request.host}`,
    cookie: sessionCookie(request, reply),
    params: request.params,
    query: request.query,
    body: request.body,
    ...(upload
      ? { receive: (onBytes?: OnBytes) => receiveFile(request, { onBytes, limitMb }), gone: goneSignal(reply) }
      : {}),
    ...(access === 'public' ? {} : { caller: present(request.caller) }),
    ...(access === 'public' || access === 'signedIn' ? {} : { county: present(request.county) }),
  }
}

function goneSignal({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort()
  })
  return controller.signal
}

function present<T extends Caller | CountyScope>(standing: T | null): T {
  if (standing === null) throw authProblem('NOT_SIGNED_IN')
  return standing
}

function isFile(route: Route, given: unknown): given is FileAnswer {
  return route.binary === true && given !== null
}

function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { name, size, stream, shown }: FileAnswer,
): FastifyReply {
  const named = `filename*=UTF-8''${encodeURIComponent(name)}`
  if (shown === undefined) {
    return reply
      .header('content-disposition', `attachment; ${named}`)
      .header('content-length', size)
      .type('application/octet-stream')
      .send(stream)
  }
  // A weak tag: compressing on the way changes bytes, not content.
  const tag = `W/"${shown.tag}"`
  reply.header('etag', tag).header('cache-control', `private, max-age=${shown.maxAgeSeconds}`)
  if (request.headers['if-none-match']?.split(/,\s*/).includes(tag)) {
    stream.destroy()
    return reply.code(304).send()
  }
  return reply
    .header('content-disposition', `inline; ${named}`)
    .header('content-length', size)
    .type(shown.mediaType)
    .send(stream)
}
