#!/usr/bin/env node
// npm run screens [-- SCENE…]: photographs every page in every state, width and language, and fails on what is wrong.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkNode, installDependencies } from './install.mjs'
import { runTypeScript } from './run-ts.mjs'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
checkNode()
installDependencies(process.cwd())
const { takeScreens } = await runTypeScript('e2e/screens/main.ts')
process.exitCode = await takeScreens(process.argv.slice(2))
