/** 一处改动 — what is struck out and put in, and what stays the same after it. */
export interface Edit {
  readonly removed: string
  readonly added: string
  readonly kept: string
}

/** Fewer characters than this between two changes are no help to a reader: 水利 → 住建 reads better than four crumbs. */
const SHORTEST_ISLAND = 3
const SIGN = /^[\s，、。；：！？,;:.%（）()《》“”]$/
const ONLY_SIGNS = /^[\s，、。；：！？,;:.%（）()《》“”]+$/
const WORD_IN_LETTERS = /^[0-9０-９A-Za-zＡ-Ｚａ-ｚ]$/

/** 易读 — the same change with fewer and better cut pieces. */
export function legible(edits: readonly Edit[]): readonly Edit[] {
  return joined(slid(withoutIslands(joined(edits))))
}

const isChange = ({ removed, added }: Edit): boolean => removed !== '' || added !== ''

/** Parts that meet without a change between them, and changes with nothing between them, become one. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = []
  for (const edit of edits) {
    const last = result.at(-1)
    if (last && !isChange(edit)) result[result.length - 1] = { ...last, kept: last.kept + edit.kept }
    else if (last?.kept === '') result[result.length - 1] = merged(last, edit)
    else result.push(edit)
  }
  return result
}

function merged(first: Edit, second: Edit): Edit {
  return {
    removed: first.removed + first.kept + second.removed,
    added: first.added + first.kept + second.added,
    kept: second.kept,
  }
}

/** Signs alone may stand between two changes: in a list of values each one is replaced for itself. */
function isIsland(kept: string): boolean {
  return [...kept].length < SHORTEST_ISLAND && !ONLY_SIGNS.test(kept)
}

function withoutIslands(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = []
  for (const edit of edits) {
    const last = result.at(-1)
    if (last && isChange(last) && isChange(edit) && isIsland(last.kept)) result[result.length - 1] = merged(last, edit)
    else result.push(edit)
  }
  return result
}

/**
 * An addition between equal characters can be cut in several places: in 甲局、乙局 a second unit is 、乙局 or 乙局、 and never
 * 局、乙. The cut at the punctuation is the one a person would make.
 */
function slid(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = []
  for (const edit of edits) {
    const last = result.at(-1)
    const text = edit.removed === '' ? edit.added : edit.added === '' ? edit.removed : ''
    if (text === '') {
      result.push(edit)
      continue
    }
    const best = bestCut(last?.kept ?? '', text, edit.kept)
    if (last) result[result.length - 1] = { ...last, kept: best.before }
    else if (best.before !== '') result.push({ removed: '', added: '', kept: best.before })
    result.push({
      removed: edit.removed === '' ? '' : best.text,
      added: edit.added === '' ? '' : best.text,
      kept: best.after,
    })
  }
  return result
}

interface Cut {
  readonly before: string
  readonly text: string
  readonly after: string
}

function bestCut(before: string, text: string, after: string): Cut {
  const whole = before + text + after
  const { length } = text
  let first = before.length
  while (first > 0 && whole[first - 1] === whole[first + length - 1]) first -= 1
  let best = before.length
  let bestScore = -1
  for (let at = first; at === first || whole[at - 1] === whole[at + length - 1]; at += 1) {
    if (at + length > whole.length) break
    const score = scoreOf(whole, at, at + length)
    if (score > bestScore) [best, bestScore] = [at, score]
  }
  return { before: whole.slice(0, best), text: whole.slice(best, best + length), after: whole.slice(best + length) }
}

const isSign = (char: string): boolean => char === '' || SIGN.test(char)

/** Cuts beside signs are good, inside a number or a word in letters bad. */
function scoreOf(whole: string, start: number, end: number): number {
  const [before, first, last, after] = [start - 1, start, end - 1, end].map((at) => whole.charAt(at))
  if (before === undefined || first === undefined || last === undefined || after === undefined) return 0
  if (isSplit(before, first) || isSplit(last, after)) return 0
  const opens = isSign(first) && isSign(after)
  const closes = isSign(before) && isSign(last)
  return (
    1 + (opens || closes ? 2 : 0) + (isSign(before) || isSign(first) ? 1 : 0) + (isSign(last) || isSign(after) ? 1 : 0)
  )
}

function isSplit(left: string, right: string): boolean {
  return WORD_IN_LETTERS.test(left) && WORD_IN_LETTERS.test(right)
}
