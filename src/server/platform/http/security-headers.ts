import type { FastifyHelmetOptions } from '@fastify/helmet'

/**
 * 安全响应头 — nothing from elsewhere is loaded, run or embedded. HSTS, COOP, origin clusters and upgraded requests are
 * off: intranets without TLS are common, and there these headers break the page instead of protecting it.
 */
export const SECURITY_HEADERS: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      workerSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
    },
  },
  hsts: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
}
