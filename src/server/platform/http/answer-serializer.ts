import { isDeepStrictEqual } from 'node:util'
import type { FastifySerializerCompiler } from 'fastify'
import { z } from 'zod'

/**
 * 答复检查 — handlers are held to the contract by the compiler, so that an answer is written as it is (checking every
 * row of a long list would cost 40 %). Tests switch the check on: an answer that lacks something or says more than its
 * schema — a password hash, say — is an error there.
 */
export function answerSerializer(isChecked: boolean): FastifySerializerCompiler<unknown> {
  if (!isChecked) return () => JSON.stringify
  return ({ schema, url }) =>
    (answer) => {
      if (!(schema instanceof z.ZodType)) return JSON.stringify(answer)
      const checked = schema.safeParse(answer)
      if (!checked.success) throw new TypeError(`answer of ${url} breaks its schema: ${z.prettifyError(checked.error)}`)
      const written = JSON.stringify(answer)
      if (!isDeepStrictEqual(JSON.parse(written), JSON.parse(JSON.stringify(checked.data)))) {
        throw new TypeError(`answer of ${url} says more than its schema`)
      }
      return written
    }
}
