import { useIsMutating } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { choosingKey } from '#web/features/plan/review/amended-choice.tsx'
import { ConfirmImportDialog } from '#web/features/plan/review/confirm-import-dialog.tsx'
import styles from '#web/features/plan/review/review.module.css'
import { reviewText } from '#web/features/plan/review/review-text.ts'
import { useDecision } from '#web/features/plan/review/use-decision.ts'
import type { ReviewState } from '#web/features/plan/review/use-review.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'

interface Props {
  readonly state: ReviewState
  /** Contested settlements that are kept. */
  readonly keep: readonly string[]
}

/** 决定 — confirm the draft or discard it; each says first what it will do. */
export function ReviewActions({ state: { draft, counts }, keep }: Props): ReactNode {
  const text = useText(reviewText)
  const [asking, setAsking] = useState<'confirm' | 'discard' | null>(null)
  const { asked, confirm, discard, forget } = useDecision(draft)
  const canConfirm = counts.tasks > 0
  const isChoosing = useIsMutating({ mutationKey: choosingKey(draft.id) }) > 0
  const close = () => {
    setAsking(null)
    forget()
  }
  return (
    <footer className={styles.actions}>
      {canConfirm ? null : <p className={styles.cannot}>{text.cannotConfirm}</p>}
      <Button tone="primary" disabled={!canConfirm || isChoosing} onClick={() => setAsking('confirm')}>
        {text.confirm}
      </Button>
      <Button tone="quiet" onClick={() => setAsking('discard')}>
        {text.discard}
      </Button>
      {asking === 'confirm' ? (
        <ConfirmImportDialog
          draft={draft}
          counts={counts}
          keep={keep}
          asked={asked}
          busy={confirm.isPending}
          error={confirm.error}
          onConfirm={confirm.mutate}
          onClose={close}
        />
      ) : null}
      {asking === 'discard' ? (
        <ConfirmDialog
          title={text.discard}
          confirm={text.discard}
          tone="danger"
          busy={discard.isPending}
          error={discard.error}
          onConfirm={() => discard.mutate()}
          onClose={close}
        >
          {text.discardWill}
        </ConfirmDialog>
      ) : null}
    </footer>
  )
}
