import { queryOptions } from '@tanstack/react-query'
import { call } from '#web/api/call.ts'

export const mapQuery = (county: string) =>
  queryOptions({
    queryKey: ['counties', county, 'map'],
    queryFn: ({ signal }) => call('readMap', { params: { county }, signal }),
  })
