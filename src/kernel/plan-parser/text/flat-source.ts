import type { TextSpan } from '#kernel/result/issue.ts'
import { flatten } from './flat-text.ts'
import type { PlanText } from './plan-text.ts'

/** 连读文稿 — a span as a text of its own without line breaks, and the way back to the document. */
export interface FlatSource {
  readonly source: PlanText
  readonly span: TextSpan
  readonly place: (span: TextSpan) => TextSpan
}

/** 连读 — where the page broke words over lines they are one again; a span without line breaks is taken as it stands. */
export function flatSource(source: PlanText, span: TextSpan): FlatSource {
  const flat = flatten(source.text, span)
  if (flat.text.length === span.end - span.start) return { source, span, place: (found) => found }
  const folded = flatten(source.folded, span).text
  return {
    source: { ...source, text: flat.text, folded, lines: [] },
    span: { start: 0, end: flat.text.length },
    place: ({ start, end }) => flat.span(start, end),
  }
}
