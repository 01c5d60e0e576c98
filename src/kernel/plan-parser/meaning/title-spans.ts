import type { TextSpan } from '#kernel/result/issue.ts'

/**
 * 书名号区间 — outermost 《…》 of a plain text, in printed order; nested titles belong to the outer one.
 * An opening mark that is never closed opens nothing.
 */
export function titleSpans(plain: string): readonly TextSpan[] {
  const spans: TextSpan[] = []
  const open: number[] = []
  for (let index = plain.indexOf('《'); index >= 0 && index < plain.length; index++) {
    const char = plain[index]
    if (char === '《') open.push(index)
    if (char !== '》') continue
    const start = open.pop()
    if (start === undefined) continue
    while (spans.length > 0 && (spans.at(-1)?.start ?? 0) > start) spans.pop()
    spans.push({ start, end: index + 1 })
  }
  return spans
}

/** The text with every titled document blanked out, lengths kept. */
export function withoutTitles(plain: string): string {
  const spans = titleSpans(plain)
  if (spans.length === 0) return plain
  let result = ''
  let at = 0
  for (const { start, end } of spans) {
    result += plain.slice(at, start) + '□'.repeat(end - start)
    at = end
  }
  return result + plain.slice(at)
}
