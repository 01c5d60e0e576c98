import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { unitsQuery } from '#web/features/units/units-query.ts'
import { plansQuery } from '#web/shell/plans-query.ts'
import type { ComboOption } from '#web/ui/combobox-view.ts'

export interface FilterOptions {
  readonly units: readonly ComboOption[]
  readonly plans: readonly { readonly value: string; readonly label: string }[]
}

/** 可选单位和计划 — the county's units in printed order and its plans, newest first. */
export function useFilterOptions(county: string): FilterOptions {
  const { data: directory } = useQuery(unitsQuery(county))
  const { data: plans } = useQuery(plansQuery(county))
  return useMemo(
    () => ({
      units: [...(directory?.units ?? [])]
        .sort((one, other) => one.displayOrder - other.displayOrder)
        .map(({ id, name, fullName, aliases }) => ({ value: id, label: name, keywords: [fullName, ...aliases] })),
      plans: [...(plans ?? [])]
        .sort((one, other) => (other.year ?? 0) - (one.year ?? 0))
        .map(({ key, title }) => ({ value: key, label: title })),
    }),
    [directory, plans],
  )
}
