import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import { failInterruptedImports } from '#server/modules/observation/index.ts'
import { linkOlderVersions } from '#server/modules/plan/index.ts'
import { createFirstAdministrator, type FirstAccount } from '#server/platform/auth/first-administrator.ts'
import { loadSamples } from '#server/samples/load-samples.ts'
import type { ServerParts } from './compose.ts'
import { lateLog } from './late-log.ts'
import { type DataOptions, openParts } from './open-parts.ts'
import { startError } from './start-errors.ts'

export interface StartOptions extends Omit<DataOptions, 'log'> {
  readonly host: string
  readonly port: number
  /** Folder of the built screens; null serves the interface only. */
  readonly webRoot: string | null
  readonly samplesRoot: string
  readonly logger: FastifyServerOptions['logger']
}

/** 启动结果 — what is said once at the start; the first account's password is kept nowhere. */
export interface Announcement {
  readonly address: string
  readonly engine: 'pglite' | 'postgresql'
  readonly loadedSamples: readonly string[]
  readonly firstAccount: FirstAccount | null
}

export interface RunningServer extends Announcement {
  /** Lets running requests end, then closes the database. */
  close(): Promise<void>
}

/** 启动服务 — opens the data, loads the samples where there is nothing yet, and listens. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { samplesRoot, host, port } = options
  const { app, parts, serveWith } = await openAndLoad(options)
  try {
    const loadedSamples = await loadSamples(parts, samplesRoot)
    await linkOlderVersions(parts.db)
    await failInterruptedImports(parts)
    const firstAccount = await createFirstAdministrator(parts)
    await serveWith(parts)
    const address = await listen(app, { host, port })
    return { address, engine: parts.db.engine, loadedSamples, firstAccount, close: () => app.close() }
  } catch (error) {
    await app.close()
    throw error
  }
}

/**
 * The database opens in a thread of its own: the HTTP server, half of what has to be loaded, is loaded meanwhile.
 * Whichever fails, the other is closed.
 */
async function openAndLoad(options: StartOptions) {
  const log = lateLog()
  const loadApp = async () => {
    const { composeDoorkeeper, composeHandlers, createApp, serveOn } = await import('./compose.ts')
    const app = await createApp({ ...options, checkAnswers: false })
    const serveWith = (parts: ServerParts): Promise<void> =>
      serveOn(app, {
        handlers: composeHandlers(parts),
        doorkeeper: composeDoorkeeper(parts),
        webRoot: options.webRoot,
      })
    return { app, serveWith }
  }
  const [opening, loading] = await Promise.allSettled([openParts({ ...options, log }), loadApp()])
  if (opening.status === 'rejected') {
    if (loading.status === 'fulfilled') await loading.value.app.close()
    throw opening.reason
  }
  const parts = opening.value
  if (loading.status === 'rejected') {
    await parts.db.close()
    throw loading.reason
  }
  const { app } = loading.value
  log.writeTo(app.log)
  app.addHook('onClose', () => parts.db.close())
  return { ...loading.value, parts }
}

async function listen(app: FastifyInstance, where: { host: string; port: number }): Promise<string> {
  try {
    return await app.listen(where)
  } catch (error) {
    throw startError(error, where)
  }
}
