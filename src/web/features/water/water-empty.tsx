import { Link } from '@tanstack/react-router'
import { waterText } from '#web/features/water/water-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'

/** 尚无数据 — says what is missing and what would put it here; `missing` names places that are not on record either. */
export function WaterEmpty({ missing }: { readonly missing: string | null }) {
  const text = useText(waterText)
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
      {missing === null ? null : <p>{text.emptyPlaces(missing)}</p>}
    </EmptyState>
  )
}
