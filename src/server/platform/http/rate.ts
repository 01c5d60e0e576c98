import type { errorResponseBuilderContext, RateLimitOptions, RateLimitPluginOptions } from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import { httpProblem } from './errors.ts'

/** A page takes some twenty requests, and a whole office may come from one address. */
const REQUESTS_A_MINUTE = 6_000

/** Signing in costs 128 MiB and a third of a second each. */
export const SIGN_IN_RATE: RateLimitOptions = { max: 30, timeWindow: '1 minute' }

export const RATE_LIMIT: RateLimitPluginOptions = {
  global: true,
  max: REQUESTS_A_MINUTE,
  timeWindow: '1 minute',
  errorResponseBuilder: (_request: FastifyRequest, { ttl }: errorResponseBuilderContext) =>
    httpProblem('TOO_MANY_REQUESTS', { seconds: Math.ceil(ttl / 1000) }),
}
