// Brings node_modules in line with package-lock.json; does nothing when they already are. Uses no dependency itself.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MINIMUM_NODE = { major: 20, minor: 19 }

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > MINIMUM_NODE.major || (major === MINIMUM_NODE.major && minor >= MINIMUM_NODE.minor)) return
  const needed = `${MINIMUM_NODE.major}.${MINIMUM_NODE.minor}`
  console.error(`碧蓝需要 Node.js ${needed} 或更新版本，当前为 ${process.versions.node}。`)
  console.error(`Bilan needs Node.js ${needed} or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

/**
 * Installs with `npm ci` when the lock file, the platform or the Node ABI differ from the last install.
 * @param {string} root
 */
export function installDependencies(root) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const wanted = createHash('sha256')
    .update(lock)
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex')
  const stamp = join(root, 'node_modules', '.bilan-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  console.log('正在安装依赖 · Installing dependencies (npm ci) …')
  runNpm(root, ['ci', '--no-fund', '--no-audit'])
  writeFileSync(stamp, wanted)
  return true
}

/**
 * @param {string} root
 * @param {readonly string[]} args
 */
function runNpm(root, args) {
  // npm sets npm_execpath for its scripts; without it (plain `node scripts/…`) the one on the PATH serves.
  const npm = process.env.npm_execpath
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: 'inherit', shell: !npm && process.platform === 'win32' }
  const run = npm ? spawnSync(process.execPath, [npm, ...args], options) : spawnSync('npm', args, options)
  if (run.status === 0) return
  console.error(`npm ${args.join(' ')} 失败，请检查网络或软件源后重试 · failed: check the registry and try again`)
  process.exit(1)
}
