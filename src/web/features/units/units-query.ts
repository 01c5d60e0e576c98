import { queryOptions } from '@tanstack/react-query'
import { call } from '#web/api/call.ts'

export const unitsQuery = (county: string) =>
  queryOptions({
    queryKey: ['counties', county, 'units'],
    queryFn: ({ signal }) => call('listUnits', { params: { county }, signal }),
  })
