import type { TextSpan } from '#kernel/result/issue.ts'

const BREAK = /[\s\u3000]*\n[\s\u3000]*/g
const BLANK = /[\s\u3000]/

/** 去空白 — the span without the white space at its two ends. */
export function trimmed(text: string, span: TextSpan): TextSpan {
  let { start, end } = span
  while (start < end && BLANK.test(text.charAt(start))) start += 1
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1
  return { start, end }
}

/** 分行 — the printed lines of a span: cut at line ends, blank lines left out. An empty span has no line. */
export function linesOf(text: string, span: TextSpan): TextSpan[] {
  const { start, end } = trimmed(text, span)
  if (start === end) return []
  const lines: TextSpan[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(BREAK)) {
    lines.push({ start: from, end: start + match.index })
    from = start + match.index + match[0].length
  }
  lines.push({ start: from, end })
  return lines
}

/** 分栏 — a line set in columns by a wide gap (issuer at the left, date at the right), cut at the gaps. */
export function columnsOf(text: string, line: TextSpan): TextSpan[] {
  const columns: TextSpan[] = []
  let from = line.start
  for (const match of text.slice(line.start, line.end).matchAll(/[ \u3000\t]{4,}/g)) {
    columns.push({ start: from, end: line.start + match.index })
    from = line.start + match.index + match[0].length
  }
  columns.push({ start: from, end: line.end })
  return columns
}
