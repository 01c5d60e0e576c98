import { problemFactory } from '#server/platform/http/problem-factory.ts'

/** 大气查询问题 — what can be wrong with what is asked about the air. */
export const AIR_PROBLEMS = {
  AIR_STATION_NOT_FOUND: 404,
  PERIOD_REVERSED: 422,
  PERIOD_TOO_LONG: 422,
  PERIOD_NOT_BEGUN: 422,
  NO_EDITION_BEFORE: 422,
} as const

export const airProblem = problemFactory(AIR_PROBLEMS)
