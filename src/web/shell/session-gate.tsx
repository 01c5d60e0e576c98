import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { ApiError } from '#web/api/api-error.ts'
import { signInAddress } from '#web/api/sign-in-address.ts'
import { SessionContext, sessionQuery } from '#web/shell/session.ts'
import { ErrorState } from '#web/ui/error-state.tsx'

/** Shows the product to who is signed in; sends everybody else to the sign-in page and remembers the address. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useQuery(sessionQuery)
  const isSignedOut = data === undefined && error instanceof ApiError && error.status === 401
  useEffect(() => {
    if (!isSignedOut) return
    const { pathname, search, hash } = globalThis.location
    globalThis.location.replace(signInAddress(pathname + search + hash))
  }, [isSignedOut])
  if (data) return <SessionContext.Provider value={data}>{children}</SessionContext.Provider>
  if (error === null || isSignedOut) return null
  return <ErrorState error={error} onRetry={() => refetch()} />
}
