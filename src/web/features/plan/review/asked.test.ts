import { describe, expect, it } from 'vitest'
import { ApiError } from '#web/api/api-error.ts'
import { acceptedBody, askedOf, withAsked } from '#web/features/plan/review/asked.ts'

const refusal = (code: string, percent = 40) => new ApiError({ code, status: 409, params: { percent } })

describe('a refusal of the server', () => {
  it('is a question only when a person may answer it', () => {
    expect(askedOf(refusal('AMENDMENT_LOSES_TEXT'))?.code).toBe('AMENDMENT_LOSES_TEXT')
    expect(askedOf(refusal('IMPORT_NOT_FOUND'))).toBeNull()
    expect(askedOf(new TypeError('x'))).toBeNull()
  })

  it('is asked once, with the figures of the last time', () => {
    const ask = (percent: number) => ({ code: 'AMENDMENT_LOSES_TEXT', error: refusal('', percent) }) as const
    expect(withAsked([ask(40)], ask(50)).map(({ error }) => error.params)).toEqual([{ percent: 50 }])
  })

  it('is answered by its own name', () => {
    expect(acceptedBody(['IMPORT_DUPLICATE', 'AMENDMENT_LOSES_TEXT'])).toEqual({
      acceptDuplicate: true,
      acceptLoss: true,
    })
  })
})
