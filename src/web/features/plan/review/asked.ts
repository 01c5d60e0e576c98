import { ApiError } from '#web/api/api-error.ts'

/** 须问明的事 — refusals that a person may answer with “all the same”, and what the answer is called in the request. */
const ACCEPTANCE = {
  IMPORT_OTHER_COUNTY: 'acceptOtherCounty',
  IMPORT_DUPLICATE: 'acceptDuplicate',
  AMENDMENT_LOSES_TEXT: 'acceptLoss',
} as const

export type AskedCode = keyof typeof ACCEPTANCE

/** 问 — a refusal of the server, with the figures of its sentence. */
export interface Asked {
  readonly code: AskedCode
  readonly error: ApiError
}

const isAskedCode = (code: string): code is AskedCode => Object.hasOwn(ACCEPTANCE, code)

/** The question a refusal asks; null for one that no answer mends. */
export function askedOf(error: unknown): Asked | null {
  return error instanceof ApiError && isAskedCode(error.code) ? { code: error.code, error } : null
}

/** Each question once; asked again, with the figures of the last time. */
export function withAsked(asked: readonly Asked[], one: Asked): readonly Asked[] {
  return [...asked.filter(({ code }) => code !== one.code), one]
}

/** 已答应的 — the part of the request that answers the questions. */
export function acceptedBody(codes: readonly AskedCode[]): Partial<Record<(typeof ACCEPTANCE)[AskedCode], true>> {
  return Object.fromEntries(codes.map((code) => [ACCEPTANCE[code], true]))
}
