import type { PlanIssue } from '#kernel/plan/lint.ts'
import type { ClauseKind, Role } from '#kernel/plan/model.ts'
import type { DocumentAssignment, DocumentItem } from '#web/features/plan/document/document-source.ts'
import type { PanelTab } from '#web/features/plan/panel/tabs.ts'

/** 角色组 — the units of one role in printed order, and whether the list is left open. */
export interface RoleGroup {
  readonly role: Role
  readonly assignments: readonly DocumentAssignment[]
  readonly isOpenEnded: boolean
}

const ROLES: readonly Role[] = ['lead', 'supporting', 'responsible']

/** With `withEmpty` also the roles nobody bears: whoever may settle can fill them. */
export function roleGroups(item: DocumentItem, withEmpty = false): RoleGroup[] {
  return ROLES.map((role) => ({
    role,
    assignments: item.assignments.filter((assignment) => assignment.role === role),
    isOpenEnded: item.openEnded.includes(role),
  })).filter(({ assignments }) => withEmpty || assignments.length > 0)
}

export function issuesOf(issues: readonly PlanIssue[], item: string): PlanIssue[] {
  return issues.filter((issue) => issue.item === item)
}

type TabCounts = Readonly<Record<PanelTab, { readonly count?: number }>>

const shown = (count: number): { readonly count?: number } => (count === 0 ? {} : { count })

/** 页签计数 — how much stands behind each tab; nothing is said of what is empty. */
export function tabCounts(item: DocumentItem, issues: readonly PlanIssue[]): TabCounts {
  return {
    units: {},
    targets: shown(item.targets.length + item.figures.length),
    deadlines: shown(item.deadlines.length),
    cited: shown(item.cited.length),
    lint: shown(issuesOf(issues, item.key).length),
    source: {},
  }
}

/** 首个页签 — a clause that carries a target opens on it, one that only names units on them. */
export function firstTab(item: DocumentItem, clause: string | null): PanelTab {
  const isTarget = clause !== null && item.targets.some((target) => target.clause === clause)
  return isTarget ? 'targets' : 'units'
}

/** 上级标题 — the nearest heading above the item, without the item's own title. */
export function sectionOf(item: DocumentItem): string | null {
  const above = item.path.filter((heading) => !heading.includes(item.title))
  return above.at(-1) ?? item.path[0] ?? null
}

export const kindOf = (item: DocumentItem, clause: string | null): ClauseKind | null =>
  item.clauses.find(({ key }) => key === clause)?.kind ?? null
