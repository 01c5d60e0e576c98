import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import { createFirstAdministrator, type FirstAccount } from '#server/platform/auth/first-administrator.ts'
import { buildApp, createApp } from '#server/platform/http/app.ts'
import { loadSamples } from '#server/samples/load-samples.ts'
import { composeDoorkeeper, composeHandlers } from './compose.ts'
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
  const { version, webRoot, samplesRoot, logger, host, port } = options
  const app = createApp({ logger, checkAnswers: false })
  const parts = await openParts({ ...options, log: app.log })
  app.addHook('onClose', () => parts.db.close())
  try {
    const loadedSamples = await loadSamples(parts, samplesRoot)
    const firstAccount = await createFirstAdministrator(parts)
    const [handlers, doorkeeper] = [composeHandlers(parts), composeDoorkeeper(parts)]
    await buildApp(app, { version, webRoot, handlers, doorkeeper })
    const address = await listen(app, { host, port })
    return { address, engine: parts.db.engine, loadedSamples, firstAccount, close: () => app.close() }
  } catch (error) {
    await app.close()
    throw error
  }
}

async function listen(app: FastifyInstance, where: { host: string; port: number }): Promise<string> {
  try {
    return await app.listen(where)
  } catch (error) {
    throw startError(error, where)
  }
}
