import { useQueries } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Role } from '#kernel/plan/model.ts'
import { TaskLines } from '#web/features/units/task-lines.tsx'
import styles from '#web/features/units/unit.module.css'
import { UNIT_ROLES } from '#web/features/units/unit-rows.ts'
import { unitText } from '#web/features/units/unit-text.ts'
import { TASKS_A_PAGE, unitTasksQuery } from '#web/features/units/units-query.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'
import { Paging } from '#web/ui/paging.tsx'
import { roleText } from '#web/ui/stamp.tsx'
import { Tabs } from '#web/ui/tabs.tsx'

interface UnitTasksProps {
  readonly county: string
  readonly unitId: string
}

/** 职责任务 — what the unit leads, supports and answers for, a tab each with its count. */
export function UnitTasks({ county, unitId }: UnitTasksProps) {
  const text = useText(unitText)
  const roles = useText(roleText)
  const { tab } = useSearch({ strict: false })
  const navigate = useNavigate()
  const role: Role = UNIT_ROLES.find((known) => known === tab) ?? 'lead'
  const [page, setPage] = useState(0)
  const answers = useQueries({
    queries: UNIT_ROLES.map((each) => unitTasksQuery(county, { unitId, role: each, page: each === role ? page : 0 })),
  })
  const tabs = UNIT_ROLES.map((key, index) => {
    const total = answers[index]?.data?.total
    return { key, label: roles[key], ...(total === undefined ? {} : { count: total }) }
  })
  const shown = answers[UNIT_ROLES.indexOf(role)]
  const choose = (key: Role) => {
    setPage(0)
    void navigate({ to: '.', search: (search) => ({ ...search, tab: key }), replace: true, resetScroll: false })
  }
  const pages = Math.ceil((shown?.data?.total ?? 0) / TASKS_A_PAGE)
  return (
    <section className={styles.tasks}>
      <Tabs label={text.tasks} tabs={tabs} value={role} onChange={choose}>
        {shown?.data ? (
          <TaskLines county={county} tasks={shown.data.items} />
        ) : shown?.error ? (
          <ErrorState inline error={shown.error} onRetry={() => shown.refetch()} />
        ) : (
          <LoadingState />
        )}
        {pages > 1 && <Paging page={page} pages={pages} onChange={setPage} />}
      </Tabs>
    </section>
  )
}
