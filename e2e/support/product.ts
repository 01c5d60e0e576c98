import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** 运行中的产品 — the real start command on a data folder of its own, as a user would start it. */
export interface Product {
  readonly url: string
  /** Everything it printed so far. */
  readonly output: () => string
  /** Milliseconds from spawn to the first healthy answer. */
  readonly startMs: number
  readonly stop: () => Promise<void>
}

export interface ProductOptions {
  readonly dataDirectory: string
  readonly env?: Readonly<Record<string, string>>
}

const START_LIMIT_MS = 120_000

export function temporaryDirectory(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'bilan-e2e-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export async function startProduct({ dataDirectory, env = {} }: ProductOptions): Promise<Product> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const started = performance.now()
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, BILAN_DATA: dataDirectory, BILAN_PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A run that breaks off leaves no server behind.
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  await untilHealthy(url, child, () => printed)
  const startMs = performance.now() - started
  // The first-run account is printed with the address; both come after the server listens.
  while (!printed.includes(url)) await sleep(10)
  return { url, output: () => printed, startMs, stop: () => stop(child) }
}

async function untilHealthy(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = performance.now() + START_LIMIT_MS
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode}:\n${output()}`)
    const isHealthy = await fetch(`${url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isHealthy) return
    await sleep(10)
  }
  child.kill('SIGKILL')
  throw new Error(`the product did not serve within ${START_LIMIT_MS} ms:\n${output()}`)
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}
