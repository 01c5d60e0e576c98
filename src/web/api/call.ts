import type { RouteName } from '#contract/routes.ts'
import { requestOf } from '#web/api/address.ts'
import { ApiError, errorOf } from '#web/api/api-error.ts'
import { reportConnection } from '#web/api/connection.ts'
import type { Answer, AnyInput, CallArguments, JsonRouteName } from '#web/api/route-types.ts'
import { type RawAnswer, send, sendFile } from '#web/api/send.ts'

// Signing in answers 401 for a wrong password; reading the session answers 401 to whoever is not signed in.
const ANSWERS_401_ITSELF: ReadonlySet<RouteName> = new Set(['signIn', 'readSession'])

function exchange(name: RouteName, input: AnyInput): Promise<RawAnswer> {
  const request = requestOf(name, input)
  return input.file ? sendFile(request, input.file, input) : send(request, input)
}

function note(name: RouteName, error: unknown): void {
  if (!(error instanceof ApiError)) return
  if (error.code === 'UNREACHABLE') reportConnection({ isReachable: false })
  else reportConnection({ isReachable: true })
  if (error.status === 401 && !ANSWERS_401_ITSELF.has(name)) reportConnection({ isSessionExpired: true })
}

/**
 * 调用 — asks the server by the route's name; input and answer are those of the contract.
 * Rejects with ApiError (by code) for every refusal, and with an AbortError when the caller gave up.
 */
export async function call<Name extends JsonRouteName>(name: Name, ...input: CallArguments<Name>): Promise<Answer<Name>>
export async function call(name: RouteName, input: AnyInput = {}): Promise<unknown> {
  try {
    const answer = await exchange(name, input)
    if (answer.status < 200 || answer.status > 299) throw errorOf(answer.status, answer.body)
    if (answer.body === undefined) throw errorOf(answer.status, answer.body)
    reportConnection({ isReachable: true })
    return answer.body
  } catch (error) {
    note(name, error)
    throw error
  }
}
