import { type MouseEvent, type ReactNode, useMemo, useRef } from 'react'
import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import { DocumentSheet } from '#web/features/plan/document/document-sheet.tsx'
import { MarginContext } from '#web/features/plan/document/margin-slot.tsx'
import { DocumentNote } from '#web/features/plan/living/document-note.tsx'
import styles from '#web/features/plan/living/living-plan.module.css'
import { useCurrentMark } from '#web/features/plan/living/use-document-marks.ts'
import { ReviewPane } from '#web/features/plan/review/review-pane.tsx'
import { reviewText } from '#web/features/plan/review/review-text.ts'
import { useReview } from '#web/features/plan/review/use-review.ts'
import { useReviewKeys } from '#web/features/plan/review/use-review-keys.ts'
import { DraftSettling } from '#web/features/plan/settling/draft-settling.tsx'
import { SettleKeys } from '#web/features/plan/settling/settle-keys.tsx'
import { useText } from '#web/i18n/dictionary.ts'
import { usePageTitle } from '#web/shell/page.tsx'

/** 核对正文 — the draft set like the plan it would become; beside it what to look at, and the two ways out. */
export function ReviewBody({ draft }: { readonly draft: ImportDraft }): ReactNode {
  const text = useText(reviewText)
  const state = useReview(draft)
  const paper = useRef<HTMLElement>(null)
  usePageTitle(text.pageTitle)
  useCurrentMark(paper, state.current)
  useReviewKeys(state.step)
  const note = useMemo(() => <DocumentNote version={null} issuedOn={draft.parsed.document.issuedOn} />, [draft])
  const lookAtItem = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    const key = event.target.closest('[data-item]')?.getAttribute('data-item')
    const point = state.points.find(({ item }) => item !== null && item === key)
    if (point) state.look(point.key)
  }
  return (
    <DraftSettling draft={draft} view={state.view} year={state.year}>
      <SettleKeys issue={state.currentIssue} document={draft.text} />
      <div className={styles.review}>
        <h1 className="doc-hidden">{text.pageTitle}</h1>
        <div className={styles.reading}>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard moves by N and P, and through the list beside */}
          <section className={styles.sheet} aria-label={text.document} onClick={lookAtItem}>
            <MarginContext.Provider value={state.marginOf}>
              <DocumentSheet ref={paper} view={state.view} note={note} />
            </MarginContext.Provider>
          </section>
        </div>
        <ReviewPane state={state} />
      </div>
    </DraftSettling>
  )
}
