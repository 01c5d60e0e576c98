import { type ReactNode, useState } from 'react'
import styles from '#web/features/plan/review/review.module.css'
import type { ReviewCounts } from '#web/features/plan/review/review-counts.ts'
import { reviewText } from '#web/features/plan/review/review-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'

interface Props {
  readonly counts: ReviewCounts
  readonly isDuplicate: boolean
  readonly busy: boolean
  readonly error: unknown
  readonly onConfirm: (acceptDuplicate: boolean) => void
  readonly onClose: () => void
}

/** 确认导入 — what will be made; a duplicate needs a tick that says the person knows. */
export function ConfirmImportDialog({ counts, isDuplicate, busy, error, onConfirm, onClose }: Props): ReactNode {
  const text = useText(reviewText)
  const [accepts, setAccepts] = useState(false)
  const [isReminded, setIsReminded] = useState(false)
  return (
    <ConfirmDialog
      title={text.confirm}
      confirm={text.confirm}
      busy={busy}
      error={error}
      onConfirm={() => (isDuplicate && !accepts ? setIsReminded(true) : onConfirm(accepts))}
      onClose={onClose}
    >
      <p>{text.confirmWill(counts.tasks, counts.clauses, counts.newUnits)}</p>
      {isDuplicate ? (
        <label className={styles.accept}>
          <input type="checkbox" checked={accepts} onChange={(event) => setAccepts(event.currentTarget.checked)} />
          <span>{text.acceptDuplicate}</span>
        </label>
      ) : null}
      {isReminded && !accepts ? (
        <p role="alert" className={styles.cannot}>
          {text.mustAccept}
        </p>
      ) : null}
    </ConfirmDialog>
  )
}
