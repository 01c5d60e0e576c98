import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FileStore, openFileStore } from './file-store.ts'

let directory: string
let store: FileStore

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'bilan-files-'))
  store = await openFileStore(directory, { maxBytes: 1024 * 1024 })
})
afterEach(() => rmSync(directory, { recursive: true }))

const ABC = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'
const files = (): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  )

describe('storing', () => {
  test('keeps bytes under their SM3, in a folder of its first two digits', async () => {
    expect(await store.put(Buffer.from('abc'))).toEqual({ sm3: ABC, size: 3 })
    expect(statSync(join(directory, '66', ABC)).size).toBe(3)
    expect(await store.read(ABC)).toEqual(Buffer.from('abc'))
  })

  test('takes a stream chunk by chunk and gives one back', async () => {
    const { sm3, size } = await store.put(Readable.from([Buffer.from('a'), Buffer.from('bc')]))
    expect({ sm3, size }).toEqual({ sm3: ABC, size: 3 })
    expect(await buffer(await store.stream(sm3))).toEqual(Buffer.from('abc'))
  })

  test('keeps equal bytes once, also when they arrive at the same time', async () => {
    await Promise.all(Array.from({ length: 8 }, () => store.put(Buffer.from('abc'))))
    expect(files()).toEqual([ABC])
  })

  test('takes an empty file', async () => {
    const { sm3, size } = await store.put(new Uint8Array())
    expect(size).toBe(0)
    expect(await store.read(sm3)).toHaveLength(0)
  })

  test('takes a file of exactly the limit and refuses one byte more, leaving nothing behind', async () => {
    await store.put(new Uint8Array(1024 * 1024))
    const tooLarge = Readable.from([new Uint8Array(1024 * 1024), new Uint8Array(1)])
    await expect(store.put(tooLarge)).rejects.toMatchObject({
      code: 'STORED_FILE_TOO_LARGE',
      status: 413,
      params: { limitMb: 1 },
    })
    expect(files()).toHaveLength(1)
  })

  test('passes on the error of an upload that breaks off, leaving nothing behind', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from('ab')
      throw new Error('the other side went away')
    }
    await expect(store.put(broken())).rejects.toThrow('the other side went away')
    expect(files()).toEqual([])
  })

  test('names the cause when the directory cannot be used', async () => {
    const path = join(directory, 'a-file')
    writeFileSync(path, '')
    const opening = openFileStore(path, { maxBytes: 1 })
    await expect(opening).rejects.toMatchObject({ code: 'FILE_STORE_UNUSABLE', params: { reason: 'ENOTDIR' } })
  })
})

describe('reading', () => {
  test('serves nothing that does not match its digest, not even the first byte', async () => {
    await store.put(Buffer.from('abc'))
    writeFileSync(join(directory, '66', ABC), 'abd')
    await expect(store.read(ABC)).rejects.toMatchObject({ code: 'FILE_DAMAGED', params: { sm3: ABC } })
    await expect(store.stream(ABC)).rejects.toMatchObject({ code: 'FILE_DAMAGED' })
  })

  test('is possible again when the same file is stored once more', async () => {
    await store.put(Buffer.from('abc'))
    writeFileSync(join(directory, '66', ABC), 'abd')
    await store.put(Buffer.from('abc'))
    expect(await store.read(ABC)).toEqual(Buffer.from('abc'))
  })

  test.each([ABC, '../../etc/passwd', ABC.toUpperCase(), ''])('of an unknown file says so: %s', async (sm3) => {
    await expect(store.read(sm3)).rejects.toMatchObject({ code: 'FILE_NOT_STORED', status: 404 })
    await expect(store.stream(sm3)).rejects.toMatchObject({ code: 'FILE_NOT_STORED' })
  })
})

test('what an upload left behind when its process was killed is removed a day later', async () => {
  const incoming = join(directory, 'incoming')
  mkdirSync(incoming, { recursive: true })
  writeFileSync(join(incoming, 'old'), 'x')
  writeFileSync(join(incoming, 'young'), 'x')
  utimesSync(join(incoming, 'old'), 0, Date.now() / 1000 - 25 * 3_600)
  await openFileStore(directory, { maxBytes: 1 })
  expect(readdirSync(incoming)).toEqual(['young'])
})

test('forgets what it is told to, and minds not if it was never there', async () => {
  const { sm3 } = await store.put(Buffer.from('abc'))
  await store.remove(sm3)
  await store.remove(sm3)
  expect(files()).toEqual([])
})
