#!/usr/bin/env node
// The `bilan` command: runs the bundle of the sources as they are, building it first when there is none.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildServer, findServer } from './build.mjs'
import { checkNode } from './install.mjs'

checkNode()
const folder = findServer() ?? (await build())
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const { run } = await import(pathToFileURL(join(folder, 'cli.js')).href)
await run(process.argv.slice(2), { version })

/** Says in one line what esbuild has just said in many. */
async function build() {
  try {
    return (await buildServer()).folder
  } catch (error) {
    console.error('构建失败，命令没有运行 · The build failed; the command did not run.')
    console.error(error instanceof Error ? error.message : error)
    return process.exit(1)
  }
}
