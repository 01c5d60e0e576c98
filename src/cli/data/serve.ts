import { join } from 'node:path'
import type { Language } from '#cli/language.ts'
import type { RunningServer } from '#server/main.ts'
import type { Config } from '#server/platform/config.ts'
import { packageRoot } from './package-root.ts'
import { tell } from './texts.ts'
import { configOf, type DataFlags, json } from './with-parts.ts'

export interface ServeFlags extends DataFlags {
  readonly host?: string
  readonly port?: string
}

/** 启动 — serves until SIGTERM or SIGINT, then lets running requests end and closes the database. */
export async function serve(flags: ServeFlags, version: string, language: Language): Promise<void> {
  const config = configOf(flags)
  const root = packageRoot()
  const { startServer } = await import('#server/main.ts')
  const server = await startServer({
    ...config,
    version,
    webRoot: join(root, 'dist', 'web'),
    samplesRoot: config.samplesDirectory ?? join(root, 'samples'),
    logger: { level: logLevel(config), stream: process.stderr },
  })
  process.stdout.write(flags.json ? announcementJson(server) : announcement(server, { config, version, language }))
  const signal = await stopSignal()
  if (!flags.json) process.stdout.write(`${signal}: ${tell('stopping', language)}\n`)
  await server.close()
}

/** On a terminal every request would scroll the first password away; whoever wants that says so. */
function logLevel({ logLevel: level }: Config): string {
  return process.env.BILAN_LOG === undefined && process.stderr.isTTY ? 'warn' : level
}

function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal))
  })
}

function announcementJson({ address, engine, loadedSamples, firstAccount }: RunningServer): string {
  return json({ address, engine, loadedSamples, firstAccount })
}

interface Told {
  readonly config: Config
  readonly version: string
  readonly language: Language
}

function announcement(server: RunningServer, { config, version, language }: Told): string {
  const say = (key: Parameters<typeof tell>[0], params = {}): string => tell(key, language, params)
  const { address, engine, loadedSamples, firstAccount } = server
  const lines = [
    say('started', { version }),
    `  ${say('address')}  ${address}`,
    `  ${say('engine')}  ${say(engine, { directory: config.dataDirectory })}`,
    ...(loadedSamples.length > 0 ? [`  ${say('samples')}  ${loadedSamples.join(' ')}`] : []),
    ...(firstAccount
      ? [`  ${say('account')}  ${firstAccount.name}`, `  ${say('password')}  ${firstAccount.password}  ${say('once')}`]
      : []),
  ]
  return `${lines.join('\n')}\n`
}
