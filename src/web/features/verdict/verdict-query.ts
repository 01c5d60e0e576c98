import { queryOptions } from '@tanstack/react-query'
import type { Instant } from '#kernel/time/calendar.ts'
import { call } from '#web/api/call.ts'
import type { SlipSource } from '#web/features/evidence/slip-dialog.tsx'

/** 目标判定 — every target of a plan some indicator computes, as of a moment. */
export const verdictsQuery = (county: string, plan: string, asOf: Instant | undefined) =>
  queryOptions({
    queryKey: ['counties', county, 'plans', plan, 'verdicts', asOf ?? null],
    queryFn: ({ signal }) => call('listVerdicts', { params: { county, plan }, query: { asOf }, signal }),
  })

export const verdictQuery = (county: string, plan: string, targetId: string, asOf: Instant | undefined) =>
  queryOptions({
    queryKey: ['counties', county, 'plans', plan, 'verdicts', targetId, asOf ?? null],
    queryFn: ({ signal }) => call('readVerdict', { params: { county, plan, targetId }, query: { asOf }, signal }),
  })

/** 判定凭证的取法 — asked for only when somebody wants to see it. */
export const verdictSlip = (county: string, plan: string, targetId: string, asOf: Instant | undefined): SlipSource => ({
  queryKey: ['counties', county, 'plans', plan, 'verdicts', targetId, asOf ?? null, 'slip'],
  queryFn: async ({ signal }) =>
    (await call('readVerdict', { params: { county, plan, targetId }, query: { asOf }, signal })).provenance,
})
