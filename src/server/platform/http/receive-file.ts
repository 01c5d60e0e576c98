import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { OnBytes, ReceivedFile } from './call.ts'
import { httpProblem } from './errors.ts'

const MIB = 1024 * 1024
/** The same as a reader's limit: nothing larger could be read anyway. */
export const UPLOAD_LIMIT_BYTES = 20 * MIB
/** 最大文件 — the largest any route takes (a year of a province's hourly air), and so the largest the store keeps. */
export const LARGEST_FILE_BYTES = 64 * MIB
/** Boundaries and headers of a multipart body around its file. */
const ENVELOPE_BYTES = 64 * 1024
const NAME_LENGTH = 200

const megabytes = (bytes: number): number => Math.round((bytes / MIB) * 10) / 10

/** 接收文件 — the one file of a multipart request; stops taking bytes at the limit, so memory stays bounded. */
export async function receiveFile(
  request: FastifyRequest,
  { onBytes, limitMb }: { readonly onBytes?: OnBytes | undefined; readonly limitMb?: number | undefined } = {},
): Promise<ReceivedFile> {
  const limit = limitMb === undefined ? UPLOAD_LIMIT_BYTES : Math.min(limitMb * MIB, LARGEST_FILE_BYTES)
  if (!request.isMultipart()) throw httpProblem('CONTENT_TYPE_UNSUPPORTED', { expected: 'multipart/form-data' })
  const declared = Number(request.headers['content-length'] ?? 0)
  if (declared > limit + ENVELOPE_BYTES) {
    discardRest(request)
    throw tooLarge(declared, limit)
  }
  const startedAt = performance.now()
  const part = await request.file({ limits: { fileSize: limit, files: 1 }, throwFileSizeLimit: false })
  if (part === undefined) throw httpProblem('FILE_MISSING')
  const bytes = await collect(part, (done) => onBytes?.(done, declared > 0 ? Math.max(done, declared) : null))
  if (part.file.truncated) {
    discardRest(request)
    throw tooLarge(declared, limit)
  }
  const receiveMs = performance.now() - startedAt
  return { name: plainName(part.filename), mediaType: part.mimetype, bytes, receiveMs }
}

async function collect({ file }: MultipartFile, onBytes: (done: number) => void): Promise<Buffer> {
  const chunks: Buffer[] = []
  let done = 0
  for await (const chunk of file) {
    chunks.push(chunk)
    done += chunk.length
    onBytes(done)
  }
  return Buffer.concat(chunks)
}

/** Browsers read the answer only when they have sent everything: what is left is taken off the wire and forgotten. */
function discardRest({ raw }: FastifyRequest): void {
  raw.unpipe()
  raw.resume()
}

/** A body sent in pieces does not say how large it is. */
function tooLarge(declared: number, limit: number): Error {
  const limitMb = megabytes(limit)
  const sizeMb = declared > 0 ? megabytes(declared) : `> ${limitMb}`
  return httpProblem('FILE_TOO_LARGE', { sizeMb, limitMb })
}

/** A name for people: no folders, no control characters, its ending kept when it is too long. */
function plainName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(/\p{Cc}/gu, '').trim()
  return clean.length <= NAME_LENGTH ? clean : clean.slice(0, NAME_LENGTH - 12) + clean.slice(-12)
}
