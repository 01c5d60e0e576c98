import type { PlanIssue } from '#kernel/plan/lint.ts'
import type { ParsedPlan } from '#kernel/plan/model.ts'
import type { ReadItem } from '#kernel/plan-parser/items/assemble.ts'
import type { ReadPlan } from '#kernel/plan-parser/read-plan.ts'
import type { Places } from '#kernel/plan-parser/roles/places.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import type { UnitRegistry } from '#kernel/plan-parser/units/unit-registry.ts'
import { lintDeadlines } from './deadline-issues.ts'
import { lintNotation } from './notation-issues.ts'
import { lintRoles } from './role-issues.ts'
import { lintScope } from './scope-issues.ts'
import { lintTables } from './table-issues.ts'
import { lintValues } from './value-issues.ts'

/** 体检材料 — the document as read and as it will be answered. */
export interface LintInput {
  readonly isPlan: boolean
  readonly plans: readonly ReadPlan[]
  readonly parsed: readonly ParsedPlan[]
  readonly source: PlanText
  readonly places: Places
  readonly registry: UnitRegistry
}

/** 体检 — what a person has to decide before the plan can be worked with, in printed order. */
export function lintPlans(input: LintInput): readonly PlanIssue[] {
  const whole = { start: 0, end: input.source.text.length }
  if (!input.isPlan) return [{ code: 'NOT_A_PLAN', severity: 'error', params: {}, source: whole }]
  const items = input.plans.flatMap((plan) => plan.items)
  if (items.length === 0) return [{ code: 'NO_TASKS', severity: 'error', params: {}, source: whole }]
  const namesLeads = items.some(({ duty }) => duty.lead.length > 0)
  const issues = [
    ...items.flatMap((item) => lintItem(item, namesLeads, input)),
    ...lintTables(input.plans),
    ...lintNotation(input),
  ]
  return issues.sort((left, right) => left.source.start - right.source.start)
}

function lintItem(item: ReadItem, namesLeads: boolean, input: LintInput): readonly PlanIssue[] {
  return [...lintRoles(item, namesLeads, input), ...lintDeadlines(item), ...lintScope(item, input), ...lintValues(item)]
}
