import { useMemo, useState } from 'react'
import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import type { PlanIssue } from '#kernel/plan/lint.ts'
import { localDateOf } from '#kernel/time/calendar.ts'
import { type DocumentSource, sourceOfImportDraft } from '#web/features/plan/document/document-source.ts'
import { documentView } from '#web/features/plan/document/document-view.ts'
import { useMargins } from '#web/features/plan/living/use-margins.ts'
import { reviewCounts } from '#web/features/plan/review/review-counts.ts'
import { type ReviewPoint, reviewGroups, reviewPoints, stepPoint } from '#web/features/plan/review/review-points.ts'

/** 核对状态 — the draft as a document, its uncertain places, and the one being looked at. */
export function useReview(draft: ImportDraft) {
  const [current, setCurrent] = useState<string | null>(null)
  const { points, view } = useMemo(() => {
    const source: DocumentSource = sourceOfImportDraft(draft)
    const found = reviewPoints(source, draft.newUnits)
    const open = found.filter(({ isSettled }) => !isSettled)
    return { points: found, view: documentView({ ...source, doubts: open }) }
  }, [draft])
  const groups = useMemo(() => reviewGroups(points), [points])
  const counts = useMemo(() => reviewCounts(draft), [draft])
  // A draft is read on the day it was issued: its clocks then say what the document meant.
  const { marginOf } = useMargins(view, null, view.head.issuedOn ?? localDateOf(draft.receivedAt))
  const point = points.find(({ key }) => key === current) ?? null
  return {
    draft,
    year: view.parts[0]?.year ?? Number((view.head.issuedOn ?? localDateOf(draft.receivedAt)).slice(0, 4)),
    /** The proof mark being looked at: what C, Q and E settle. */
    currentIssue: issueAt(view.openIssues, point),
    /** The same, answered ones included: what the list shows beside its advice. */
    lookedIssue: issueAt(view.issues, point),
    view,
    points,
    groups,
    counts,
    marginOf,
    current: point,
    look: setCurrent,
    step: (by: 1 | -1) => setCurrent((now) => stepPoint(points, now, by)),
  }
}

function issueAt(issues: readonly PlanIssue[], point: ReviewPoint | null): PlanIssue | null {
  if (point === null) return null
  const { start, end, kind } = point
  return issues.find(({ code, source }) => code === kind && source.start === start && source.end === end) ?? null
}

export type ReviewState = ReturnType<typeof useReview>
