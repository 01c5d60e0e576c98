import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { pageRules } from '#web/features/plan/print/page-rules.ts'
import print from '#web/features/plan/print/print.module.css'
import { useUsedFilters } from '#web/features/tasks/filter-words.ts'
import { PrintedTasks } from '#web/features/tasks/printed-tasks.tsx'
import { filtersOnly } from '#web/features/tasks/task-address.ts'
import { allTasksQuery } from '#web/features/tasks/tasks-query.ts'
import { tasksText } from '#web/features/tasks/tasks-text.ts'
import { useFilterOptions } from '#web/features/tasks/use-filter-options.ts'
import { useTaskAddress } from '#web/features/tasks/use-task-address.ts'
import { useLabel, useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCounty } from '#web/shell/county.ts'
import { usePageTitle } from '#web/shell/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

/** 责任清单打印页 — every task the filters leave, by plan and section, ready for A4 across. */
export function PrintTasksPage() {
  const text = useText(tasksText)
  const { language } = useLanguage()
  const county = useCounty()
  const label = useLabel()
  const { date } = useAsOf()
  const { search, filter } = useTaskAddress()
  const options = useFilterOptions(county.slug)
  const used = useUsedFilters(search, options)
  const { data, error, refetch } = useQuery(allTasksQuery(county.slug, filter, 'plan'))
  const unit = options.units.find(({ value }) => value === filter.unit)?.label
  const title = unit === undefined ? text.printTitle : text.printTitleOf(unit)
  const day = formatDate(date, language)
  usePageTitle(title)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState />
  const demo = county.isDemo ? text.demo : null
  return (
    <div className={print.desk}>
      <style>{pageRules({ asOf: text.asOf(day), provenance: label(county.name), demo }, 'dutyList')}</style>
      <div className={print.bar}>
        <Link
          to="/$county/tasks"
          params={{ county: county.slug }}
          search={({ asOf }) => ({ asOf, ...filtersOnly(search) })}
        >
          {text.back}
        </Link>
        <span className={print.hint}>{text.printHint}</span>
        <Button tone="primary" onClick={() => globalThis.print()}>
          {text.printAction}
        </Button>
      </div>
      {data.length === 0 ? (
        <EmptyState title={text.noneTitle}>{text.none}</EmptyState>
      ) : (
        <PrintedTasks
          title={title}
          lines={data}
          notes={[
            text.printCounts(day, data.length),
            ...(used.length === 0 ? [] : [text.printFilters(used.map(({ words }) => words).join(text.join))]),
            ...(demo === null ? [] : [demo]),
          ]}
        />
      )}
    </div>
  )
}
