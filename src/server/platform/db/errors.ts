import { type AppError, appError, type ErrorParams } from '#server/platform/error.ts'

/** Every way in which the database itself can refuse or fail; all are "try again later or call the operator". */
export const DATABASE_ERROR_CODES = [
  'DB_ABORTED',
  'DB_BUSY',
  'DB_DIRECTORY_UNUSABLE',
  'DB_FAILED',
  'DB_LOCKED',
  'DB_MIGRATION_CHANGED',
  'DB_SCHEMA_NEWER',
  'DB_TIMEOUT',
  'DB_UNREACHABLE',
  'DB_VALUE_OUT_OF_RANGE',
  'DB_VERSION_MISMATCH',
] as const
export type DatabaseErrorCode = (typeof DATABASE_ERROR_CODES)[number]

export function databaseError(code: DatabaseErrorCode, params: ErrorParams = {}, cause?: unknown): AppError {
  return appError(code, params, { status: 503, cause })
}

/** 程序错误 — the calling code broke a rule of the database layer; never a user's fault, never caught. */
export class ProgrammingError extends Error {
  override readonly name = 'ProgrammingError'
}
