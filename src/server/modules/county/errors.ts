import { problemFactory } from '#server/platform/http/problem-factory.ts'

export const COUNTY_PROBLEMS = { COUNTY_NOT_FOUND: 404, COUNTY_NOT_DEMO: 409 } as const

export const countyProblem = problemFactory(COUNTY_PROBLEMS)
