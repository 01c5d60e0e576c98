import { useEffect, useRef } from 'react'
import type { PlanIssue } from '#kernel/plan/lint.ts'
import { fieldOfMark, markOf } from '#web/features/plan/settling/mark-of.ts'
import { useSettling } from '#web/features/plan/settling/settling.ts'
import { useSettleMark } from '#web/features/plan/settling/use-settle-mark.ts'

type Way = 'confirmation' | 'question' | 'correction'

const WAYS: Readonly<Record<string, Way>> = {
  c: 'confirmation',
  C: 'confirmation',
  q: 'question',
  Q: 'question',
  e: 'correction',
  E: 'correction',
}

/** The way a key stands for; null while the person types, holds a modifier or is asked something. */
function wayOf(event: KeyboardEvent): Way | null {
  const target = event.target instanceof Element ? event.target : null
  const isTyping = target?.matches('input:not([type="checkbox"]), textarea, select') === true
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null
  return isTyping || document.querySelector('dialog[open]') !== null ? null : (WAYS[event.key] ?? null)
}

interface Props {
  /** The proof mark that is being looked at; null: none, and the keys mean nothing. */
  readonly issue: PlanIssue | null
  readonly document: string
}

/** C、Q、E — confirm the mark as printed, ask the plan office, correct the value. */
export function SettleKeys({ issue, document: text }: Props): null {
  const { maySettle, isBusy, correct } = useSettling()
  const settleMark = useSettleMark(text)
  const run = (way: Way): void => {
    if (issue === null || !maySettle || isBusy) return
    if (way !== 'correction') void settleMark(issue, way)
    else if (issue.item !== undefined)
      correct({ taskKey: issue.item, field: fieldOfMark(issue), mark: markOf(issue, text) })
  }
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const way = wayOf(event)
      if (way === null) return
      event.preventDefault()
      latest.current(way)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return null
}
