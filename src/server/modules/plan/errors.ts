import { problemFactory } from '#server/platform/http/problem-factory.ts'

/** 计划问题 — what can be wrong with a plan, its import or its file; the codes of readers are passed on as they are. */
export const PLAN_PROBLEMS = {
  PLAN_NOT_FOUND: 404,
  PLAN_NOT_KNOWN_YET: 404,
  FILE_NOT_FOUND: 404,
  IMPORT_NOT_FOUND: 404,
  IMPORT_DUPLICATE: 409,
  IMPORT_DRAFTS_FULL: 409,
  NOT_A_PLAN: 422,
  NO_TASKS: 422,
  READ_TIMEOUT: 422,
  READ_MEMORY: 422,
  FILE_EMPTY: 422,
  FILE_TOO_LARGE: 413,
  FORMAT_UNKNOWN: 415,
  FORMAT_UNSUPPORTED: 415,
  FORMAT_MISMATCH: 422,
  DOCX_BROKEN: 422,
  DOCX_ENCRYPTED: 422,
  ZIP_BOMB: 422,
  ENCODING_UNKNOWN: 422,
  CONTROL_CHARACTERS: 422,
  CONTROL_CHARACTERS_KEPT: 422,
  CHARACTERS_LOST: 422,
  TEXT_EMPTY: 422,
  TEXT_TOO_LONG: 422,
  TOO_MANY_PARAGRAPHS: 422,
} as const

export type PlanProblemCode = keyof typeof PLAN_PROBLEMS

export const planProblem = problemFactory(PLAN_PROBLEMS)
