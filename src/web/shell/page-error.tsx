import type { ErrorComponentProps } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ApiError } from '#web/api/api-error.ts'
import { ErrorState } from '#web/ui/error-state.tsx'

/** Not crypto.randomUUID: that exists only on secure origins, and intranets are often plain http. */
function newReference(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(4))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * 页面出错 — a page that threw is replaced by the error; the shell around it stays usable. A failure of the page itself
 * gets a number, the same in the browser's console, so that a photograph of the screen leads to the trace.
 */
export function PageError({ error, reset }: ErrorComponentProps) {
  const [reference] = useState(newReference)
  const isOwn = !(error instanceof ApiError)
  useEffect(() => {
    if (isOwn) console.error(reference, error)
  }, [isOwn, reference, error])
  return <ErrorState error={error} onRetry={reset} {...(isOwn ? { reference } : {})} />
}
