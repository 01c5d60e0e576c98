import { queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Session } from '#contract/schemas/session.ts'
import { epochMs, type Instant, instantOf } from '#kernel/time/calendar.ts'
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

const MINUTE_MS = 60_000

/** 服务器时间 — the server's clock to the minute: what it said with the session, and the time passed here since. */
export function useNow(): Instant {
  const { now } = useSession()
  const { dataUpdatedAt } = useQuery(sessionQuery)
  const passed = dataUpdatedAt === 0 ? 0 : Date.now() - dataUpdatedAt
  return instantOf(Math.floor((epochMs(now) + passed) / MINUTE_MS) * MINUTE_MS)
}
