import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { CACHE_DIRECTORY } from './bundle.ts'

/** 空库模板 — the tar of an empty data directory, made once per engine version: initdb costs seconds, this does not. */
export async function pgliteTemplate(): Promise<string> {
  const file = `${CACHE_DIRECTORY}pglite-${engineHash()}.tar`
  if (existsSync(file)) return file
  const pglite = await PGlite.create()
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  mkdirSync(CACHE_DIRECTORY, { recursive: true })
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, new Uint8Array(await dump.arrayBuffer()))
  renameSync(temporary, file)
  return file
}

function engineHash(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  return createHash('sha256')
    .update(readFileSync(join(dirname(entry), 'pglite.wasm')))
    .digest('hex')
    .slice(0, 16)
}
