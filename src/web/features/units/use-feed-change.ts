import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#web/api/call.ts'
import { feedQuery } from '#web/features/units/units-query.ts'

/** 订阅变更 — starting and replacing are one: a new address, and an old one ends. */
export function useFeedChange(county: string, unitId: string, onDone: () => void) {
  const queries = useQueryClient()
  const params = { county, unitId }
  return useMutation({
    mutationFn: async (change: 'replace' | 'stop') => {
      await (change === 'stop' ? call('stopCalendarFeed', { params }) : call('createCalendarFeed', { params }))
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: feedQuery(county, unitId).queryKey })
      onDone()
    },
  })
}
