import { type AppError, appError, type ErrorParams } from '#server/platform/error.ts'

const STATUS = {
  FILE_DAMAGED: 500,
  FILE_NOT_STORED: 404,
  FILE_STORE_UNUSABLE: 503,
  STORED_FILE_TOO_LARGE: 413,
} as const
export type FileErrorCode = keyof typeof STATUS

export function fileError(code: FileErrorCode, params: ErrorParams, cause?: unknown): AppError {
  return appError(code, params, { status: STATUS[code], cause })
}
