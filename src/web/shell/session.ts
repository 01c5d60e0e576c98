import { queryOptions } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Session } from '#contract/schemas/session.ts'
import { call } from '#web/api/call.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call('readSession', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

export const SessionContext = createContext<Session | null>(null)

/** 会话 — who is signed in and which counties they may enter; only inside the shell. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new TypeError('useSession outside the shell')
  return session
}
