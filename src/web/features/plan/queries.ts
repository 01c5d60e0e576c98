import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Instant } from '#kernel/time/calendar.ts'
import { call } from '#web/api/call.ts'

/** 现行计划 — as the county knew it at `asOf`, or its `version`; while another moment is being read, the page keeps what it shows. */
export const livingPlanQuery = (
  county: string,
  plan: string,
  asOf: Instant | undefined,
  version: number | undefined = undefined,
) =>
  queryOptions({
    queryKey: ['counties', county, 'plans', plan, 'living', asOf ?? null, version ?? null],
    queryFn: ({ signal }) =>
      call('readLivingPlan', {
        params: { county, plan },
        query: { ...(asOf === undefined ? {} : { asOf }), ...(version === undefined ? {} : { version }) },
        signal,
      }),
    staleTime: 300_000,
    placeholderData: keepPreviousData,
  })

export const importsQuery = (county: string) =>
  queryOptions({
    queryKey: ['counties', county, 'imports'],
    queryFn: ({ signal }) => call('listImports', { params: { county }, signal }),
  })

export const importDraftQuery = (county: string, importId: string) =>
  queryOptions({
    queryKey: ['counties', county, 'imports', importId],
    queryFn: ({ signal }) => call('readImport', { params: { county, importId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** 校订备忘录 — everything settled about a plan as known at `asOf`, ended ones included. */
export const settlementsQuery = (county: string, plan: string, asOf: Instant | undefined) =>
  queryOptions({
    queryKey: ['counties', county, 'plans', plan, 'settlements', asOf ?? null],
    queryFn: ({ signal }) =>
      call('listSettlements', { params: { county, plan }, query: asOf === undefined ? {} : { asOf }, signal }),
  })
