import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { StationKind } from '#kernel/observation/station.ts'
import { localDateOf } from '#kernel/time/calendar.ts'
import { stationsQuery } from '#web/features/evidence/evidence-query.ts'
import { tabOf, type WaterSearch, type WaterTab, yearOf, yearsFrom } from '#web/features/water/water-address.ts'
import type { WaterAsked } from '#web/features/water/water-query.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCounty } from '#web/shell/county.ts'

/** 水页地址 — what is looked at, and how to look at something else. */
export interface Water {
  readonly county: string
  readonly isDemo: boolean
  readonly tab: WaterTab
  readonly asked: WaterAsked
  /** The day of the moment. */
  readonly today: string
  readonly search: WaterSearch
  readonly change: (next: WaterSearch) => void
}

export function useWater(): Water {
  const { slug: county, isDemo } = useCounty()
  const search: WaterSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const { asked: asOf, date } = useAsOf()
  return {
    county,
    isDemo,
    tab: tabOf(search.tab),
    asked: { year: yearOf(search.year, Number(date.slice(0, 4))), asOf },
    today: date,
    search,
    change: (next) =>
      void navigate({ to: '.', search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false }),
  }
}

const WATERS: readonly StationKind[] = ['riverSection', 'waterSource', 'functionZone', 'blackWater']

/** 有数据的年份 — of any water of the county. */
export function useWaterYears({ county, asked, today }: Water): readonly number[] {
  const { data = [] } = useQuery(stationsQuery(county, asked.asOf))
  const starts = data.flatMap(({ kind, coverage }) =>
    WATERS.includes(kind) && coverage !== null ? [localDateOf(coverage.from)] : [],
  )
  return yearsFrom(starts, Number(today.slice(0, 4)), asked.year)
}
