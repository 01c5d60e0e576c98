#!/usr/bin/env node
// One compiler run a folder, so that each sees only what it may: `process` in the kernel is a compile error.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')
const projects = ['kernel', 'packs', 'protocols', 'contract', 'formats', 'server', 'cli', 'web']
  .map((folder) => `src/${folder}/tsconfig.json`)
  .filter((path) => existsSync(path))

let failed = 0
for (const project of [...projects, 'tsconfig.json']) {
  const run = spawnSync(process.execPath, [compiler, '-p', project], { stdio: 'inherit' })
  if (run.status !== 0) failed += 1
}
console.log(`types: ${projects.length + 1} projects checked, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
