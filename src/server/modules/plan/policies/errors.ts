import { problemFactory } from '#server/platform/http/problem-factory.ts'

/** 被引文件问题 — what can be wrong with a cited document or a file attached to it. */
export const POLICY_PROBLEMS = {
  POLICY_NOT_FOUND: 404,
  POLICY_FILE_NOT_FOUND: 404,
  FILE_EMPTY: 422,
  POLICY_FILE_ATTACHED: 409,
  POLICY_FILES_FULL: 409,
} as const

export const policyProblem = problemFactory(POLICY_PROBLEMS)
