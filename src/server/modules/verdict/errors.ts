import { problemFactory } from '#server/platform/http/problem-factory.ts'

/** 判定问题 — what can be wrong with the target whose verdict is asked for. */
export const VERDICT_PROBLEMS = {
  TARGET_NOT_FOUND: 404,
  TARGET_UNBOUND: 409,
} as const

export const verdictProblem = problemFactory(VERDICT_PROBLEMS)
