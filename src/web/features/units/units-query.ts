import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Role } from '#kernel/plan/model.ts'
import { call } from '#web/api/call.ts'

export const unitsQuery = (county: string) =>
  queryOptions({
    queryKey: ['counties', county, 'units'],
    queryFn: ({ signal }) => call('listUnits', { params: { county }, signal }),
  })

export const unitQuery = (county: string, unitId: string) =>
  queryOptions({
    queryKey: ['counties', county, 'units', unitId],
    queryFn: ({ signal }) => call('readUnit', { params: { county, unitId }, signal }),
  })

export const TASKS_A_PAGE = 50

interface AskedTasks {
  readonly unitId: string
  readonly role: Role
  readonly page: number
}

/** 职责任务 — what a unit owes in one role in the plans in force, in the order of the plans. */
export const unitTasksQuery = (county: string, { unitId, role, page }: AskedTasks) =>
  queryOptions({
    queryKey: ['counties', county, 'units', unitId, 'tasks', role, page],
    queryFn: ({ signal }) =>
      call('listTasks', {
        params: { county },
        query: { unit: unitId, role: [role], offset: page * TASKS_A_PAGE, limit: TASKS_A_PAGE },
        signal,
      }),
  })

export const feedQuery = (county: string, unitId: string) =>
  queryOptions({
    queryKey: ['counties', county, 'units', unitId, 'feed'],
    queryFn: ({ signal }) => call('readCalendarFeed', { params: { county, unitId }, signal }),
  })

/** 变更 — the directory decides who bears what all over the county: everything read of it is read again. */
export function useUnitWrite<Given, Done>(
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
