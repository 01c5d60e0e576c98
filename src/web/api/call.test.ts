import { afterEach, describe, expect, expectTypeOf, it } from 'vitest'
import type { Session } from '#contract/schemas/session.ts'
import { ApiError } from '#web/api/api-error.ts'
import { call } from '#web/api/call.ts'
import { shouldRetry } from '#web/api/query-client.ts'

const realFetch = globalThis.fetch

function networkAnswers(status: number, body: string): Request[] {
  const seen: Request[] = []
  globalThis.fetch = async (input, init) => {
    seen.push(new Request(new URL(String(input), 'http://county.test'), init))
    return new Response(status === 204 ? null : body, { status })
  }
  return seen
}

afterEach(() => {
  globalThis.fetch = realFetch
})

describe('a call', () => {
  it('is typed by the contract', () => {
    expectTypeOf(call<'readSession'>).returns.resolves.toEqualTypeOf<Session>()
    expectTypeOf(call<'signOut'>).returns.resolves.toEqualTypeOf<null>()
    // @ts-expect-error a county must be named
    const nameless = () => call('listPlans')
    // @ts-expect-error a file is a link, not a call
    const binary = () => call('downloadDocument', { params: { county: 'demo', fileId: 'x' } })
    expect([nameless, binary]).toHaveLength(2)
  })

  it('sends the header no foreign page can set', async () => {
    const seen = networkAnswers(204, '')
    await expect(call('signOut')).resolves.toBeNull()
    expect(seen[0]?.method).toBe('DELETE')
    expect(seen[0]?.headers.get('x-bilan')).toBe('1')
  })

  it('rejects with the code, status and request id of the problem', async () => {
    networkAnswers(
      409,
      '{"code":"NAME_TAKEN","status":409,"requestId":"r-1","params":{"name":"li"},"type":"","title":""}',
    )
    const body = { name: 'li', displayName: '李', role: 'viewer' } as const
    await expect(call('createAccount', { params: { county: 'demo' }, body })).rejects.toMatchObject({
      code: 'NAME_TAKEN',
      status: 409,
      requestId: 'r-1',
      params: { name: 'li' },
    })
  })

  it('names a page that is no answer of ours', async () => {
    networkAnswers(502, '<html>Bad gateway</html>')
    await expect(call('readSession')).rejects.toMatchObject({ code: 'UNEXPECTED_ANSWER', status: 502 })
  })

  it('says unreachable when there is no answer', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('failed'))
    await expect(call('readSession')).rejects.toMatchObject({ code: 'UNREACHABLE', status: 0 })
  })
})

describe('a failed query', () => {
  it('is retried only when the answer was missing, twice', () => {
    const refused = new ApiError({ code: 'X', status: 404 })
    const silent = new ApiError({ code: 'UNREACHABLE', status: 0 })
    expect(shouldRetry(0, refused)).toBe(false)
    expect(shouldRetry(1, silent)).toBe(true)
    expect(shouldRetry(2, silent)).toBe(false)
  })
})
