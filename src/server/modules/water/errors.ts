import { problemFactory } from '#server/platform/http/problem-factory.ts'

/** 水质查询问题 — what can be wrong with what is asked about a water. */
export const WATER_PROBLEMS = {
  WATER_PLACE_NOT_FOUND: 404,
  WATER_PERIOD_REVERSED: 422,
  WATER_PERIOD_TOO_LONG: 422,
} as const

export const waterProblem = problemFactory(WATER_PROBLEMS)
