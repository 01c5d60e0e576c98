import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ExportMenu } from '#web/features/tasks/export-menu.tsx'
import { useUsedFilters } from '#web/features/tasks/filter-words.ts'
import { SavedFiltersMenu } from '#web/features/tasks/saved-filters-menu.tsx'
import { orderOf, PAGE_SIZE, pageOf } from '#web/features/tasks/task-address.ts'
import { TaskFilters } from '#web/features/tasks/task-filters.tsx'
import { TaskTable } from '#web/features/tasks/task-table.tsx'
import { TaskTimeline } from '#web/features/tasks/task-timeline.tsx'
import styles from '#web/features/tasks/tasks.module.css'
import { tasksQuery } from '#web/features/tasks/tasks-query.ts'
import { tasksText } from '#web/features/tasks/tasks-text.ts'
import { useFilterOptions } from '#web/features/tasks/use-filter-options.ts'
import { type TaskAddress, useTaskAddress } from '#web/features/tasks/use-task-address.ts'
import { UsedFilters } from '#web/features/tasks/used-filters.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import { Page } from '#web/shell/page.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'
import { Paging } from '#web/ui/paging.tsx'

/** 任务页 — every task of the plans in force: searched, filtered, sorted, on a time line, exported and printed. */
export function TasksPage() {
  const text = useText(tasksText)
  const { language } = useLanguage()
  const county = useCounty().slug
  const { date } = useAsOf()
  const address = useTaskAddress()
  const { search, filter, change } = address
  const options = useFilterOptions(county)
  const used = useUsedFilters(search, options)
  const page = pageOf(search)
  const { data, error, refetch, isPlaceholderData } = useQuery(
    tasksQuery(county, { ...filter, ...orderOf(search), offset: page * PAGE_SIZE, limit: PAGE_SIZE }),
  )
  const isTimeline = search.view === 'timeline'
  const hasNothing = data?.total === 0
  return (
    <Page
      title={text.title}
      lead={text.lead(formatDate(date, language))}
      actions={
        <div className={styles.actions}>
          <SavedFiltersMenu county={county} address={address} />
          <ExportMenu county={county} address={address} />
        </div>
      }
    >
      <TaskFilters address={address} options={options} facets={data?.facets} />
      <UsedFilters used={used} onChange={change} />
      <div className={styles.bar}>
        <p className={styles.total} role="status">
          {data ? text.total(data.total) : ''}
        </p>
        <ViewChoice address={address} isTimeline={isTimeline} />
      </div>
      {error ? <ErrorState inline error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {hasNothing && !error ? <NoTasks county={county} isFiltered={used.length > 0} /> : null}
      {data && !hasNothing && !error ? (
        <div className={isPlaceholderData ? styles.stale : undefined}>
          {isTimeline ? (
            <TaskTimeline filter={filter} />
          ) : (
            <>
              <TaskTable
                county={county}
                lines={data.items}
                sorting={orderOf(search)}
                onSort={({ order, descending }) => change({ order, descending: descending ? '1' : undefined })}
              />
              {data.total > PAGE_SIZE ? (
                <Paging
                  page={page}
                  pages={Math.ceil(data.total / PAGE_SIZE)}
                  onChange={(next) => change({ page: String(next + 1) })}
                />
              ) : null}
            </>
          )}
        </div>
      ) : null}
    </Page>
  )
}

function ViewChoice({ address, isTimeline }: { readonly address: TaskAddress; readonly isTimeline: boolean }) {
  const text = useText(tasksText)
  return (
    <fieldset className={styles.views} aria-label={text.view}>
      <button
        type="button"
        className={styles.viewChoice}
        aria-pressed={!isTimeline}
        onClick={() => address.change({ view: undefined })}
      >
        {text.list}
      </button>
      <button
        type="button"
        className={styles.viewChoice}
        aria-pressed={isTimeline}
        onClick={() => address.change({ view: 'timeline' })}
      >
        {text.timeline}
      </button>
    </fieldset>
  )
}

function NoTasks({ county, isFiltered }: { readonly county: string; readonly isFiltered: boolean }) {
  const text = useText(tasksText)
  const mayImport = useCan()('plan.import')
  if (isFiltered) {
    return (
      <EmptyState inline title={text.noneTitle}>
        {text.none}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      inline
      title={text.emptyTitle}
      actions={
        mayImport && (
          <Link to="/$county/import" params={{ county }}>
            {text.import}
          </Link>
        )
      }
    >
      {text.empty}
    </EmptyState>
  )
}
