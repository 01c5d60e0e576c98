import { useCallback, useMemo, useState } from 'react'
import type { DocumentView } from '#web/features/plan/document/document-view.ts'
import { findInDocument, type SearchHit } from '#web/features/plan/living/document-search.ts'
import type { usePlanAddress } from '#web/features/plan/living/plan-address.ts'

export interface SearchState {
  readonly query: string
  readonly hits: readonly SearchHit[]
  readonly current: number
  readonly ask: (query: string) => void
  readonly move: (step: 1 | -1) => void
}

/** 查找状态 — the query lives in the address; which hit is current is a passing matter. */
export function useSearch(view: DocumentView, address: ReturnType<typeof usePlanAddress>): SearchState {
  const { query, change } = address
  const hits = useMemo(() => findInDocument(view, query), [view, query])
  const [place, setPlace] = useState({ query, current: 0 })
  const current = place.query === query ? Math.min(place.current, Math.max(0, hits.length - 1)) : 0
  const ask = useCallback((next: string) => change({ q: next.trim() === '' ? undefined : next }, 'replace'), [change])
  const move = (step: 1 | -1) => {
    if (hits.length > 0) setPlace({ query, current: (current + step + hits.length) % hits.length })
  }
  return { query, hits, current, ask, move }
}
