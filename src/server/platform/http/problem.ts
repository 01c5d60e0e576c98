import type { FastifyReply, FastifyRequest } from 'fastify'
import { fillSlots } from '#contract/messages/fill-slots.ts'
import { isProblemCode, PROBLEM_MESSAGES, type ProblemCode } from '#contract/messages/problems.ts'
import type { Problem } from '#contract/schemas/common.ts'
import type { AppError, ErrorParams } from '#server/platform/error.ts'
import { answerLanguage } from './answer-language.ts'
import { HTTP_PROBLEMS } from './errors.ts'

const MEDIA_TYPE = 'application/problem+json; charset=utf-8'

type ProblemIssue = NonNullable<Problem['issues']>[number]

interface Refusal {
  readonly error: AppError
  readonly issues?: readonly ProblemIssue[]
}

/** 问题答复 — an expected failure as RFC 9457 says. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, { error, issues }: Refusal): FastifyReply {
  const { code, status, params } = told(error)
  const body: Problem = {
    type: `urn:bilan:problem:${code}`,
    title: fillSlots(PROBLEM_MESSAGES[code][answerLanguage(request.headers['accept-language'])], params),
    status,
    code,
    instance: request.url.split('?')[0] ?? '/',
    requestId: request.id,
    params: { ...params },
    ...(issues ? { issues: [...issues] } : {}),
  }
  const waitS = secondsToWait(params)
  if (status === 429 && waitS !== undefined) reply.header('retry-after', waitS)
  if (status >= 500 && code !== 'SHUTTING_DOWN') request.log.error({ err: error, cause: error.cause }, 'failed')
  return reply.code(status).header('cache-control', 'no-store').type(MEDIA_TYPE).serializer(JSON.stringify).send(body)
}

interface Told {
  readonly code: ProblemCode
  readonly status: number
  readonly params: ErrorParams
}

/** What database and file store say is for whoever runs the server (paths, processes): callers learn that it failed. */
function told({ code, status, params }: AppError): Told {
  if (isProblemCode(code)) return { code, status, params }
  const isTemporary = status === HTTP_PROBLEMS.UNAVAILABLE
  return isTemporary ? { code: 'UNAVAILABLE', status, params: {} } : { code: 'UNEXPECTED', status: 500, params: {} }
}

function secondsToWait({ seconds, minutes }: ErrorParams): number | undefined {
  if (typeof seconds === 'number') return seconds
  return typeof minutes === 'number' ? minutes * 60 : undefined
}
