import { mkdir, readdir, readFile, realpath, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncDirectory, syncTree } from '#server/platform/durable-files.ts'
import { AppError } from '#server/platform/error.ts'
import { databaseError, systemCode, unusable } from './errors.ts'

/** What PGlite 0.5.16 is. */
const POSTGRES_MAJOR = '18'
const UNFINISHED = 'database.new'

/** Makes an empty database in a directory that does not exist yet, and lets go of it. */
export type Initialise = (directory: string) => Promise<void>

/** Creates the data directory where needed and gives its real path. */
export async function ensureDirectory(directory: string): Promise<string> {
  return orUnusable(directory, async () => {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    return realpath(directory)
  })
}

/**
 * 准备数据目录 — returns the directory of the database, making one on first use. It is made under another name, synced
 * and renamed, so that a first start that was interrupted leaves nothing that looks like a database.
 */
export async function prepareDatabase(dataDirectory: string, initialise: Initialise): Promise<string> {
  const directory = join(dataDirectory, 'database')
  return orUnusable(directory, async () => {
    if (await isEmpty(directory)) {
      const unfinished = join(dataDirectory, UNFINISHED)
      await rm(unfinished, { recursive: true, force: true })
      await rm(directory, { recursive: true, force: true })
      await initialise(unfinished)
      await syncTree(unfinished)
      await rename(unfinished, directory)
      await syncDirectory(dataDirectory)
    }
    await checkVersion(directory)
    return directory
  })
}

async function isEmpty(directory: string): Promise<boolean> {
  try {
    return (await readdir(directory)).length === 0
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return true
    throw error
  }
}

async function checkVersion(directory: string): Promise<void> {
  const found = await readFile(join(directory, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    () => '?',
  )
  if (found !== POSTGRES_MAJOR) {
    throw databaseError('DB_VERSION_MISMATCH', { directory, found, expected: POSTGRES_MAJOR })
  }
}

async function orUnusable<T>(directory: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError) throw error
    throw unusable(directory, error)
  }
}
