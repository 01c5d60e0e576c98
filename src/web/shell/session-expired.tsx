import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { reportConnection, useConnection } from '#web/api/connection.ts'
import { useSession } from '#web/shell/session.ts'

const SignInAgain = lazy(() =>
  import('#web/features/sign-in/sign-in-again.tsx').then(({ SignInAgain }) => ({ default: SignInAgain })),
)

/** 会话过期 — asks for the password where the person stands; the page and what was typed into it stay. */
export function SessionExpired() {
  const { isSessionExpired } = useConnection()
  const { account } = useSession()
  const queries = useQueryClient()
  if (!isSessionExpired) return null
  return (
    <Suspense fallback={null}>
      <SignInAgain
        name={account.name}
        onSignedIn={(session) => {
          // Somebody else took the seat: nothing of the former person's page may stay.
          if (session.account.id !== account.id) return globalThis.location.reload()
          queries.setQueryData(['session'], session)
          reportConnection({ isSessionExpired: false })
          return queries.invalidateQueries()
        }}
      />
    </Suspense>
  )
}
