import { useEffect, useRef } from 'react'

const STEPS: Readonly<Record<string, 1 | -1>> = { n: 1, N: 1, p: -1, P: -1 }

/** N、P — next and previous place, unless the person is typing or a dialog is open. */
export function useReviewKeys(step: (by: 1 | -1) => void): void {
  const latest = useRef(step)
  useEffect(() => {
    latest.current = step
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const by = STEPS[event.key]
      const target = event.target instanceof Element ? event.target : null
      if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return
      if (target?.matches('input:not([type="checkbox"]), textarea, select') || target?.closest('dialog[open]')) return
      event.preventDefault()
      latest.current(by)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
