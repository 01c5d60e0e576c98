import { queryOptions } from '@tanstack/react-query'
import { call } from '#web/api/call.ts'

/** 计划列表 — the county's plans; the shell's switch, the start page and the plans page share one answer. */
export const plansQuery = (county: string) =>
  queryOptions({
    queryKey: ['counties', county, 'plans'],
    queryFn: ({ signal }) => call('listPlans', { params: { county }, signal }),
  })
