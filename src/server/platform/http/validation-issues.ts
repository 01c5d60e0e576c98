import type { FastifyError } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { fillSlots } from '#contract/messages/fill-slots.ts'
import { VALIDATION_MESSAGES } from '#contract/messages/validation.ts'
import type { Problem } from '#contract/schemas/common.ts'
import type { Label } from '#kernel/label/label.ts'

type ProblemIssue = NonNullable<Problem['issues']>[number]

/** 校验问题 — one entry for each part of a request that is not as the contract says; null when that was not the error. */
export function validationIssues(error: FastifyError, language: keyof Label): readonly ProblemIssue[] | null {
  if (!hasZodFastifySchemaValidationErrors(error)) return null
  const where = error.validationContext === 'querystring' ? 'query' : (error.validationContext ?? 'body')
  return error.validation.map(({ keyword, instancePath, params }) => ({
    path: [where, ...instancePath.split('/').filter((key) => key !== '')].join('.'),
    code: keyword,
    message: sentence(keyword, language, params),
  }))
}

function sentence(code: string, language: keyof Label, params: Readonly<Record<string, unknown>>): string {
  const label = Object.entries(VALIDATION_MESSAGES).find(([key]) => key === code)?.[1] ?? VALIDATION_MESSAGES.custom
  const facts = { ...params, values: Array.isArray(params.values) ? params.values.join(' | ') : '' }
  const texts = Object.entries(facts).map(([key, value]) => [key, String(value)] as const)
  return fillSlots(label[language], Object.fromEntries(texts))
}
