import type { PlanDraft } from '#kernel/plan-parser/draft-plan.ts'
import type { Structure } from '#kernel/plan-parser/outline/segment.ts'
import { isLetterTitle, isPlanTitle } from '#kernel/plan-parser/outline/titles.ts'
import type { Node } from '#kernel/plan-parser/outline/tree.ts'
import { namesUnits } from '#kernel/plan-parser/roles/duty.ts'
import { fold } from '#kernel/plan-parser/text/fold.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { compact, foldedOf } from '#kernel/plan-parser/text/plan-text.ts'

const HEADINGS_TO_TRUST = 2
const LONGEST_HEADING = 60

/**
 * 是否计划 — a text is a plan when its items name units, or when it has a plan's title and headings of the kind plans have.
 * Numbered chapters alone, or the word 计划 alone, make none.
 */
export function isPlanDocument(structure: Structure, plans: readonly PlanDraft[], source: PlanText): boolean {
  const items = plans.flatMap((plan) => plan.drafts)
  const bearing = items.filter(({ place, duty }) => place !== 'closing' && namesUnits(duty))
  const known = bearing.some(({ duty }) =>
    [...duty.lead, ...duty.supporting, ...duty.responsible].some(({ kind }) => kind !== null),
  )
  const headings = plans.flatMap((plan) => plan.roots.flatMap((root) => policyHeadings(root, source)))
  const titles = [structure.title, ...plans.map(({ title }) => title)].map((title) =>
    compact(fold(title, source.lexicon)),
  )
  const hasTitle = titles.some((title) => isPlanTitle(title, source.lexicon) || isPlanLetter(title, source))
  if (known) return hasTitle || headings.length > 0 || bearing.length > 1 || items.some(({ place }) => place === 'row')
  return hasTitle && (headings.length >= HEADINGS_TO_TRUST || isLetterOnly(plans, titles, source))
}

/** A covering letter whose plan was left out is about a plan: it is told that no task was found. */
function isLetterOnly(plans: readonly PlanDraft[], titles: readonly string[], source: PlanText): boolean {
  return plans.every((plan) => plan.drafts.length === 0) && titles.some((title) => isPlanLetter(title, source))
}

function isPlanLetter(title: string, source: PlanText): boolean {
  if (!isLetterTitle(title, source.lexicon)) return false
  return source.lexicon.planNouns.some((noun) => title.includes(noun))
}

function policyHeadings(node: Node, source: PlanText): readonly string[] {
  const own = node.heading === null ? '' : foldedOf(source, node.heading)
  const isPolicy = own.length <= LONGEST_HEADING && source.lexicon.policyWords.some((word) => own.includes(word))
  return [...(isPolicy ? [own] : []), ...node.children.flatMap((child) => policyHeadings(child, source))]
}
