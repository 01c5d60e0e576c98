import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#server/platform/error.ts'
import { answerLanguage } from './answer-language.ts'
import { httpProblem } from './errors.ts'
import { sendProblem } from './problem.ts'
import { UPLOAD_LIMIT_BYTES } from './receive-file.ts'
import { validationIssues } from './validation-issues.ts'

const UPLOAD_LIMIT_MB = UPLOAD_LIMIT_BYTES / 1024 / 1024

/** JSON bodies hold forms, not files. */
export const BODY_LIMIT_BYTES = 256 * 1024

/** 出错答复 — whatever was thrown becomes a problem with a code; what we did not expect is told to the log only. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof AppError) return sendProblem(request, reply, { error })
  if (isFastifyError(error)) {
    const issues = validationIssues(error, answerLanguage(request.headers['accept-language']))
    if (issues) {
      return sendProblem(request, reply, { error: httpProblem('VALIDATION_FAILED', { count: issues.length }), issues })
    }
    const known = ofFastify(error)
    if (known) return sendProblem(request, reply, { error: known })
  }
  request.log.error({ err: error }, 'unexpected error')
  return sendProblem(request, reply, { error: httpProblem('UNEXPECTED') })
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}

function ofFastify(error: FastifyError): AppError | null {
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return httpProblem('CONTENT_TYPE_UNSUPPORTED', { expected: 'application/json' })
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return httpProblem('CONTENT_TYPE_UNSUPPORTED', { expected: 'multipart/form-data' })
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return httpProblem('BODY_TOO_LARGE', { limitKb: BODY_LIMIT_BYTES / 1024 })
    case 'FST_REQ_FILE_TOO_LARGE':
      return httpProblem('FILE_TOO_LARGE', { sizeMb: `> ${UPLOAD_LIMIT_MB}`, limitMb: UPLOAD_LIMIT_MB })
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return httpProblem('ADDRESS_NOT_FOUND')
    default:
      return (error.statusCode ?? 500) < 500 ? httpProblem('BODY_UNREADABLE') : null
  }
}
