import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { airQuery } from '#contract/schemas/air.ts'
import type { AirDayFactor } from '#kernel/air/air-day.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import { call } from '#web/api/call.ts'
import type { SlipSource } from '#web/features/evidence/slip-dialog.tsx'

/** 查询 — subject, days, edition, dust and moment; the same for every page about the air. */
export type AirAsked = z.output<typeof airQuery>

const key = (county: string, ...rest: readonly unknown[]) => ['counties', county, 'air', ...rest]
const keep = { placeholderData: keepPreviousData }

export const overviewQuery = (county: string, asOf: Instant | undefined) =>
  queryOptions({
    queryKey: key(county, 'overview', asOf ?? null),
    queryFn: ({ signal }) => call('readAirOverview', { params: { county }, query: { asOf }, signal }),
  })

export const daysQuery = (county: string, query: AirAsked) =>
  queryOptions({
    queryKey: key(county, 'days', query),
    queryFn: ({ signal }) => call('listAirDays', { params: { county }, query, signal }),
    ...keep,
  })

export const hoursQuery = (county: string, query: AirAsked) =>
  queryOptions({
    queryKey: key(county, 'hours', query),
    queryFn: ({ signal }) => call('listAirHours', { params: { county }, query, signal }),
    ...keep,
  })

export const evaluationQuery = (county: string, query: AirAsked) =>
  queryOptions({
    queryKey: key(county, 'evaluation', query),
    queryFn: ({ signal }) => call('evaluateAir', { params: { county }, query, signal }),
    ...keep,
  })

export const profileQuery = (county: string, query: AirAsked, factor: AirDayFactor) =>
  queryOptions({
    queryKey: key(county, 'profile', factor, query),
    queryFn: ({ signal }) => call('readAirProfile', { params: { county }, query: { ...query, factor }, signal }),
    ...keep,
  })

export const comparisonQuery = (county: string, query: AirAsked) =>
  queryOptions({
    queryKey: key(county, 'comparison', query),
    queryFn: ({ signal }) => call('compareAir', { params: { county }, query, signal }),
    ...keep,
  })

export const completenessQuery = (county: string, query: AirAsked) =>
  queryOptions({
    queryKey: key(county, 'completeness', query),
    queryFn: ({ signal }) => call('readAirCompleteness', { params: { county }, query, signal }),
    ...keep,
  })

export const warningsQuery = (county: string, asOf: Instant | undefined) =>
  queryOptions({
    queryKey: key(county, 'warnings', asOf ?? null),
    queryFn: ({ signal }) => call('readWarningPanel', { params: { county }, query: { asOf }, signal }),
  })

export const rankingQuery = (county: string, query: AirAsked) =>
  queryOptions({
    queryKey: key(county, 'ranking', query),
    queryFn: ({ signal }) => call('rankAir', { params: { county }, query, signal }),
    ...keep,
  })

/** 凭证的取法 — for numbers whose slip is asked for only when somebody wants to see it. */
export const hoursSlip = (county: string, query: AirAsked): SlipSource => ({
  queryKey: key(county, 'hours-slip', query),
  queryFn: async ({ signal }) => (await call('listAirHours', { params: { county }, query, signal })).provenance,
})

export const daysSlip = (county: string, query: AirAsked): SlipSource => ({
  queryKey: key(county, 'days-slip', query),
  queryFn: async ({ signal }) => (await call('listAirDays', { params: { county }, query, signal })).provenance,
})

export const evaluationSlip = (county: string, query: AirAsked): SlipSource => ({
  queryKey: key(county, 'evaluation-slip', query),
  queryFn: async ({ signal }) => (await call('evaluateAir', { params: { county }, query, signal })).provenance,
})
