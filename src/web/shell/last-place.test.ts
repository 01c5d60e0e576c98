import { describe, expect, it } from 'vitest'
import type { PlanSummary } from '#contract/schemas/plan.ts'
import { preferredPlan } from '#web/shell/last-place.ts'

const plan = (key: string, year: number | null): PlanSummary => ({
  id: key,
  key,
  title: key,
  year,
  isDemo: false,
  taskCount: 0,
  clauseCount: 0,
  targetCount: 0,
  issueCount: 0,
  settlementCount: 0,
  versions: [],
})
const plans = [plan('2023', 2023), plan('2025', 2025), plan('undated', null)]

describe('the plan to open first', () => {
  it('is the one last open, while it is still there', () => {
    expect(preferredPlan(plans, '2023')?.key).toBe('2023')
    expect(preferredPlan(plans, 'removed')?.key).toBe('2025')
  })

  it('is else the newest by year; a plan without a year comes last', () => {
    expect(preferredPlan(plans, null)?.key).toBe('2025')
    expect(preferredPlan([], null)).toBeUndefined()
  })
})
