#!/usr/bin/env node
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
// npm run -s bench -- [NAME…] [--json]: measures what the product promises; one JSON line a figure.
import { checkNode, installDependencies } from './install.mjs'
import { runTypeScript } from './run-ts.mjs'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
checkNode()
installDependencies(process.cwd())
const { runBenches } = await runTypeScript('bench/main.ts')
process.exitCode = await runBenches(process.argv.slice(2))
