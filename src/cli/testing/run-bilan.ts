import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const PROJECT_ROOT = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))

/** 一次运行 — what a real process of the command line did, and the most memory it held. */
export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly peakMb: number
}

export interface RunOptions {
  /** Written to standard input; without it standard input is empty. */
  readonly input?: Uint8Array | string
  /** Close the reading end of standard output at once, as `head -0` would. */
  readonly isNobodyReading?: boolean
  readonly root?: string
}

/**
 * Reports the peak of resident memory on a descriptor of its own when the process ends. Linux keeps the true peak of
 * this program in VmHWM; what getrusage says there includes the process it was forked from.
 */
const PROBE_SOURCE = `
import { existsSync, readFileSync, writeSync } from 'node:fs'
const status = '/proc/self/status'
const peakKb = () => existsSync(status) ? /VmHWM:\\s+(\\d+)/.exec(readFileSync(status, 'utf8'))[1] : process.resourceUsage().maxRSS
process.on('exit', () => writeSync(3, String(peakKb())))`
const PROBE = `data:text/javascript,${encodeURIComponent(PROBE_SOURCE)}`

/** 运行 bilan — the launcher as a user starts it, whatever the language of the machine. */
export function runBilan(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const launcher = join(options.root ?? PROJECT_ROOT, 'scripts', 'bilan.mjs')
  const child = spawn(process.execPath, ['--import', PROBE, launcher, ...args], {
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'C' },
  })
  const [stdin, stdout, stderr, probe] = child.stdio
  const read = { stdout: collect(stdout), stderr: collect(stderr), probe: collect(probe) }
  if (options.isNobodyReading) child.stdout?.destroy()
  // The process may refuse its input before all of it was written.
  stdin?.on('error', () => undefined)
  stdin?.end(options.input ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, stdout: read.stdout(), stderr: read.stderr(), peakMb: Number(read.probe()) / 1024 }),
    )
  })
}

/** Reads a stream to its end; answers what has come so far. */
function collect(stream: unknown): () => string {
  const chunks: Buffer[] = []
  if (isReadable(stream)) stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString('utf8')
}

function isReadable(stream: unknown): stream is NodeJS.ReadableStream {
  return typeof stream === 'object' && stream !== null && 'on' in stream && 'read' in stream
}
