import { isNeverFirst } from './characters.ts'
import type { PrintedLine } from './lines.ts'

/** A line that leaves this much more room than the next word needs was ended by its author. */
const SPARE = 0.25
/** Before a sign that may not begin a line even a shorter line was broken by the page. */
const LONGEST_REST = 2.5

/** 折行 — whether a line is so full that what follows did not fit on it; `right` is as far as it could have reached. */
export function isWrapped(line: PrintedLine, next: PrintedLine, right: number): boolean {
  const room = right - line.right
  if (isNeverFirst(next.text.charAt(0))) return room < line.size * LONGEST_REST
  return room < next.head + line.size * SPARE
}

/** Room for one more letter or digit: the line was broken at a space, not inside a word too long for it. */
const LETTER = 0.6

/** 接缝 — what stands between a line and the next one when they are joined: Latin words are parted by a space again. */
export function seam(line: PrintedLine, below: PrintedLine, right: number): '' | ' ' {
  const isLatin = /[A-Za-z0-9,;]$/.test(line.text) && /^[A-Za-z0-9]/.test(below.text)
  return isLatin && right - line.right >= line.size * LETTER ? ' ' : ''
}

const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节条]|\d{1,2}[、.．](?!\d)|[（(]\d{1,2}[）)]|[①-⑳㈠-㈩])/
const ANNEX = /^附\s*[件表录图]\s*[\d一二三四五六七八九十]{0,3}\s*[:：]?(?:$|\s*\d{1,2}[.．])/
const SENTENCE_END = /[。；！？：…）］”’.;!?:)\]]$/

/** 起段 — a number of an outline, or 附件, begins the line. */
export const opensNumbered = (text: string): boolean => NUMBERED.test(text.trimStart())
export const opensAnnex = (text: string): boolean => ANNEX.test(text.trim())
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.trimEnd())
