import { useQuery } from '@tanstack/react-query'
import { localDateOf } from '#kernel/time/calendar.ts'
import type { Air } from '#web/features/air/use-air.ts'
import { stationsQuery } from '#web/features/evidence/evidence-query.ts'
import { useAsOf } from '#web/shell/as-of.ts'

/** 有数据的年份 — latest first, the year of the moment and the chosen one always among them. */
export function yearsOf(starts: readonly string[], now: number, chosen: number): readonly number[] {
  const first = Math.min(now, chosen, ...starts.map((start) => Number(start.slice(0, 4))))
  const last = Math.max(now, chosen)
  return Array.from({ length: last - first + 1 }, (_, at) => last - at)
}

export function useYears({ county, period }: Pick<Air, 'county' | 'period'>): readonly number[] {
  const { asked, date } = useAsOf()
  const { data = [] } = useQuery(stationsQuery(county, asked))
  const starts = data.flatMap(({ kind, coverage }) =>
    kind === 'air' && coverage !== null ? [localDateOf(coverage.from)] : [],
  )
  return yearsOf(starts, Number(date.slice(0, 4)), period.year)
}
