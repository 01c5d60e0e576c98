import { Link } from '@tanstack/react-router'
import { airText } from '#web/features/air/air-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'

/** 尚无数据 — says what is missing and what would put it here. */
export function AirEmpty({ hasStations }: { readonly hasStations: boolean }) {
  const text = useText(airText)
  const { slug } = useCounty()
  const mayImport = useCan()('observation.manage')
  return (
    <EmptyState
      inline
      title={text.emptyTitle}
      actions={
        mayImport && (
          <Link to="/$county/data" params={{ county: slug }}>
            {text.toData}
          </Link>
        )
      }
    >
      <p>{text.empty}</p>
      {hasStations ? null : <p>{text.emptyStations}</p>}
    </EmptyState>
  )
}
