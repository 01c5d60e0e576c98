import type { Problem } from '#contract/schemas/common.ts'

type Params = Problem['params']

/** 接口错误 — a refused or failed call as the server coded it; its sentence lives in the dictionaries (problem-text.ts). */
export class ApiError extends Error {
  readonly code: string
  /** HTTP status; 0 when the server could not be reached at all. */
  readonly status: number
  readonly requestId: string | null
  readonly params: Params
  readonly issues: NonNullable<Problem['issues']>

  constructor(given: {
    readonly code: string
    readonly status: number
    readonly requestId?: string | undefined
    readonly params?: Params
    readonly issues?: Problem['issues']
  }) {
    super(given.code)
    this.name = 'ApiError'
    this.code = given.code
    this.status = given.status
    this.requestId = given.requestId ?? null
    this.params = given.params ?? {}
    this.issues = given.issues ?? []
  }
}

export const unreachable = (): ApiError => new ApiError({ code: 'UNREACHABLE', status: 0 })

export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'status' in value &&
    typeof value.status === 'number'
  )
}

/** A body that is no problem JSON (a proxy's page, an empty answer) still becomes an error with a code and its status. */
export function errorOf(status: number, body: unknown): ApiError {
  return isProblem(body) ? new ApiError(body) : new ApiError({ code: 'UNEXPECTED_ANSWER', status })
}
