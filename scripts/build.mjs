#!/usr/bin/env node
// Builds what runs: one esbuild call for server and command line, one Vite call for the screens. Each is skipped when
// nothing it is made of has changed. The folder of a Node bundle is named after its sources, so processes that build at
// the same moment meet in equal folders, and one that is running keeps the files it started from.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const nodeFolder = join(root, 'dist', 'node')
const webFolder = join(root, 'dist', 'web')

/** Entries by the name their bundle gets; they share one folder, so each finds the others beside it. */
const NODE_ENTRIES = {
  cli: 'src/cli/main.ts',
  server: 'src/server/main.ts',
  'pglite-worker': 'src/server/platform/db/pglite-worker.ts',
  'read-plan-worker': 'src/server/modules/plan/reading/read-plan-worker.ts',
  'write-xlsx-worker': 'src/formats/table/write-xlsx-worker.ts',
  'read-observations-worker': 'src/server/modules/observation/reading/read-observations-worker.ts',
}

const NODE_SOURCES = ['src', 'package.json', 'package-lock.json', 'scripts/build.mjs']
const WEB_SOURCES = ['src', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json', 'scripts/build.mjs']

const ABANDONED_AFTER_MS = 7 * 86_400_000

/** Finds the bundle of the sources as they are, or null: absent, or built from other sources. No dependency is loaded. */
export function findServer() {
  // An installed package carries its bundle and no sources.
  if (!existsSync(join(root, 'src'))) return readdirSync(nodeFolder).map((name) => join(nodeFolder, name))[0] ?? null
  const folder = serverFolder()
  return existsSync(folder) ? folder : null
}

/** Server and command line; answers the folder that holds cli.js, server.js and pglite-worker.js. */
export async function buildServer() {
  const current = findServer()
  if (current) return { folder: current, isBuilt: false }
  const folder = serverFolder()
  const temporary = temporaryFolder('node')
  const { build } = await import('esbuild')
  await build({
    entryPoints: Object.fromEntries(
      Object.entries(NODE_ENTRIES)
        .filter(([, path]) => existsSync(join(root, path)))
        .map(([name, path]) => [name, join(root, path)]),
    ),
    outdir: temporary,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // The compiler projects check types folder by folder; bundling needs nothing of them.
    tsconfigRaw: '{}',
    sourcemap: true,
    logLevel: 'warning',
  })
  mkdirSync(nodeFolder, { recursive: true })
  move(temporary, folder)
  removeAbandoned(nodeFolder, folder)
  return { folder, isBuilt: true }
}

/** Finds the screens as their sources are, or null. No dependency is loaded. */
export function findWeb() {
  const stamp = join(webFolder, '.fingerprint')
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === webFingerprint() ? webFolder : null
}

/** The screens; answers the folder to serve. */
export async function buildWeb() {
  if (findWeb()) return { folder: webFolder, isBuilt: false }
  const wanted = webFingerprint()
  const temporary = temporaryFolder('web')
  // A build is one for production wherever it is started, under a test runner too: Vite would take over its NODE_ENV.
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: temporary, emptyOutDir: true },
  })
  writeFileSync(join(temporary, '.fingerprint'), wanted)
  rmSync(webFolder, { recursive: true, force: true })
  move(temporary, webFolder)
  return { folder: webFolder, isBuilt: true }
}

function webFingerprint() {
  return fingerprint(WEB_SOURCES, (path) => /^src\/(?:server|cli|formats|packs)$/.test(path))
}

function serverFolder() {
  return join(
    nodeFolder,
    fingerprint(NODE_SOURCES, (path) => path === 'src/web'),
  )
}

/**
 * Paths, sizes and times of all sources but tests, as one short name; a few milliseconds for a thousand files.
 * @param {readonly string[]} sources
 * @param {(path: string) => boolean} isLeftOut
 */
function fingerprint(sources, isLeftOut) {
  const hash = createHash('sha256')
  for (const source of sources) visit(source, hash, isLeftOut)
  return hash.digest('hex').slice(0, 16)
}

/**
 * @param {string} path
 * @param {import('node:crypto').Hash} hash
 * @param {(path: string) => boolean} isLeftOut
 */
function visit(path, hash, isLeftOut) {
  const absolute = join(root, path)
  const stats = statSync(absolute, { throwIfNoEntry: false })
  if (!stats) return
  if (!stats.isDirectory()) {
    hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\0`)
    return
  }
  for (const name of readdirSync(absolute).sort()) {
    const child = `${path}/${name}`
    if (/\.test\.tsx?$/.test(name) || name === 'testing' || isLeftOut(child)) continue
    visit(child, hash, isLeftOut)
  }
}

/** @param {string} name */
function temporaryFolder(name) {
  mkdirSync(join(root, 'dist'), { recursive: true })
  return join(root, 'dist', `.${name}-${process.pid}-${Date.now()}`)
}

/**
 * Whoever comes second finds an equal folder in place and drops its own.
 * @param {string} from
 * @param {string} to
 */
function move(from, to) {
  try {
    renameSync(from, to)
  } catch (error) {
    rmSync(from, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
}

/**
 * @param {string} parent
 * @param {string} current
 */
function removeAbandoned(parent, current) {
  for (const name of readdirSync(parent)) {
    const folder = join(parent, name)
    if (folder === current) continue
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    if (age > ABANDONED_AFTER_MS) rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await buildServer()
  console.log(`server: ${server.isBuilt ? 'built' : 'unchanged'}`)
  const web = await buildWeb()
  console.log(`web: ${web.isBuilt ? 'built' : 'unchanged'}`)
}
