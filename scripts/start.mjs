#!/usr/bin/env node
// `npm start`: installs, builds and serves, each step only when something changed. Uses no dependency before installing.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { checkNode, installDependencies } from './install.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)

checkNode()
installDependencies(root)
const { buildServer, buildWeb, findServer, findWeb } = await import('./build.mjs')
if (!findServer() || !findWeb()) console.log('正在构建 · Building …')
const { folder } = await buildServer()
await buildWeb()
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const { run } = await import(pathToFileURL(join(folder, 'cli.js')).href)
await run(['serve', ...process.argv.slice(2)], { version })
