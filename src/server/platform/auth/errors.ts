import { problemFactory } from '#server/platform/http/problem-factory.ts'

/** 登录问题 — every way in which being somebody can be refused, with its HTTP status. */
export const AUTH_PROBLEMS = {
  NOT_SIGNED_IN: 401,
  SIGN_IN_FAILED: 401,
  SIGN_IN_LOCKED: 429,
  PASSWORD_CHANGE_REQUIRED: 403,
  PASSWORD_CURRENT_WRONG: 403,
  PASSWORD_TOO_SHORT: 422,
  PASSWORD_TOO_SIMPLE: 422,
  PASSWORD_HAS_NAME: 422,
  PASSWORD_COMMON: 422,
  PASSWORD_REUSED: 422,
} as const

export type AuthProblemCode = keyof typeof AUTH_PROBLEMS

export const authProblem = problemFactory(AUTH_PROBLEMS)
