import { existsSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { httpProblem } from './errors.ts'
import { sendProblem } from './problem.ts'
import { sessionIdOf } from './session-cookie.ts'
import type { Doorkeeper } from './standing.ts'

const YEAR_S = 31_536_000
const IMMUTABLE = `public, max-age=${YEAR_S}, immutable`

/**
 * 网页 — the built screens. Hashed assets are kept for ever; any other address of the application answers the entry that
 * fits: the application for who is signed in, else the sign-in page, under the same address, so that a deep link works.
 */
export async function serveWebPages(
  app: FastifyInstance,
  webRoot: string | null,
  doorkeeper: Doorkeeper,
): Promise<void> {
  const hasPages = webRoot !== null && existsSync(join(webRoot, 'index.html'))
  if (hasPages) {
    const assets = join(webRoot, 'assets') + sep
    await app.register(fastifyStatic, {
      root: webRoot,
      index: false,
      // One route a file: a folder is no address.
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (response, path) => {
        response.setHeader('cache-control', path.startsWith(assets) ? IMMUTABLE : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (!hasPages || !wantsPage(request))
      return sendProblem(request, reply, { error: httpProblem('ADDRESS_NOT_FOUND') })
    return sendEntry(reply, (await isSignedIn(request, doorkeeper)) ? 'index.html' : 'sign-in.html')
  })
}

function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  const path = url.split('?')[0] ?? '/'
  const isReading = method === 'GET' || method === 'HEAD'
  return (
    isReading && !path.startsWith('/api/') && extname(path) === '' && /text\/html|\*\/\*/.test(headers.accept ?? '*/*')
  )
}

async function isSignedIn(request: FastifyRequest, doorkeeper: Doorkeeper): Promise<boolean> {
  const sessionId = sessionIdOf(request)
  return sessionId !== null && (await doorkeeper.authenticate(sessionId)) !== null
}

function sendEntry(reply: FastifyReply, entry: string): FastifyReply {
  return reply.code(200).header('vary', 'cookie').sendFile(entry)
}
