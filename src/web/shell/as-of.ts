import { useNavigate, useSearch } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { type AsOf, asOfOf } from '#web/shell/as-of-moment.ts'
import { useCounty } from '#web/shell/county.ts'
import { useNow } from '#web/shell/session.ts'

export type { AsOf }

/** 截至 — the moment the page speaks of, and how to change it (null: back to the county's own moment). */
export function useAsOf(): AsOf & { readonly choose: (date: LocalDate | null) => void } {
  const { asOf } = useSearch({ strict: false })
  const county = useCounty()
  const now = useNow()
  const navigate = useNavigate()
  const own = asOfOf({ asked: undefined, standstill: county.asOf, now })
  const choose = (date: LocalDate | null) => {
    const chosen = date === null || date === own.date ? undefined : date
    return navigate({ to: '.', search: (search) => ({ ...search, asOf: chosen }), replace: true })
  }
  return { ...asOfOf({ asked: asOf, standstill: county.asOf, now }), choose }
}
