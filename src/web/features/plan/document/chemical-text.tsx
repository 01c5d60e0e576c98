import type { ReactNode } from 'react'
import { subscriptSpans } from '#web/features/plan/document/chemical-spans.ts'

/** 化学式 — a short text with its subscripts set below the line; copied, it is the text itself. */
export function ChemicalText({ text }: { readonly text: string }): ReactNode {
  const parts: ReactNode[] = []
  let from = 0
  for (const { start, end } of subscriptSpans(text)) {
    parts.push(text.slice(from, start), <sub key={start}>{text.slice(start, end)}</sub>)
    from = end
  }
  return [...parts, text.slice(from)]
}
