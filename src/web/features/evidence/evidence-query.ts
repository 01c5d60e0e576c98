import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { observationQuery } from '#contract/schemas/observation.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import { call } from '#web/api/call.ts'

/** 监测点位 — with the range of what is known of each at the moment. */
export const stationsQuery = (county: string, asOf: Instant | undefined) =>
  queryOptions({
    queryKey: ['counties', county, 'stations', asOf ?? null],
    queryFn: ({ signal }) => call('listStations', { params: { county }, query: { asOf }, signal }),
  })

export const readingsQuery = (county: string, query: z.output<typeof observationQuery>) =>
  queryOptions({
    queryKey: ['counties', county, 'observations', query],
    queryFn: ({ signal }) => call('listObservations', { params: { county }, query, signal }),
  })
