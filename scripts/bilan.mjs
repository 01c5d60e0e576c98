#!/usr/bin/env node
// The `bilan` command: runs the bundle of the sources as they are, building it first when there is none.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildServer, findServer } from './build.mjs'
import { checkNode } from './install.mjs'

checkNode()
const folder = findServer() ?? (await buildServer()).folder
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const { run } = await import(pathToFileURL(join(folder, 'cli.js')).href)
await run(process.argv.slice(2), { version })
