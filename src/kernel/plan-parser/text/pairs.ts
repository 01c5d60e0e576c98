import { isHan } from './lines.ts'

const OPENERS = '（［《〈“‘〔｛'
const CLOSERS = '）］》〉”’〕｝'

/**
 * 成对符号 — for every bracket and quotation mark of folded text[start, end) that has a partner, where it is.
 * Marks without a partner are left out: a lost bracket must not swallow the rest of the paragraph.
 */
export function matchPairs(folded: string, start: number, end: number): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  const open: number[] = []
  for (let at = start; at < end; at += 1) {
    if (isHan(folded.charCodeAt(at))) continue
    const char = folded.charAt(at)
    if (OPENERS.includes(char)) open.push(at)
    else if (CLOSERS.includes(char)) close(folded, open, partners, at)
  }
  return partners
}

/** A closer ends the nearest opener of its kind; openers left inside it stay without a partner. */
function close(folded: string, open: number[], partners: Map<number, number>, at: number): void {
  const opener = OPENERS.charAt(CLOSERS.indexOf(folded.charAt(at)))
  const MAX_LOST = 8
  for (let back = open.length - 1; back >= 0 && back >= open.length - MAX_LOST; back -= 1) {
    const from = open[back]
    if (from === undefined || folded.charAt(from) !== opener) continue
    partners.set(from, at)
    partners.set(at, from)
    open.length = back
    return
  }
}
