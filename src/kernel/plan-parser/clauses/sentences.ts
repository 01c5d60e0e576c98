import { isHan, isSpace } from '#kernel/plan-parser/text/lines.ts'
import type { TextSpan } from '#kernel/result/issue.ts'

const isWhite = (code: number): boolean => isSpace(code) || code === 0x0a || code === 0x0d
const FULL_STOP = 0x3002
const SEMICOLON = 0xff1b

/**
 * 断句 — folded text cut after every 。 and ； that stands outside brackets and quotation marks; the pieces tile the span.
 * White space after a cut stays with the sentence before it.
 */
export function cutSentences(folded: string, span: TextSpan, pairs: ReadonlyMap<number, number>): readonly TextSpan[] {
  const sentences: TextSpan[] = []
  let start = span.start
  for (let at = span.start; at < span.end; at += 1) {
    const code = folded.charCodeAt(at)
    if (isHan(code)) continue
    const partner = pairs.get(at)
    if (partner !== undefined && partner > at && partner < span.end) {
      at = partner
      continue
    }
    if (code !== FULL_STOP && code !== SEMICOLON) continue
    let end = at + 1
    while (end < span.end && isWhite(folded.charCodeAt(end))) end += 1
    sentences.push({ start, end })
    start = end
    at = end - 1
  }
  if (start < span.end) sentences.push({ start, end: span.end })
  return sentences
}
