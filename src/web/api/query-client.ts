import { QueryClient } from '@tanstack/react-query'
import { ApiError } from '#web/api/api-error.ts'

/** A refusal will be refused again; only an answer that never came, or a server's own failure, is asked for anew. */
export function shouldRetry(failures: number, error: unknown): boolean {
  if (!(error instanceof ApiError)) return false
  return failures < 2 && (error.status === 0 || error.status >= 502)
}

// networkMode always: an intranet, or a laptop without a network talking to itself, is "offline" to the browser.
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: shouldRetry, staleTime: 30_000, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
})
