import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { TaskFilter, TaskLine, TaskQuery } from '#contract/schemas/task.ts'
import { call } from '#web/api/call.ts'

/** 任务页 — one page of the list; while the next is read, the page keeps what it shows. */
export const tasksQuery = (county: string, query: TaskQuery) =>
  queryOptions({
    queryKey: ['counties', county, 'tasks', query],
    queryFn: ({ signal }) => call('listTasks', { params: { county }, query, signal }),
    placeholderData: keepPreviousData,
  })

/** The longest page the server gives. */
const MOST = 200

/** 全部任务 — every task that passes the filter, in printed order or by due day; for the timeline and for paper. */
export const allTasksQuery = (county: string, filter: TaskFilter, order: 'plan' | 'due') =>
  queryOptions({
    queryKey: ['counties', county, 'tasks', 'all', filter, order],
    queryFn: async ({ signal }) => {
      const lines: TaskLine[] = []
      for (;;) {
        const query = { ...filter, order, descending: false, offset: lines.length, limit: MOST }
        const page = await call('listTasks', { params: { county }, query, signal })
        lines.push(...page.items)
        if (page.items.length === 0 || lines.length >= page.total) return lines
      }
    },
    placeholderData: keepPreviousData,
  })
