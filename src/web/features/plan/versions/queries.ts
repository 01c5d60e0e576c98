import { queryOptions } from '@tanstack/react-query'
import { call } from '#web/api/call.ts'

interface Pair {
  readonly from: number
  readonly to: number
}

/** 版本对照 — printed versions never change: what was compared once stays true. */
export const changesQuery = (county: string, plan: string, { from, to }: Pair) =>
  queryOptions({
    queryKey: ['counties', county, 'plans', plan, 'changes', from, to],
    queryFn: ({ signal }) => call('compareVersions', { params: { county, plan }, query: { from, to }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
