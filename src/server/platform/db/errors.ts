import { type AppError, appError, type ErrorParams } from '#server/platform/error.ts'

/** Every way in which the database itself can refuse or fail: try again later, or call the operator. */
export type DatabaseErrorCode =
  | 'DB_ABORTED'
  | 'DB_BUSY'
  | 'DB_DIRECTORY_UNUSABLE'
  | 'DB_ENCODING_MISMATCH'
  | 'DB_FAILED'
  | 'DB_LOCKED'
  | 'DB_MIGRATION_CHANGED'
  | 'DB_SCHEMA_NEWER'
  | 'DB_TIMEOUT'
  | 'DB_UNREACHABLE'
  | 'DB_VALUE_OUT_OF_RANGE'
  | 'DB_VERSION_MISMATCH'

export function databaseError(code: DatabaseErrorCode, params: ErrorParams = {}, cause?: unknown): AppError {
  return appError(code, params, { status: 503, cause })
}

/** A folder or file that the system refused us, with the system's word for it (EACCES, ENOSPC, …). */
export function unusable(directory: string, error: unknown): AppError {
  return databaseError('DB_DIRECTORY_UNUSABLE', { directory, reason: systemCode(error) ?? String(error) }, error)
}

/** 系统错误码 — ENOENT and its like, or undefined when the error is not the operating system's. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** 程序错误 — the calling code broke a rule of the database layer; never a user's fault, never caught. */
export class ProgrammingError extends Error {
  override readonly name = 'ProgrammingError'
}
