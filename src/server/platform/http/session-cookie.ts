import type { FastifyReply, FastifyRequest } from 'fastify'

const NAME = 'bilan_session'

/** 会话凭证 — the cookie that carries the opaque session id; scripts cannot read it, other sites cannot send it along. */
export interface SessionCookie {
  readonly sessionId: string | null
  set(sessionId: string): void
  clear(): void
}

export function sessionIdOf(request: FastifyRequest): string | null {
  return request.cookies[NAME] ?? null
}

export function sessionCookie(request: FastifyRequest, reply: FastifyReply): SessionCookie {
  // Intranets without TLS are common; where there is TLS (here or at a proxy on this machine) the cookie never leaves it.
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' } as const
  return {
    sessionId: sessionIdOf(request),
    set: (sessionId) => {
      reply.setCookie(NAME, sessionId, attributes)
    },
    clear: () => {
      reply.clearCookie(NAME, attributes)
    },
  }
}
