import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import { PROJECT_ROOT } from './run-bilan.ts'

const announcement = z.object({
  address: z.url(),
  engine: z.enum(['pglite', 'postgresql']),
  loadedSamples: z.array(z.string()),
  firstAccount: z.object({ name: z.string(), password: z.string() }).nullable(),
})

/** 运行中的服务 — a real server process on a free port, as announced, and what it wrote. */
export interface ServedBilan extends z.infer<typeof announcement> {
  readonly log: () => string
  /** Sends SIGTERM; answers the exit code. */
  stop(): Promise<number | null>
}

/** 启动 bilan serve — resolves when it has announced itself. */
export async function serveBilan(data: string): Promise<ServedBilan> {
  const launcher = join(PROJECT_ROOT, 'scripts', 'bilan.mjs')
  const child = spawn(process.execPath, [launcher, 'serve', '--json', '--port', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, BILAN_LOG: 'info' },
  })
  let log = ''
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString()
  })
  const announced = announcement.parse(JSON.parse(await firstJson(child, () => log)))
  return {
    ...announced,
    log: () => log,
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      return child.exitCode
    },
  }
}

function firstJson(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.endsWith('}\n')) resolve(text)
    })
    child.on('exit', (code) => reject(new Error(`bilan serve ended with ${code}: ${log()}`)))
  })
}
