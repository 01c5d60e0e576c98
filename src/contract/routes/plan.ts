import { z } from 'zod'
import type { Route } from '#contract/route.ts'
import { countyParams, id, instant, slug } from '#contract/schemas/common.ts'
import {
  livingPlan,
  planParams,
  planSummary,
  rollOver,
  settlementMemo,
  settlementParams,
  versionPair,
} from '#contract/schemas/plan.ts'
import { versionComparison } from '#contract/schemas/plan-change.ts'
import { importDraft } from '#contract/schemas/plan-import.ts'
import { deadlineEvent, newSettlement, recordedEvent, settlement } from '#contract/schemas/settlement.ts'

/** 计划 — plans in force, their versions and what was settled about them. */
export const planRoutes = {
  listPlans: {
    method: 'GET',
    path: '/api/counties/:county/plans',
    summary: { zh: '计划列表', en: 'Plans' },
    access: 'plan.read',
    params: countyParams,
    response: z.array(planSummary),
  },
  readLivingPlan: {
    method: 'GET',
    path: '/api/counties/:county/plans/:plan/living',
    summary: { zh: '活计划', en: 'Living plan' },
    access: 'plan.read',
    params: planParams,
    query: z.object({ asOf: instant.optional(), version: z.coerce.number().int().min(1).optional() }),
    response: livingPlan,
  },
  downloadDocument: {
    method: 'GET',
    path: '/api/counties/:county/files/:fileId',
    summary: { zh: '下载原件', en: 'Download the file as received' },
    access: 'plan.read',
    params: z.object({ county: slug, fileId: id }),
    response: z.unknown(),
    binary: true,
  },
  compareVersions: {
    method: 'GET',
    path: '/api/counties/:county/plans/:plan/changes',
    summary: { zh: '版本对照', en: 'One version against another' },
    access: 'plan.read',
    params: planParams,
    query: versionPair,
    response: versionComparison,
  },
  listSettlements: {
    method: 'GET',
    path: '/api/counties/:county/plans/:plan/settlements',
    summary: { zh: '校订备忘录', en: 'Memo of what was settled' },
    access: 'plan.read',
    params: planParams,
    query: z.object({ asOf: instant.optional() }),
    response: settlementMemo,
  },
  settle: {
    method: 'POST',
    path: '/api/counties/:county/plans/:plan/settlements',
    summary: { zh: '校订', en: 'Settle something about a plan' },
    access: 'plan.settle',
    params: planParams,
    body: newSettlement,
    response: settlement,
    status: 201,
  },
  withdrawSettlement: {
    method: 'DELETE',
    path: '/api/counties/:county/plans/:plan/settlements/:settlementId',
    summary: { zh: '撤回校订', en: 'Withdraw a settlement' },
    access: 'plan.settle',
    params: settlementParams,
    response: z.null(),
    status: 204,
  },
  recordEvent: {
    method: 'PUT',
    path: '/api/counties/:county/plans/:plan/events',
    summary: { zh: '登记时限事件', en: 'Record the event a deadline waits for' },
    access: 'plan.settle',
    params: planParams,
    body: recordedEvent,
    response: z.object({ items: z.array(deadlineEvent) }),
  },
  rollOver: {
    method: 'POST',
    path: '/api/counties/:county/plans/:plan/roll-over',
    summary: { zh: '结转到下一年度', en: 'Roll a plan over to the next year' },
    access: 'plan.import',
    params: planParams,
    body: rollOver,
    response: importDraft,
    status: 201,
  },
} as const satisfies Record<string, Route>
