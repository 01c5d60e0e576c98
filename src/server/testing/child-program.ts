import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** A program of ours running as a process of its own; it speaks in lines. */
export interface ChildProgram {
  readonly process: ChildProcess
  /** Next line of its standard output; rejects when it ended before. */
  readonly nextLine: () => Promise<string>
  /** Resolves to what it wrote to standard error, when it has ended. */
  readonly ended: Promise<string>
}

/** 子进程 — starts a bundled entry (`bundleForNode`); it does not outlive the test. */
export function startProgram(bundle: URL, args: readonly string[]): ChildProgram {
  const child = spawn(process.execPath, [fileURLToPath(bundle), ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(complaint)))
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const nextLine = async (): Promise<string> => {
    const { value, done } = await lines.next()
    if (done) throw new Error(`the program ended: ${await ended}`)
    return value
  }
  return { process: child, nextLine, ended }
}
