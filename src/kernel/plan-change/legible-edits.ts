/** 一处改动 — what is struck out and put in, and what stays the same after it. */
export interface Edit {
  readonly removed: string
  readonly added: string
  readonly kept: string
}

/** Fewer characters than this between two replacements are no help to a reader; a word of two is one beside an addition. */
const SHORTEST_BETWEEN_REPLACEMENTS = 3
const SHORTEST_ISLAND = 2
/** With less than this share of the longer text left, marking what is left says nothing: all of it was rewritten. */
const LEAST_KEPT = 0.25
const SIGN = /^[\s，、。；：！？,;:.%（）()《》“”]$/
const STOP = /^[。；;\n]$/
const HIGH_HALF = /^[\ud800-\udbff]$/
const ONLY_SIGNS = /^[\s，、。；：！？,;:.%（）()《》“”]+$/
const WORD_IN_LETTERS = /^[0-9０-９A-Za-zＡ-Ｚａ-ｚ]$/

/** 易读 — the same change with fewer and better cut pieces. */
export function legible(edits: readonly Edit[]): readonly Edit[] {
  return joined(slid(withoutRemains(withoutIslands(joined(edits)))))
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

const isReplacement = ({ removed, added }: Edit): boolean => removed !== '' && added !== ''

/** Signs alone may stand between two changes: in a list of values each one is replaced for itself. */
function isIsland(left: Edit, right: Edit): boolean {
  const shortest = isReplacement(left) && isReplacement(right) ? SHORTEST_BETWEEN_REPLACEMENTS : SHORTEST_ISLAND
  return isChange(left) && isChange(right) && [...left.kept].length < shortest && !ONLY_SIGNS.test(left.kept)
}

function withoutIslands(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = []
  for (const edit of edits) {
    const last = result.at(-1)
    if (last && isIsland(last, edit)) result[result.length - 1] = merged(last, edit)
    else result.push(edit)
  }
  return result
}

/** A sentence written anew keeps its beginning and its end as they are, and what lies between is one replacement. */
function withoutRemains(edits: readonly Edit[]): readonly Edit[] {
  const length = (of: (edit: Edit) => string): number => edits.reduce((sum, edit) => sum + of(edit).length, 0)
  const kept = length((edit) => edit.kept)
  const longer =
    kept +
    Math.max(
      length(({ removed }) => removed),
      length(({ added }) => added),
    )
  if (kept >= LEAST_KEPT * longer) return edits
  const [first, ...rest] = edits
  if (first === undefined || isChange(first)) return first ? [rest.reduce(merged, first)] : []
  const [second, ...others] = rest
  return second ? [first, others.reduce(merged, second)] : edits
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

/** Cuts beside signs are good, a whole sentence better; inside a number or a word in letters bad, inside a character never. */
function scoreOf(whole: string, start: number, end: number): number {
  const [before = '', first = '', last = '', after = ''] = [start - 1, start, end - 1, end].map((at) =>
    whole.charAt(at),
  )
  if (HIGH_HALF.test(before) || HIGH_HALF.test(last)) return -1
  if (isSplit(before, first) || isSplit(last, after)) return 0
  const isSentence = STOP.test(last) && (before === '' || STOP.test(before))
  const isPart = (isSign(first) && isSign(after)) || (isSign(before) && isSign(last))
  const signs = [before, first, last, after].filter(isSign).length
  return 1 + signs + (isPart ? 4 : 0) + (isSentence ? 8 : 0)
}

function isSplit(left: string, right: string): boolean {
  return WORD_IN_LETTERS.test(left) && WORD_IN_LETTERS.test(right)
}
