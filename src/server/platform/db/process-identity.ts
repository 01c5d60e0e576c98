import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** 进程身份 — which process on which machine; `birth` tells a process from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number
  readonly host: string
  /** Boot and start time where the system tells them (Linux), else null. */
  readonly birth: string | null
}

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, host: hostname(), birth: birthOf(process.pid) }
}

/** Is that process, and not a later one with its number, alive on this machine? */
export function isAlive({ pid, birth }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return birth === null || birthOf(pid) === birth
}

function birthOf(pid: number): string | null {
  if (process.platform !== 'linux') return null
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may hold anything; behind it the start time is the 20th field (proc_pid_stat(5), 22).
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
    return `${boot}/${fields[19] ?? ''}`
  } catch {
    return null
  }
}

export function parseIdentity(text: string): ProcessIdentity | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null || !('pid' in value) || !('host' in value)) return undefined
  const { pid, host } = value
  if (typeof pid !== 'number' || typeof host !== 'string') return undefined
  return { pid, host, birth: 'birth' in value && typeof value.birth === 'string' ? value.birth : null }
}
