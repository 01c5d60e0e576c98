import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { UnitPage as UnitDetail } from '#contract/schemas/org.ts'
import { DueMonths } from '#web/features/units/due-months.tsx'
import styles from '#web/features/units/unit.module.css'
import { UnitActions } from '#web/features/units/unit-actions.tsx'
import { UnitFacts } from '#web/features/units/unit-facts.tsx'
import { UnitTasks } from '#web/features/units/unit-tasks.tsx'
import { unitText } from '#web/features/units/unit-text.ts'
import { unitQuery, unitsQuery } from '#web/features/units/units-query.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import { Page } from '#web/shell/page.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'
import { NoRight } from '#web/ui/no-right.tsx'

/** 单位页 — who a unit is, what it owes in which role and when, and what came before and after it. */
export function UnitPage() {
  const text = useText(unitText)
  const { slug } = useCounty()
  const { unit: unitId = '' } = useParams({ strict: false })
  const mayRead = useCan()('unit.read')
  const { data, error, refetch } = useQuery({ ...unitQuery(slug, unitId), enabled: mayRead })
  const back = (
    <Link to="/$county/units" params={{ county: slug }}>
      {text.back}
    </Link>
  )
  if (!mayRead) return <NoRight />
  // The key: another unit's page starts on its own first tab page, with no dialog left open.
  if (data) return <UnitBody key={data.unit.id} county={slug} detail={data} back={back} />
  return (
    <Page title={text.facts} lead={back}>
      {error === null ? <LoadingState /> : <ErrorState inline error={error} onRetry={() => refetch()} />}
    </Page>
  )
}

interface UnitBodyProps {
  readonly county: string
  readonly detail: UnitDetail
  readonly back: ReactNode
}

function UnitBody({ county, detail, back }: UnitBodyProps) {
  const { data: directory } = useQuery(unitsQuery(county))
  return (
    <Page
      title={detail.unit.name}
      lead={back}
      actions={<UnitActions county={county} detail={detail} directory={directory} />}
    >
      <div className={styles.columns}>
        <UnitTasks county={county} unitId={detail.unit.id} />
        <div className={styles.side}>
          <UnitFacts county={county} detail={detail} directory={directory} />
          <DueMonths months={detail.dueByMonth} />
        </div>
      </div>
    </Page>
  )
}
