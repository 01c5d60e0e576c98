import { problemFactory } from '#server/platform/http/problem-factory.ts'

/** 观测问题 — what can be wrong with a station, a file of readings, an exclusion or an official figure. */
export const OBSERVATION_PROBLEMS = {
  STATION_NOT_FOUND: 404,
  STATION_CODE_TAKEN: 409,
  STATION_POINT_INCOMPLETE: 422,
  OBSERVATION_UNIT_DIFFERS: 422,
  EXCLUSION_NOT_FOUND: 404,
} as const

export const observationProblem = problemFactory(OBSERVATION_PROBLEMS)
