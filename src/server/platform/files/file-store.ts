import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { syncDirectory } from '#server/platform/durable-files.ts'
import { AppError } from '#server/platform/error.ts'
import { fileError } from './errors.ts'

/** 存下的内容 — what a file is known by: the SM3 of its bytes, and how many there are. */
export interface StoredContent {
  readonly sm3: string
  readonly size: number
}

/**
 * 文件库 — files as received, by the SM3 of their bytes: equal bytes are kept once, nothing is ever changed, and what
 * no longer matches its digest is not served.
 */
export interface FileStore {
  /** Resolves when the bytes are on disk. Rejects with STORED_FILE_TOO_LARGE or FILE_STORE_UNUSABLE, nothing stored. */
  put(content: AsyncIterable<Uint8Array> | Uint8Array): Promise<StoredContent>
  /** All bytes, verified. Rejects with FILE_NOT_STORED or FILE_DAMAGED. */
  read(sm3: string): Promise<Buffer>
  /** A stream of the bytes; they were verified before the first one comes out. */
  stream(sm3: string): Promise<Readable>
  /** Forgets bytes that nothing refers to any more (see forgetFiles); those not there are forgotten already. */
  remove(sm3: string): Promise<void>
}

const MIB = 1024 * 1024
/** A temporary file this old belongs to a process that is gone. */
const ABANDONED_MS = 24 * 3_600_000

/** 打开文件库 — in a directory of its own; `maxBytes` is the largest file taken. */
export async function openFileStore(directory: string, { maxBytes }: { maxBytes: number }): Promise<FileStore> {
  const incoming = join(directory, 'incoming')
  await orUnusable(async () => {
    await mkdir(incoming, { recursive: true, mode: 0o700 })
    await removeAbandoned(incoming)
  })
  const pathOf = (sm3: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sm3)) throw fileError('FILE_NOT_STORED', { sm3 })
    return join(directory, sm3.slice(0, 2), sm3)
  }
  const put: FileStore['put'] = (content) =>
    orUnusable(async () => {
      const temporary = join(incoming, randomUUID())
      try {
        const stored = await receive(temporary, content instanceof Uint8Array ? [content] : content, maxBytes)
        await settle(temporary, pathOf(stored.sm3), stored)
        return stored
      } finally {
        await rm(temporary, { force: true })
      }
    })
  return {
    put,
    read: async (sm3) => {
      const chunks: Buffer[] = []
      await verify(pathOf(sm3), sm3, (chunk) => chunks.push(chunk))
      return Buffer.concat(chunks)
    },
    stream: async (sm3) => {
      const path = pathOf(sm3)
      await verify(path, sm3)
      return createReadStream(path)
    },
    remove: (sm3) => orUnusable(() => rm(pathOf(sm3), { force: true })),
  }
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Writes and hashes in one pass, chunk by chunk, and syncs; stops at the first byte too many. */
async function receive(path: string, content: Chunks, maxBytes: number): Promise<StoredContent> {
  const hash = createHash('sm3')
  let size = 0
  const handle = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of content) {
      size += chunk.length
      if (size > maxBytes) throw fileError('STORED_FILE_TOO_LARGE', { limitMb: maxBytes / MIB })
      hash.update(chunk)
      await writeAll(handle, chunk)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { sm3: hash.digest('hex'), size }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  let written = 0
  while (written < chunk.length) written += (await handle.write(chunk, written)).bytesWritten
}

/** Moves a received file to its place unless a sound one is there; a damaged one is replaced, which heals it. */
async function settle(temporary: string, path: string, stored: StoredContent): Promise<void> {
  if (await isSound(path, stored)) return
  const folder = dirname(path)
  const created = await mkdir(folder, { recursive: true, mode: 0o700 })
  await rename(temporary, path)
  await syncDirectory(folder)
  if (created !== undefined) await syncDirectory(dirname(folder))
}

async function isSound(path: string, { sm3, size }: StoredContent): Promise<boolean> {
  try {
    if ((await stat(path)).size !== size) return false
    await verify(path, sm3)
    return true
  } catch (error) {
    if (error instanceof AppError || errorCode(error) === 'ENOENT') return false
    throw error
  }
}

async function verify(path: string, sm3: string, onChunk: (chunk: Buffer) => void = () => undefined): Promise<void> {
  const hash = createHash('sm3')
  try {
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk)
      onChunk(chunk)
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw fileError('FILE_NOT_STORED', { sm3 }, error)
    throw fileError('FILE_DAMAGED', { sm3 }, error)
  }
  if (hash.digest('hex') !== sm3) throw fileError('FILE_DAMAGED', { sm3 })
}

async function removeAbandoned(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    if (Date.now() - (await stat(path)).mtimeMs > ABANDONED_MS) await rm(path, { force: true })
  }
}

async function orUnusable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = errorCode(error)
    if (error instanceof AppError || code === undefined) throw error
    throw fileError('FILE_STORE_UNUSABLE', { reason: code }, error)
  }
}

/** The system's name of what went wrong with a file; an upload that broke off has none and is passed on as it is. */
function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined
}
