import { useNavigate, useSearch } from '@tanstack/react-router'
import type { TaskFilter } from '#contract/schemas/task.ts'
import { filterOf, type TaskSearch } from '#web/features/tasks/task-address.ts'
import { useAsOf } from '#web/shell/as-of.ts'

/** 任务页地址 — filters, order, page and view as the address has them, and how to change some of them. */
export interface TaskAddress {
  readonly search: TaskSearch
  readonly filter: TaskFilter
  /** Changes what is named and goes back to the first page; undefined takes a filter away. */
  readonly change: (next: TaskSearch) => void
}

export function useTaskAddress(): TaskAddress {
  const search: TaskSearch = useSearch({ strict: false })
  const { asked } = useAsOf()
  const navigate = useNavigate()
  return {
    search,
    filter: { ...filterOf(search), asOf: asked },
    change: (next) =>
      void navigate({ to: '.', search: (before) => ({ ...before, page: undefined, ...next }), replace: true }),
  }
}
