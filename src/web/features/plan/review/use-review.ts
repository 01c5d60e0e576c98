import { useMemo, useState } from 'react'
import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import { localDateOf } from '#kernel/time/calendar.ts'
import { type DocumentSource, sourceOfImportDraft } from '#web/features/plan/document/document-source.ts'
import { documentView } from '#web/features/plan/document/document-view.ts'
import { useMargins } from '#web/features/plan/living/use-margins.ts'
import { reviewCounts } from '#web/features/plan/review/review-counts.ts'
import { reviewGroups, reviewPoints, stepPoint } from '#web/features/plan/review/review-points.ts'

/** 核对状态 — the draft as a document, its uncertain places, and the one being looked at. */
export function useReview(draft: ImportDraft) {
  const [current, setCurrent] = useState<string | null>(null)
  const { points, view } = useMemo(() => {
    const source: DocumentSource = sourceOfImportDraft(draft)
    const found = reviewPoints(source, draft.newUnits)
    return { points: found, view: documentView({ ...source, doubts: found }) }
  }, [draft])
  const groups = useMemo(() => reviewGroups(points), [points])
  const counts = useMemo(() => reviewCounts(draft), [draft])
  // A draft is read on the day it was issued: its clocks then say what the document meant.
  const { marginOf } = useMargins(view, null, view.head.issuedOn ?? localDateOf(draft.receivedAt))
  return {
    draft,
    view,
    points,
    groups,
    counts,
    marginOf,
    current: points.find(({ key }) => key === current) ?? null,
    look: setCurrent,
    step: (by: 1 | -1) => setCurrent((now) => stepPoint(points, now, by)),
  }
}

export type ReviewState = ReturnType<typeof useReview>
