import type { ServerParts } from '#server/compose.ts'
import { type Config, readConfig } from '#server/platform/config.ts'

export interface DataFlags {
  readonly data?: string
  readonly json?: boolean
}

/** 运行配置 — the environment, with what stands on the command line before it. */
export function configOf(flags: DataFlags & { readonly host?: string; readonly port?: string }): Config {
  return readConfig({
    ...process.env,
    ...(flags.data === undefined ? {} : { BILAN_DATA: flags.data }),
    ...(flags.host === undefined ? {} : { BILAN_HOST: flags.host }),
    ...(flags.port === undefined ? {} : { BILAN_PORT: flags.port }),
  })
}

/** 打开数据做事 — without a server; whoever holds the data already (a running server) is named in the refusal. */
export async function withParts(flags: DataFlags, work: (parts: ServerParts) => Promise<void>): Promise<void> {
  const { openParts } = await import('#server/open-parts.ts')
  const { silentLog } = await import('#server/platform/log.ts')
  const { dataDirectory, databaseUrl } = configOf(flags)
  const parts = await openParts({ dataDirectory, databaseUrl, version: '', log: silentLog })
  try {
    await work(parts)
  } finally {
    await parts.db.close()
  }
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
