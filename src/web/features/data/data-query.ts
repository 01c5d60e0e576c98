import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import { call } from '#web/api/call.ts'

/** Often enough to see a file of a year go by. */
const LOOK_EVERY_MS = 700

const isRunning = ({ state }: Pick<ObservationImportWire, 'state'>): boolean => state === 'running'

/** 导入记录 — looked at again while one of them runs. */
export const observationImportsQuery = (county: string) =>
  queryOptions({
    queryKey: ['counties', county, 'observation-imports'],
    queryFn: ({ signal }) => call('listObservationImports', { params: { county }, signal }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.some(isRunning) ? 3 * LOOK_EVERY_MS : false),
  })

export const observationImportQuery = (county: string, importId: string) =>
  queryOptions({
    queryKey: ['counties', county, 'observation-imports', importId],
    queryFn: ({ signal }) => call('readObservationImport', { params: { county, importId }, signal }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? LOOK_EVERY_MS : false),
  })

export const exclusionsQuery = (county: string, asOf: Instant | undefined) =>
  queryOptions({
    queryKey: ['counties', county, 'exclusions', asOf ?? null],
    queryFn: ({ signal }) => call('listExclusions', { params: { county }, query: { asOf }, signal }),
  })

export const publishedQuery = (county: string, asOf: Instant | undefined) =>
  queryOptions({
    queryKey: ['counties', county, 'published-values', asOf ?? null],
    queryFn: ({ signal }) => call('listPublishedValues', { params: { county }, query: { asOf }, signal }),
  })

/** 变更 — readings, stations and exclusions decide numbers all over the county: everything read of it is read again. */
export function useDataWrite<Given, Done>(
  county: string,
  write: (given: Given) => Promise<Done>,
  onDone: (done: Done) => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: (done) => {
      onDone(done)
      return queries.invalidateQueries({ queryKey: ['counties', county] })
    },
  })
}

/** 导入变更 — every step answers the import as it then stands. */
export function useImportStep<Given>(county: string, step: (given: Given) => Promise<ObservationImportWire>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: step,
    onSuccess: (answer) => {
      queries.setQueryData(observationImportQuery(county, answer.id).queryKey, answer)
      return queries.invalidateQueries({ queryKey: observationImportsQuery(county).queryKey, exact: true })
    },
  })
}
