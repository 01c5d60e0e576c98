import type { PlanIssue } from '#kernel/plan/lint.ts'
import type { ReadPlan } from '#kernel/plan-parser/read-plan.ts'

/** 表格体检 — a column of serial numbers that is blank from top to bottom. */
export function lintTables(plans: readonly ReadPlan[]): readonly PlanIssue[] {
  return plans.flatMap((plan) =>
    plan.tables.flatMap(({ tasks }): readonly PlanIssue[] => {
      if (tasks === null || !tasks.isSerialEmpty || tasks.serial === null) return []
      return [{ code: 'SERIAL_EMPTY', severity: 'info', params: { rows: tasks.rows.length }, source: tasks.serial }]
    }),
  )
}
