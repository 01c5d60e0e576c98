import { problemFactory } from './problem-factory.ts'

/** 请求问题 — what can be wrong with asking itself, with its HTTP status. */
export const HTTP_PROBLEMS = {
  VALIDATION_FAILED: 400,
  BODY_UNREADABLE: 400,
  FILE_MISSING: 400,
  CROSS_SITE_REQUEST: 403,
  RIGHT_MISSING: 403,
  ADDRESS_NOT_FOUND: 404,
  COUNTY_NOT_FOUND: 404,
  FILE_TOO_LARGE: 413,
  BODY_TOO_LARGE: 413,
  CONTENT_TYPE_UNSUPPORTED: 415,
  TOO_MANY_REQUESTS: 429,
  UNEXPECTED: 500,
  UNAVAILABLE: 503,
  SHUTTING_DOWN: 503,
} as const

export const httpProblem = problemFactory(HTTP_PROBLEMS)
