import { z } from 'zod'
import type { Route } from '#contract/route.ts'
import { id, instant, slug } from '#contract/schemas/common.ts'
import { planParams } from '#contract/schemas/plan.ts'
import { planVerdicts, verdictDetail } from '#contract/schemas/verdict.ts'

/** 判定 — the numbers of a plan, computed from evidence as of a moment. */
export const verdictRoutes = {
  listVerdicts: {
    method: 'GET',
    path: '/api/counties/:county/plans/:plan/verdicts',
    summary: { zh: '目标判定', en: 'Verdicts' },
    access: 'observation.read',
    params: planParams,
    query: z.object({ asOf: instant.optional() }),
    response: planVerdicts,
  },
  readVerdict: {
    method: 'GET',
    path: '/api/counties/:county/plans/:plan/verdicts/:targetId',
    summary: { zh: '目标判定详情', en: 'One verdict' },
    access: 'observation.read',
    params: z.object({ county: slug, plan: planParams.shape.plan, targetId: id }),
    query: z.object({ asOf: instant.optional() }),
    response: verdictDetail,
  },
} as const satisfies Record<string, Route>
