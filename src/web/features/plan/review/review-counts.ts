import type { ImportDraft } from '#contract/schemas/plan-import.ts'

/** 草稿计数 — what confirming this draft will make. */
export interface ReviewCounts {
  readonly plans: number
  readonly tasks: number
  readonly clauses: number
  readonly targets: number
  readonly newUnits: number
}

export function reviewCounts({ parsed, newUnits }: ImportDraft): ReviewCounts {
  const items = parsed.plans.flatMap((plan) => plan.items)
  return {
    plans: parsed.plans.length,
    tasks: items.length,
    clauses: items.reduce((sum, { clauses }) => sum + clauses.length, 0),
    targets: items.reduce((sum, { targets }) => sum + targets.length, 0),
    newUnits: newUnits.length,
  }
}
