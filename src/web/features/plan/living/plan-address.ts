import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { isPanelTab, type PanelTab } from '#web/features/plan/panel/tabs.ts'

/** What the address of a living plan says beyond the plan itself; every part of it can be sent as a link. */
export interface PlanAddress {
  readonly clause: string | null
  readonly unit: string | null
  readonly query: string
  /** The side of the clause the panel shows; null: whichever suits the clause. */
  readonly tab: PanelTab | null
}

/** The texts a plan's address may carry; the router keeps them and nothing else. */
interface PlanSearch {
  readonly clause?: string | undefined
  readonly unit?: string | undefined
  readonly q?: string | undefined
  readonly tab?: string | undefined
}

export interface PlanAddressChange {
  readonly clause?: string | undefined
  readonly unit?: string | undefined
  readonly q?: string | undefined
  readonly tab?: PanelTab | undefined
}

/** 地址状态 — the selection, the unit lens and the search of the page live in its address, and nowhere else. */
export function usePlanAddress(): PlanAddress & {
  readonly change: (change: PlanAddressChange, how: 'push' | 'replace') => void
} {
  const { clause, unit, q, tab }: PlanSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = useCallback(
    (next: PlanAddressChange, how: 'push' | 'replace') => {
      void navigate({
        to: '.',
        search: (search) => ({ ...search, ...next }),
        replace: how === 'replace',
        resetScroll: false,
      })
    },
    [navigate],
  )
  return { clause: clause ?? null, unit: unit ?? null, query: q ?? '', tab: isPanelTab(tab) ? tab : null, change }
}
