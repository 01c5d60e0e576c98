import type { ParsedClause } from '#kernel/plan/model.ts'
import { clauseKind } from '#kernel/plan-parser/meaning/clause-kind.ts'
import type { MeaningLexicon } from '#kernel/plan-parser/meaning/meaning-lexicon.ts'
import type { Entry } from '#kernel/plan-parser/outline/tree.ts'
import type { Duty } from '#kernel/plan-parser/roles/duty.ts'
import { flatten } from '#kernel/plan-parser/text/flat-text.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import type { TextSpan } from '#kernel/result/issue.ts'

/** 条款与其读数 — a clause, and what a responsibility clause says. */
export interface ReadClause extends ParsedClause {
  readonly duty: Duty | null
}

interface Run extends TextSpan {
  readonly duty: Duty | null
  readonly isFirstOfParagraph: boolean
}

const LONGEST_HEADING = 60

/**
 * 条款 — the sentences of an item counted from 1, and its responsibility clauses: the last one's id ends in .R alone,
 * one in the middle carries the number of the sentence before it.
 */
export function clausesOf(
  id: string,
  entries: readonly Entry[],
  source: PlanText,
  lexicon: MeaningLexicon,
): readonly ReadClause[] {
  const runs = runsOf(entries)
  const lastDuty = runs.findLastIndex(({ duty }) => duty !== null)
  const sentences = runs.filter(({ duty }) => duty === null)
  let count = 0
  return runs.map((run, index): ReadClause => {
    const { start, end, duty } = run
    const base = { text: source.text.slice(start, end), source: { start, end }, duty }
    if (duty !== null) {
      const name = index === lastDuty ? 'R' : `${count}.R`
      return { id: `${id}.${name}`, kind: 'responsibility', ...base }
    }
    count += 1
    const isHeading = index === 0 && sentences.length > 1 && isHeadingSentence(run, entries[0], source)
    return {
      id: `${id}.${count}`,
      kind: isHeading ? 'heading' : clauseKind(flatten(source.text, run).text, lexicon),
      ...base,
    }
  })
}

/** Parts in order; responsibility lines that follow one another are one clause. */
function runsOf(entries: readonly Entry[]): readonly Run[] {
  const runs: Run[] = []
  for (const entry of entries) {
    for (const [index, part] of entry.reading.parts.entries()) {
      const last = runs.at(-1)
      const duty = part.kind === 'duty' ? part.duty : null
      if (duty !== null && last && last.duty !== null) runs[runs.length - 1] = { ...last, end: part.end }
      else runs.push({ start: part.start, end: part.end, duty, isFirstOfParagraph: index === 0 })
    }
  }
  return runs
}

/** The numbered sentence an item begins with names it; one with a percentage or of great length already orders. */
function isHeadingSentence(run: Run, entry: Entry | undefined, source: PlanText): boolean {
  if (entry?.paragraph.marker == null || run.end - run.start > LONGEST_HEADING) return false
  return !source.folded.slice(run.start, run.end).includes('%')
}
