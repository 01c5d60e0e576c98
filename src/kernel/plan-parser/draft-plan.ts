import type { Domain } from '#kernel/plan/model.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { domainOf } from './domain.ts'
import { bodyDrafts } from './items/body-drafts.ts'
import type { Draft } from './items/draft.ts'
import type { TableDraft } from './items/table-drafts.ts'
import { tableDrafts } from './items/table-drafts.ts'
import type { PlanZone } from './outline/blocks.ts'
import type { Node } from './outline/tree.ts'
import { buildTree, hasDuty, hasDutyBelow, isLeaf } from './outline/tree.ts'
import type { DutyContext } from './roles/duty-text.ts'
import { hasYearRange, readYear } from './text/dates.ts'
import { fold } from './text/fold.ts'

/** 计划草稿 — what a plan is built of, before anybody asked what its sentences mean. */
export interface PlanDraft {
  readonly title: string
  readonly domain: Domain
  readonly year: number | null
  /** The outline of the body, then those of the annexes. */
  readonly roots: readonly Node[]
  /** Outlines that hold items. */
  readonly bearing: readonly Node[]
  readonly drafts: readonly Draft[]
  readonly tables: readonly TableDraft[]
}

/** 起草计划 — the items of one plan: paragraphs by their brackets and places, rows of its tables. */
export function draftPlan(zone: PlanZone, issuedOn: LocalDate | null, context: DutyContext): PlanDraft {
  const folded = fold(zone.title, context.source.lexicon)
  const annexes = zone.annexes.map((annex) => buildTree(annex.blocks, context))
  const roots = [buildTree(zone.blocks, context), ...annexes]
  const bearing = roots.filter((root, index) => index === 0 || bearsDuty(root))
  const tables = tableDrafts(zone, roots, context)
  const hasTaskTable = tables.some(({ tasks }) => tasks !== null)
  const hasDuties = roots.some(bearsDuty)
  const body = bearing.flatMap((root) =>
    bodyDrafts(root, { ...context, hasTaskTable, hasDuties, sharedLevels: sharedLevels(root) }),
  )
  return {
    title: zone.title,
    domain: domainOf(folded, context.source.lexicon),
    year: readYear(folded) ?? (hasYearRange(folded) ? null : yearOf(issuedOn)),
    roots,
    bearing,
    drafts: [...body, ...tables.flatMap((table) => table.drafts)],
    tables,
  }
}

const yearOf = (date: LocalDate | null): number | null => (date === null ? null : Number(date.slice(0, 4)))

/** An annex whose paragraphs give duties (a task list without a table) belongs to the body; others are only set on screen. */
const bearsDuty = (root: Node): boolean => root.body.some(hasDuty) || hasDutyBelow(root)

/** Levels at which less than half of the numbered paragraphs bear a bracket. */
function sharedLevels(root: Node): ReadonlySet<number> {
  const counts = new Map<number, { leaves: number; bearing: number }>()
  const visit = (node: Node): void => {
    if (isLeaf(node) && node.kind === 'task') {
      const count = counts.get(node.level) ?? { leaves: 0, bearing: 0 }
      counts.set(node.level, count)
      count.leaves += 1
      if (hasDuty(node.own) || node.body.some(hasDuty)) count.bearing += 1
    }
    node.children.forEach(visit)
  }
  visit(root)
  return new Set([...counts].filter(([, { leaves, bearing }]) => bearing * 2 < leaves).map(([level]) => level))
}
