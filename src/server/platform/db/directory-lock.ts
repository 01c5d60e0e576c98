import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '#server/platform/error.ts'
import { databaseError, unusable } from './errors.ts'
import { isAlive, ownIdentity, type ProcessIdentity, parseIdentity } from './process-identity.ts'

/** A killed process lets go of its socket within milliseconds; so long a restart waits for that. */
const DYING_HOLDER_MS = 2_000
const RETRY_MS = 25

export interface DirectoryLock {
  release(): Promise<void>
}

/**
 * 目录独占 — at most one process has a data directory. The lock is a socket, which the system takes back however the
 * process ends; the file beside it says who holds it, here or on another machine that shares the disk. A holder that
 * may be alive is never robbed: the caller gets DB_LOCKED with process, machine and file.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const file = join(directory, 'bilan.lock')
  const server = await bind(socketAddress(directory), file, directory)
  try {
    refuseOtherHolder(file, directory)
    writeIdentity(file)
  } catch (error) {
    await close(server)
    throw error instanceof AppError ? error : unusable(directory, error)
  }
  return {
    release: async () => {
      rmSync(file, { force: true })
      await close(server)
    },
  }
}

/** Named after the directory itself, not its spelling: two paths to one directory meet in one name. */
function socketAddress(directory: string): string {
  const { dev, ino } = statSync(directory, { bigint: true })
  const name = `bilan-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32)}`
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return join(tmpdir(), `${name}.sock`)
}

async function bind(address: string, file: string, directory: string): Promise<Server> {
  const deadline = performance.now() + DYING_HOLDER_MS
  for (;;) {
    const server = await tryListen(address)
    if (server) return server
    const holder = readIdentity(file)
    if ((holder && isAlive(holder)) || performance.now() > deadline) throw locked(holder, file, directory)
    if (holder && isSocketFile(address)) rmSync(address, { force: true })
    await sleep(RETRY_MS)
  }
}

/** Only where there are neither abstract sockets nor pipes does a dead process leave its socket behind. */
function isSocketFile(address: string): boolean {
  return address.endsWith('.sock')
}

function tryListen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) => {
      // Windows says EACCES of a pipe that somebody else has.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined)
      else reject(databaseError('DB_FAILED', { reason: error.message }, error))
    })
    server.listen(address, () => resolve(server.unref()))
  })
}

/** The socket is ours, so no process of this machine and network namespace has the directory; others may. */
function refuseOtherHolder(file: string, directory: string): void {
  const holder = readIdentity(file)
  if (holder === undefined) return
  const own = ownIdentity()
  const mayLive = holder.host !== own.host || (holder.birth !== null && holder.pid !== own.pid && isAlive(holder))
  if (mayLive) throw locked(holder, file, directory)
}

function locked(holder: ProcessIdentity | undefined, file: string, directory: string): AppError {
  return databaseError('DB_LOCKED', { directory, file, pid: holder?.pid ?? '?', host: holder?.host ?? '?' })
}

function readIdentity(file: string): ProcessIdentity | undefined {
  try {
    return parseIdentity(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function writeIdentity(file: string): void {
  const descriptor = openSync(file, 'w')
  try {
    writeSync(descriptor, `${JSON.stringify(ownIdentity())}\n`)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}
