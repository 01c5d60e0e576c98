import { problemFactory } from '#server/platform/http/problem-factory.ts'

/** 单位问题 — what can be wrong with a unit, with who takes over from it, or with a set. */
export const ORG_PROBLEMS = {
  UNIT_NOT_FOUND: 404,
  UNIT_SET_NOT_FOUND: 404,
  UNIT_NAME_TAKEN: 409,
  UNIT_PARENT_CYCLE: 409,
  SUCCESSION_INCOMPLETE: 422,
  SUCCESSION_CYCLE: 409,
  SUCCESSION_TOO_EARLY: 409,
  SUCCESSOR_NOT_IN_BEING: 409,
  UNIT_SET_EMPTY: 422,
} as const

export const orgProblem = problemFactory(ORG_PROBLEMS)
