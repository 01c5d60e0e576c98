import type { PlanIssue } from '#kernel/plan/lint.ts'
import type { ReadItem } from '#kernel/plan-parser/items/assemble.ts'
import type { Places } from '#kernel/plan-parser/roles/places.ts'
import type { ScopeLexicon } from '#kernel/plan-parser/structure-lexicon.ts'
import { matchPairs } from '#kernel/plan-parser/text/pairs.ts'
import { wordPattern } from '#kernel/plan-parser/text/word-pattern.ts'
import type { LintInput } from './lint-plans.ts'

/** A scope word belongs to a name when the name ends within this many characters (全区生态环境保护大会). */
const NAME_REACH = 18

/** 范围体检 — 全市 or 全区 in a county's plan: copied from a plan above it. Names of meetings and quoted titles do not count. */
export function lintScope({ item }: ReadItem, { source, places }: LintInput): readonly PlanIssue[] {
  const words = upperWords(places, source.lexicon.scope)
  if (words.length === 0) return []
  const ends = wordPattern(
    source.lexicon,
    'scopeName',
    (lexicon, alternatives) =>
      new RegExp(`^[^，。；、]{0,${NAME_REACH}}?(?:${alternatives(lexicon.scope.nameEndings)})`),
  )
  for (const clause of item.clauses) {
    if (clause.kind === 'responsibility') continue
    const { start, end } = clause.source
    const text = source.folded.slice(start, end)
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (ends.test(text.slice(at + word.length)) || isQuoted(source.folded, clause.source, start + at)) continue
        const span = { start: start + at, end: start + at + word.length }
        return [
          { code: 'SCOPE_OF_UPPER_PLAN', severity: 'warning', item: item.id, params: { scope: word }, source: span },
        ]
      }
    }
  }
  return []
}

/** Scope words of the levels above the plan's own place; none when the place is unknown. */
function upperWords(places: Places, scope: ScopeLexicon): readonly string[] {
  const { own } = places
  if (own === null) return []
  const rank = rankOf(own, scope)
  const ownWord = `全${own.slice(-1)}`
  return scope.levels
    .slice(rank + 1)
    .flatMap(({ words }) => words.filter((word) => word !== ownWord || own.endsWith('自治区')))
}

function rankOf(own: string, scope: ScopeLexicon): number {
  let rank = scope.levels.length
  let longest = 0
  for (const [index, { placeEndings }] of scope.levels.entries()) {
    for (const ending of placeEndings) {
      if (!own.endsWith(ending) || ending.length <= longest) continue
      longest = ending.length
      rank = index
    }
  }
  return rank
}

function isQuoted(folded: string, span: { readonly start: number; readonly end: number }, at: number): boolean {
  for (const [open, close] of matchPairs(folded, span.start, span.end)) {
    if (open < at && at < close && '《“'.includes(folded.charAt(open))) return true
  }
  return false
}
