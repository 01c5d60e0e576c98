import { readMarker } from '#kernel/plan-parser/text/numbering.ts'
import { matchPairs } from '#kernel/plan-parser/text/pairs.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { compact, trimmed } from '#kernel/plan-parser/text/plan-text.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { Draft } from './draft.ts'

const LONGEST = 40

/** 条目名 — of a heading or a cell without its number and end mark, else of the first words that say what is done. */
export function titleOf(draft: Draft, isOnly: boolean, source: PlanText): string {
  const heading = draft.title === null ? '' : headingTitle(draft.title, source)
  const isNumberedFirst = draft.entries[0]?.paragraph.marker != null
  if (heading !== '' && (isOnly || isNumberedFirst) && heading.length <= LONGEST) return heading
  const first = draft.entries.flatMap((entry) => entry.reading.parts).find(({ kind }) => kind === 'sentence')
  return first === undefined ? heading : firstWords(first, source)
}

function headingTitle(span: TextSpan, source: PlanText): string {
  const inner = withoutMarker(span, source)
  const text = source.text.slice(inner.start, inner.end)
  const folded = source.folded.slice(inner.start, inner.end)
  const colon = folded.indexOf('：')
  const end = colon > 3 && folded.length > LONGEST ? colon : folded.search(/[。；：\s*]*$/)
  return compact(text.slice(0, end))
}

function withoutMarker(span: TextSpan, source: PlanText): TextSpan {
  const folded = source.folded.slice(span.start, span.end)
  const length = readMarker(folded, 0)?.length ?? readMarker(folded, Number.parseInt(folded, 10))?.length ?? 0
  return trimmed(source.text, { start: span.start + length, end: span.end })
}

/** The first part of a sentence that names a deed: bases and times (按照《…》、到2024年底) are passed over. */
function firstWords(span: TextSpan, source: PlanText): string {
  const inner = withoutMarker(span, source)
  const { folded, lexicon } = source
  const pairs = matchPairs(folded, inner.start, inner.end)
  const parts: TextSpan[] = []
  let start = inner.start
  for (let at = inner.start; at <= inner.end; at += 1) {
    const partner = pairs.get(at)
    if (partner !== undefined && partner > at) {
      at = partner
      continue
    }
    if (at < inner.end && !'，。；：'.includes(folded.charAt(at))) continue
    if (at > start) parts.push({ start, end: at })
    start = at + 1
  }
  const isBasis = (part: TextSpan): boolean =>
    lexicon.basisWords.some((word) => folded.startsWith(word, part.start)) ||
    /^\d{4}年/.test(folded.slice(part.start, part.end))
  const part = parts.find((candidate) => !isBasis(candidate)) ?? parts[0]
  const title = part === undefined ? '' : compact(source.text.slice(part.start, part.end))
  return title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title
}
