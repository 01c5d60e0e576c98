import { problemFactory } from '#server/platform/http/problem-factory.ts'

export const ACCOUNT_PROBLEMS = {
  ACCOUNT_NOT_FOUND: 404,
  ACCOUNT_SHARED: 403,
  ACCOUNT_NAME_TAKEN: 409,
  LAST_ADMINISTRATOR: 409,
} as const

export const accountProblem = problemFactory(ACCOUNT_PROBLEMS)
