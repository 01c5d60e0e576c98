#!/usr/bin/env node
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
// npm run verify:official -- [--air FILE] [--water FILE]: recomputes what authorities have published and says where we differ.
import { checkNode, installDependencies } from './install.mjs'
import { runTypeScript } from './run-ts.mjs'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
checkNode()
installDependencies(process.cwd())
const { verifyOfficial } = await runTypeScript('scripts/verify/main.ts')
process.exitCode = await verifyOfficial(process.argv.slice(2))
