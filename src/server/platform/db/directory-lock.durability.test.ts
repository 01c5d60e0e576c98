import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AppError } from '#server/platform/error.ts'
import { platformMessage } from '#server/platform/platform-messages.ts'
import { bundleForNode, bundlePgliteWorker } from '#server/testing/bundle.ts'
import { startProgram } from '#server/testing/child-program.ts'
import { pgliteTemplate } from '#server/testing/pglite-template.ts'
import { scratchDirectory } from '#server/testing/scratch-directory.ts'
import { type Database, openDatabase } from './database.ts'
import { lockDirectory } from './directory-lock.ts'
import { ensureDirectory } from './prepare-directory.ts'

const holder = () => bundleForNode(new URL('../../testing/hold-directory.ts', import.meta.url))

async function open(directory: string): Promise<Database> {
  const [workerFile, template] = await Promise.all([bundlePgliteWorker(), pgliteTemplate()])
  return openDatabase({ engine: 'pglite', directory, workerFile, template })
}

async function refusal(directory: string): Promise<AppError> {
  const error: unknown = await open(directory).then(
    (database) => database.close(),
    (reason) => reason,
  )
  if (!(error instanceof AppError)) throw new Error('was not refused')
  return error
}

test('a second process is refused, told who has the directory and what to do, and nothing is changed', async () => {
  const directory = join(scratchDirectory(), 'data')
  await (await open(directory)).close()
  const first = startProgram(await holder(), [directory])
  expect(await first.nextLine()).toBe('held')
  const error = await refusal(directory)
  expect(error).toMatchObject({
    code: 'DB_LOCKED',
    params: { pid: first.process.pid, host: hostname(), file: join(directory, 'bilan.lock') },
  })
  expect(platformMessage(error, 'zh')).toMatch(new RegExp(`正被另一个进程使用.*进程号 ${first.process.pid}.*请先停止`))
  expect(platformMessage(error, 'en')).toMatch(new RegExp(`process ${first.process.pid}\\. Stop that process`))
  expect(readFileSync(join(directory, 'bilan.lock'), 'utf8')).toContain(String(first.process.pid))
})

test('it is refused whichever path leads to the directory', async () => {
  const scratch = scratchDirectory()
  const directory = join(scratch, 'data')
  const database = await open(directory)
  symlinkSync(directory, join(scratch, 'link'))
  expect(await refusal(join(scratch, 'link'))).toMatchObject({ code: 'DB_LOCKED', params: { pid: process.pid } })
  await database.close()
})

test('a directory whose holder was killed is free at once', async () => {
  const directory = join(scratchDirectory(), 'data')
  await (await open(directory)).close()
  const first = startProgram(await holder(), [directory])
  await first.nextLine()
  first.process.kill('SIGKILL')
  const database = await open(directory)
  expect(JSON.parse(readFileSync(join(directory, 'bilan.lock'), 'utf8'))).toMatchObject({ pid: process.pid })
  await database.close()
  expect(existsSync(join(directory, 'bilan.lock'))).toBe(false)
})

test('a holder that is stopped, not dead, keeps the directory', async () => {
  const directory = join(scratchDirectory(), 'data')
  await ensureDirectory(directory)
  const first = startProgram(await holder(), [directory])
  await first.nextLine()
  first.process.kill('SIGSTOP')
  await expect(lockDirectory(directory)).rejects.toMatchObject({ code: 'DB_LOCKED' })
})

test('a holder on another machine that shares the disk is never robbed', async () => {
  const directory = scratchDirectory()
  const file = join(directory, 'bilan.lock')
  writeFileSync(file, JSON.stringify({ pid: 4711, host: 'another-machine' }))
  await expect(lockDirectory(directory)).rejects.toMatchObject({
    code: 'DB_LOCKED',
    params: { pid: 4711, host: 'another-machine', file },
  })
  expect(readFileSync(file, 'utf8')).toContain('another-machine')
})

test('a process that only has the number of a dead holder does not keep the directory', async () => {
  const directory = scratchDirectory()
  const other = { pid: process.ppid, host: hostname(), birth: 'another boot/1' }
  writeFileSync(join(directory, 'bilan.lock'), JSON.stringify(other))
  const lock = await lockDirectory(directory)
  await lock.release()
})

test('a torn lock file does not keep the directory', async () => {
  const directory = scratchDirectory()
  writeFileSync(join(directory, 'bilan.lock'), '{"pid":')
  const lock = await lockDirectory(directory)
  await lock.release()
})

test('a lock file that cannot be written says so and keeps nothing', async () => {
  const directory = scratchDirectory()
  mkdirSync(join(directory, 'bilan.lock'))
  await expect(open(directory)).rejects.toMatchObject({
    code: 'DB_DIRECTORY_UNUSABLE',
    params: { reason: 'EISDIR' },
  })
})
