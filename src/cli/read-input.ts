import { createReadStream, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { fileSizeIssue } from '#formats/read-document.ts'
import { READ_LIMITS, type ReadLimits } from '#formats/read-limits.ts'
import type { ImportIssue } from '#kernel/plan/import-issue.ts'
import { CliError } from './cli-error.ts'

/** Fewer, larger reads: a data file has many megabytes. */
const CHUNK = 1024 * 1024

/** 输入 — the bytes of a file with its name, or why they were not taken in. */
export type Input =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly ok: false; readonly issue: ImportIssue }

/** 监测数据文件的上限 — a year of a province's hours in one file is far larger than any plan. */
export const MONITORING_LIMITS: ReadLimits = { ...READ_LIMITS, fileBytes: 1024 * 1024 * 1024 }

/**
 * 读输入 — a file, or standard input for `-`. A file's size is held against the limit before it is opened, a stream's
 * while it is read. Throws `CliError` when there is nothing to read from.
 */
export async function readInput(file: string, limits: ReadLimits = READ_LIMITS): Promise<Input> {
  if (file === '-') return take(process.stdin, '', limits)
  const stats = await statOf(file)
  if (stats.isDirectory()) throw new CliError('FILE_IS_DIRECTORY')
  const issue = stats.isFile() ? fileSizeIssue(stats.size, limits) : null
  return issue ? { ok: false, issue } : take(createReadStream(file, { highWaterMark: CHUNK }), basename(file), limits)
}

async function take(stream: Readable, fileName: string, limits: ReadLimits): Promise<Input> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of bytesOf(stream)) {
      chunks.push(chunk)
      size += chunk.byteLength
      if (size > limits.fileBytes) break
    }
  } catch (error) {
    throw asCliError(error)
  }
  const issue = fileSizeIssue(size, limits)
  return issue ? { ok: false, issue } : { ok: true, bytes: Buffer.concat(chunks, size), fileName }
}

function bytesOf(stream: Readable): AsyncIterable<Uint8Array> {
  return stream
}

async function statOf(file: string): Promise<Stats> {
  try {
    return await stat(file)
  } catch (error) {
    throw asCliError(error)
  }
}

function asCliError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (typeof code !== 'string') return error
  if (code === 'ENOENT' || code === 'ENOTDIR') return new CliError('FILE_NOT_FOUND')
  if (code === 'EISDIR') return new CliError('FILE_IS_DIRECTORY')
  if (code === 'EACCES' || code === 'EPERM') return new CliError('FILE_NOT_ALLOWED')
  return new CliError('FILE_UNREADABLE', { reason: code })
}
