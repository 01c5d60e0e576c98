import { type AppError, appError, type ErrorParams } from '#server/platform/error.ts'

export type AuditErrorCode = 'AUDIT_CONTENT_INVALID'

export function auditError(code: AuditErrorCode, params: ErrorParams): AppError {
  return appError(code, params, { status: 500 })
}
