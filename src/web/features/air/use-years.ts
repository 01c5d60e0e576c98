import { useQuery } from '@tanstack/react-query'
import { localDateOf } from '#kernel/time/calendar.ts'
import type { Air } from '#web/features/air/use-air.ts'
import { yearsOf } from '#web/features/air/years-of.ts'
import { stationsQuery } from '#web/features/evidence/evidence-query.ts'
import { useAsOf } from '#web/shell/as-of.ts'

export function useYears({ county, period }: Pick<Air, 'county' | 'period'>): readonly number[] {
  const { asked, date } = useAsOf()
  const { data = [] } = useQuery(stationsQuery(county, asked))
  const starts = data.flatMap(({ kind, coverage }) =>
    kind === 'air' && coverage !== null ? [localDateOf(coverage.from)] : [],
  )
  return yearsOf(starts, Number(date.slice(0, 4)), period.year)
}
