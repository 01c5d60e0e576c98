// A private PostgreSQL for the server tests: a new cluster in a temporary folder, on a free port of the loopback,
// without fsync, gone afterwards. Nothing of an installed cluster is touched.
import { execFile, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const OLDEST_MAJOR = 15
const START_LIMIT_MS = 30_000

/** A zone and a date order that nobody here uses, so that a test which depends on the server's settings fails. */
const SETTINGS = ['fsync=off', 'full_page_writes=off', 'timezone=America/St_Johns', 'listen_addresses=127.0.0.1']

/**
 * Starts the server and resolves to its address and a function that stops it and removes its folder.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startTestPostgres() {
  const binaries = findBinaries()
  const account = await serverAccount()
  const folder = mkdtempSync(join(tmpdir(), 'bilan-postgres-'))
  if (account) chownSync(folder, account.uid, account.gid)
  const options = { cwd: folder, ...account }
  try {
    const cluster = ['-D', join(folder, 'data'), '-U', 'bilan', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']
    await run(join(binaries, 'initdb'), cluster, options)
    const port = await freePort()
    const settings = [...SETTINGS, `unix_socket_directories=${folder}`, `port=${port}`].flatMap((line) => ['-c', line])
    const server = spawn(join(binaries, 'postgres'), ['-D', join(folder, 'data'), ...settings], {
      ...options,
      stdio: 'ignore',
    })
    const ended = new Promise((resolve) => server.once('exit', resolve))
    const stop = async () => {
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    }
    process.once('exit', () => server.kill('SIGKILL'))
    await untilReady({ binaries, port, ended, stop })
    return { url: `postgres://bilan@127.0.0.1:${port}/postgres`, stop }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/**
 * The folder of the newest installed PostgreSQL of at least 15: Debian's folders first, then the search path.
 * @returns {string | undefined}
 */
export function findPostgres() {
  const debian = '/usr/lib/postgresql'
  const majors = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .filter((major) => major >= OLDEST_MAJOR)
    : []
  const folders = majors.sort((one, other) => other - one).map((major) => join(debian, String(major), 'bin'))
  const search = (process.env.PATH ?? '').split(delimiter)
  return [...folders, ...search].find((folder) => existsSync(join(folder, 'initdb')))
}

function findBinaries() {
  const found = findPostgres()
  if (found !== undefined) return found
  throw new Error(
    'The server tests run on PostgreSQL too, and its binaries were not found. ' +
      'On Debian or Ubuntu: apt-get install -y postgresql — elsewhere put initdb and postgres on the PATH.',
  )
}

/** PostgreSQL refuses to run as root; the package made an account for it. */
async function serverAccount() {
  if (process.getuid?.() !== 0) return undefined
  /** @param {string} flag */
  const number = async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)
  return { uid: await number('-u'), gid: await number('-g') }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** @param {{ binaries: string, port: number, ended: Promise<unknown>, stop: () => Promise<void> }} server */
async function untilReady({ binaries, port, ended, stop }) {
  const deadline = performance.now() + START_LIMIT_MS
  const isReady = () =>
    run(join(binaries, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).then(
      () => true,
      () => false,
    )
  while (!(await isReady())) {
    const hasEnded = await Promise.race([ended.then(() => true), sleep(100).then(() => false)])
    if (!hasEnded && performance.now() < deadline) continue
    await stop()
    throw new Error(`PostgreSQL in ${binaries} did not start`)
  }
}
