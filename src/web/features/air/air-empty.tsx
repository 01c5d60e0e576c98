import { Link } from '@tanstack/react-router'
import { airText } from '#web/features/air/air-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'

/** 尚无数据 — says what is missing and what would put it here. */
export function AirEmpty({ hasStations }: { readonly hasStations: boolean }) {
  const text = useText(airText)
  const { slug } = useCounty()
  return (
    <EmptyState
      inline
      title={text.emptyTitle}
      actions={
        <Link to="/$county" params={{ county: slug }}>
          {text.toPlans}
        </Link>
      }
    >
      <p>{text.empty}</p>
      {hasStations ? null : <p>{text.emptyStations}</p>}
    </EmptyState>
  )
}
