import type { TextSpan } from '#kernel/result/issue.ts'

/** 行 — one printed line: `start`–`end` without white space at both ends; blank when they meet. */
export interface Line extends TextSpan {
  /** Where the line begins, before its indentation. */
  readonly from: number
  /** Where it ends, before its line break. */
  readonly until: number
  /** White space before the text holds a tab: the mark of a cell written on a line of its own. */
  readonly hasTab: boolean
  readonly isBlank: boolean
  /** Width of the indentation in code units. */
  readonly indent: number
}

const isBreak = (code: number): boolean =>
  code === 0x0a || code === 0x0d || code === 0x0c || code === 0x2028 || code === 0x2029 || code === 0x85
export const isSpace = (code: number): boolean =>
  code === 0x20 ||
  code === 0x09 ||
  code === 0x3000 ||
  code === 0x0b ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0xfeff

/** 分行 — every line of the text, whatever its line ends; \r\n counts once. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let from = 0
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isBreak(text.charCodeAt(at))) continue
    lines.push(lineOf(text, from, at))
    if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) at += 1
    from = at + 1
  }
  return lines
}

function lineOf(text: string, from: number, until: number): Line {
  let start = from
  let hasTab = false
  while (start < until && isSpace(text.charCodeAt(start))) {
    if (text.charCodeAt(start) === 0x09) hasTab = true
    start += 1
  }
  let end = until
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  return { from, until, start, end, hasTab, isBlank: start === end, indent: start - from }
}

/** Chinese characters: nine of ten code units of a plan, none of them a sign. */
export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff
