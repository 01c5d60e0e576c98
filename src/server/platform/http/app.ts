import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { answerSerializer } from './answer-serializer.ts'
import type { Handlers } from './call.ts'
import { answerError, BODY_LIMIT_BYTES } from './error-handler.ts'
import { httpProblem } from './errors.ts'
import { describeApi } from './openapi.ts'
import { RATE_LIMIT } from './rate.ts'
import { SECURITY_HEADERS } from './security-headers.ts'
import { serve } from './serve.ts'
import type { Doorkeeper } from './standing.ts'
import { serveWebPages } from './web-pages.ts'

/** What is smaller does not get smaller. */
const COMPRESS_FROM_BYTES = 1024
/** Higher levels of brotli cost ten times as long for some percent. */
const BROTLI_QUALITY = 4

/** How long somebody may take to send a request: the largest file over a slow line. */
const REQUEST_LIMIT_MS = 300_000
/** How long a running request may still take once the server is told to stop. */
const STOP_LIMIT_MS = 10_000

export interface AppOptions {
  readonly logger: FastifyServerOptions['logger']
  readonly version: string
  /** Hold every answer against its schema (tests). */
  readonly checkAnswers: boolean
}

/** 建立应用 — the HTTP server with everything that is the same for whatever it will serve; its log is there at once. */
export async function createApp({ logger, version, checkAnswers }: AppOptions): Promise<FastifyInstance> {
  const app = createInstance(logger)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(answerSerializer(checkAnswers))
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply))
  addRequestIds(app)
  addRequestLog(app)
  addGracefulStop(app)
  await app.register(helmet, SECURITY_HEADERS)
  await app.register(cookie)
  await app.register(rateLimit, RATE_LIMIT)
  await app.register(compress, {
    threshold: COMPRESS_FROM_BYTES,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  })
  await app.register(multipart)
  await describeApi(app, version)
  return app
}

function createInstance(logger: AppOptions['logger']): FastifyInstance {
  return Fastify({
    ...(logger === undefined ? {} : { logger }),
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: REQUEST_LIMIT_MS,
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: requestId,
    // A proxy on this machine may say for whom it asks; nobody else is believed.
    trustProxy: 'loopback',
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => answerError(error, request, reply),
  })
}

export interface Served {
  readonly handlers: Handlers
  readonly doorkeeper: Doorkeeper
  /** Folder of the built screens, or null when only the interface is served. */
  readonly webRoot: string | null
}

/** 开始提供 — the routes of the contract and the screens; afterwards `app.inject` and `app.listen` work. */
export async function serveOn(app: FastifyInstance, { handlers, doorkeeper, webRoot }: Served): Promise<void> {
  serve(app, handlers, doorkeeper)
  await serveWebPages(app, webRoot, doorkeeper)
}

/** An id given by a proxy is kept, so that one can follow a request through both logs. */
function requestId({ headers }: IncomingMessage): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}

function addRequestIds(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
}

/** One line a request, when it is over: who asked for what, how it ended, how long it took. */
function addRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, url, ip, caller } = request
    const { statusCode, elapsedTime } = reply
    request.log.info(
      { method, url, status: statusCode, ms: Math.round(elapsedTime), ip, account: caller?.name },
      'request',
    )
  })
}

/** Once closing has begun, running requests end as usual and new ones on open connections are told to come back. */
function addGracefulStop(app: FastifyInstance): void {
  let isStopping = false
  app.addHook('preClose', async () => {
    isStopping = true
    setTimeout(() => app.server.closeAllConnections(), STOP_LIMIT_MS).unref()
  })
  app.addHook('onRequest', async (_request, reply) => {
    if (!isStopping) return
    reply.header('connection', 'close')
    throw httpProblem('SHUTTING_DOWN')
  })
}
