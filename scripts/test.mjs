#!/usr/bin/env node
// Runs everything there is to check, on a machine where nothing was prepared. Ends with the line "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkNode, installDependencies } from './install.mjs'
import { ensureSystemPackages, findChromium, findOffice } from './system-packages.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const scratch = mkdtempSync(join(tmpdir(), 'bilan-test-'))
const total = { passed: 0, failed: 0 }
/** @type {string[]} */
const failures = []
/** @type {string[]} */
const notDone = []

/**
 * @param {string} title
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 */
function run(title, command, args, env = {}) {
  console.log(`\n== ${title}`)
  const started = Date.now()
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  console.log(`== ${title}: ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return result.status === 0
}

/**
 * @param {string} title
 * @param {readonly string[]} args
 */
function check(title, args) {
  const ok = run(title, process.execPath, args)
  total[ok ? 'passed' : 'failed'] += 1
  if (!ok) failures.push(title)
}

/**
 * @param {string} title
 * @param {string} project
 * @param {Record<string, string>} env
 */
function tests(title, project, env = {}) {
  const report = join(scratch, `${title.replaceAll(/\W+/g, '-')}.json`)
  const ok = run(
    title,
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  )
  const counts = readCounts(report)
  total.passed += counts.passed
  // A run that breaks before its tests (a file that does not load) has failed even though no test did.
  total.failed += ok ? counts.failed : Math.max(1, counts.failed)
  if (counts.passed === 0 && ok) total.failed += 1
  if (!ok || counts.passed === 0) failures.push(title)
}

/** What authorities published lies beside the project where it may be passed on; elsewhere the last lines say so. */
function checkPublished() {
  const data = join(root, '../shared/data')
  if (existsSync(data)) check('核对公布结果 · against what was published', ['scripts/verify-official.mjs'])
  else notDone.push('核对公布结果：缺少 ../shared/data · against what was published: ../shared/data is absent')
}

/** @param {string} report */
function readCounts(report) {
  try {
    const json = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: json.numPassedTests, failed: json.numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

checkNode()
installDependencies(root)
ensureSystemPackages()
const { startTestPostgres } = await import('./test-postgres.mjs')

check('类型 · types', ['scripts/check-types.mjs'])
check('风格与边界 · style and boundaries', [
  'node_modules/@biomejs/biome/bin/biome',
  'check',
  '--error-on-warnings',
  '.',
])
check('无用代码 · unused code', ['node_modules/knip/bin/knip.js'])
check('构建 · build', ['scripts/build.mjs'])
tests('单元与架构 · units and architecture', 'unit')
tests('命令行 · command line', 'cli')
checkPublished()
tests('文字处理软件 · word processor', 'office', {
  BILAN_SOFFICE: findOffice() ?? '',
  BILAN_CHROMIUM: findChromium() ?? '',
})
tests('服务端（内嵌库）· server on PGlite', 'server', { BILAN_TEST_ENGINE: 'pglite' })
const postgres = await startTestPostgres()
try {
  tests('服务端（PostgreSQL）· server on PostgreSQL', 'server', {
    BILAN_TEST_ENGINE: 'postgresql',
    BILAN_TEST_POSTGRES: postgres.url,
  })
} finally {
  await postgres.stop()
}
tests('断电与独占 · durability', 'durability')
tests('浏览器 · end to end', 'e2e', { BILAN_CHROMIUM: findChromium() ?? '' })

rmSync(scratch, { recursive: true, force: true })
for (const title of notDone) console.log(`没有检查 · not checked: ${title}`)
for (const title of failures) console.log(`未通过 · failed: ${title}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
