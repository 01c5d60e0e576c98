import type { ErrorComponentProps } from '@tanstack/react-router'
import { ErrorState } from '#web/ui/error-state.tsx'

/** 页面出错 — a page that threw is replaced by the error; the shell around it stays usable. */
export function PageError({ error, reset }: ErrorComponentProps) {
  return <ErrorState error={error} onRetry={reset} />
}
