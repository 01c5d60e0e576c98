// What the tests need from the system: a PostgreSQL server, a Chromium and a LibreOffice. On Debian as root they are
// installed from the distribution; elsewhere what is installed is used, and what is missing is named with its command.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findPostgres } from './test-postgres.mjs'

export const findChromium = () => findProgram('BILAN_CHROMIUM', ['chromium', 'chromium-browser', 'google-chrome'])

export const findOffice = () => findProgram('BILAN_SOFFICE', ['soffice', 'libreoffice'])

/**
 * A program by the variable that names it, else the first of its usual names that is on the path.
 * @param {string} variable
 * @param {readonly string[]} names
 */
function findProgram(variable, names) {
  const named = process.env[variable]
  if (named) return existsSync(named) ? named : undefined
  const commands = names.map((name) => `command -v ${name}`).join(' || ')
  const which = spawnSync('sh', ['-c', commands], { encoding: 'utf8' })
  return which.status === 0 ? which.stdout.trim() : undefined
}

const hasChineseFonts = () => /CJK|Han|FangSong/i.test(spawnSync('fc-list', { encoding: 'utf8' }).stdout ?? '')
const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0

/** Installs what is missing; exits naming the command where it cannot. */
export function ensureSystemPackages() {
  const missing = []
  if (!findPostgres()) missing.push('postgresql')
  if (!findChromium()) missing.push('chromium')
  if (!findOffice()) missing.push('libreoffice-writer-nogui')
  if (!hasChineseFonts()) missing.push('fonts-noto-cjk')
  if (missing.length === 0) return
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (!isDebianRoot()) {
    console.error(`缺少测试所需的系统软件：${missing.join('、')}。请先安装，例如以管理员身份运行：${command}`)
    console.error(`Missing for the tests: ${missing.join(', ')}. Install them first, for example as root: ${command}`)
    process.exit(1)
  }
  console.log(`从发行版安装测试所需软件 · Installing from the distribution: ${missing.join(', ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env }
  spawnSync('apt-get', ['update', '-qq'], options)
  const run = spawnSync('sh', ['-c', `${command.replace('-y', '-y -qq')}`], options)
  if (run.status !== 0) {
    console.error(`${command} 失败 · failed`)
    process.exit(1)
  }
}
