import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import type { Comparison } from '#server/modules/plan/versions/comparison.ts'
import type { Likeness } from './duplicates.ts'

/** Share of clauses found again from which a plan is offered as the one a document amends. */
const LIKE_ENOUGH_TO_OFFER = 0.3
/** From here on it is taken to be that one, until a person says otherwise. */
const LIKE_ENOUGH_TO_CHOOSE = 0.6

export type Candidate = ImportDraft['candidates'][number]

/** 可能修订的计划 — plans that the document could be a new text of: the same title and year first, then the likest. */
export function candidatesFor(comparisons: readonly Comparison[], like: Likeness): readonly Candidate[] {
  const isNamesake = ({ title, year }: Candidate): boolean => title === like.title && year === like.year
  return comparisons
    .map(({ plan: { key, title, year }, change: { likeness } }) => ({ planKey: key, title, year, likeness }))
    .filter(({ likeness }) => likeness >= LIKE_ENOUGH_TO_OFFER)
    .sort((one, other) => Number(isNamesake(other)) - Number(isNamesake(one)) || other.likeness - one.likeness)
}

/**
 * 预选 — the plan that a document received is taken to amend, or null. One of another year is none: next year's plan reads
 * much like this year's and amends nothing.
 */
export function presumablyAmended(candidates: readonly Candidate[], year: number | null): string | null {
  const chosen = candidates.find((candidate) => candidate.likeness >= LIKE_ENOUGH_TO_CHOOSE && candidate.year === year)
  return chosen?.planKey ?? null
}
