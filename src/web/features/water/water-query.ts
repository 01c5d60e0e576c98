import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import { call } from '#web/api/call.ts'

/** 查询 — the year asked about, as known when; undefined: at the county's own moment. */
export interface WaterAsked {
  readonly year: number
  readonly asOf: Instant | undefined
}

const key = (county: string, ...rest: readonly unknown[]) => ['counties', county, 'water', ...rest]
const keep = { placeholderData: keepPreviousData }

export const sectionsQuery = (county: string, query: WaterAsked) =>
  queryOptions({
    queryKey: key(county, 'sections', query),
    queryFn: ({ signal }) => call('listWaterSections', { params: { county }, query, signal }),
    ...keep,
  })

export const sectionQuery = (county: string, stationId: string, query: WaterAsked) =>
  queryOptions({
    queryKey: key(county, 'section', stationId, query),
    queryFn: ({ signal }) => call('readWaterSection', { params: { county, stationId }, query, signal }),
  })

interface AskedSeries {
  readonly factor: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly asOf: Instant | undefined
}

export const seriesQuery = (county: string, stationId: string, query: AskedSeries) =>
  queryOptions({
    queryKey: key(county, 'series', stationId, query),
    queryFn: ({ signal }) => call('readWaterSeries', { params: { county, stationId }, query, signal }),
  })

export const sourcesQuery = (county: string, query: WaterAsked) =>
  queryOptions({
    queryKey: key(county, 'sources', query),
    queryFn: ({ signal }) => call('listWaterSources', { params: { county }, query, signal }),
    ...keep,
  })

export const zonesQuery = (county: string, query: WaterAsked) =>
  queryOptions({
    queryKey: key(county, 'zones', query),
    queryFn: ({ signal }) => call('listFunctionZones', { params: { county }, query, signal }),
    ...keep,
  })

export const blackWatersQuery = (county: string, query: WaterAsked) =>
  queryOptions({
    queryKey: key(county, 'black-odorous', query),
    queryFn: ({ signal }) => call('listBlackWaters', { params: { county }, query, signal }),
    ...keep,
  })
