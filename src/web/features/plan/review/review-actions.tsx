import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { call } from '#web/api/call.ts'
import { ConfirmImportDialog } from '#web/features/plan/review/confirm-import-dialog.tsx'
import styles from '#web/features/plan/review/review.module.css'
import { reviewText } from '#web/features/plan/review/review-text.ts'
import type { ReviewState } from '#web/features/plan/review/use-review.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'
import { Button } from '#web/ui/button.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { toast } from '#web/ui/toast.tsx'

/** 决定 — confirm the draft or discard it; each says first what it will do. */
export function ReviewActions({ state }: { readonly state: ReviewState }): ReactNode {
  const text = useText(reviewText)
  const [asking, setAsking] = useState<'confirm' | 'discard' | null>(null)
  const { confirm, discard } = useDecision(state)
  const canConfirm = state.counts.tasks > 0
  return (
    <footer className={styles.actions}>
      {canConfirm ? null : <p className={styles.cannot}>{text.cannotConfirm}</p>}
      <Button tone="primary" disabled={!canConfirm} onClick={() => setAsking('confirm')}>
        {text.confirm}
      </Button>
      <Button tone="quiet" onClick={() => setAsking('discard')}>
        {text.discard}
      </Button>
      {asking === 'confirm' ? (
        <ConfirmImportDialog
          counts={state.counts}
          isDuplicate={state.draft.duplicateOf !== null}
          busy={confirm.isPending}
          error={confirm.error}
          onConfirm={confirm.mutate}
          onClose={() => setAsking(null)}
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
          onClose={() => setAsking(null)}
        >
          {text.discardWill}
        </ConfirmDialog>
      ) : null}
    </footer>
  )
}

function useDecision({ draft }: ReviewState) {
  const text = useText(reviewText)
  const county = useCounty().slug
  const navigate = useNavigate()
  const client = useQueryClient()
  const params = { county, importId: draft.id }
  const refresh = () => client.invalidateQueries({ queryKey: ['counties', county] })
  const confirm = useMutation({
    mutationFn: (acceptDuplicate: boolean) => call('confirmImport', { params, body: { acceptDuplicate } }),
    onSuccess: async ({ planKey }) => {
      toast(text.confirmed)
      await navigate({ to: '/$county/plans/$plan', params: { county, plan: planKey }, replace: true })
      await refresh()
    },
  })
  const discard = useMutation({
    mutationFn: () => call('discardImport', { params }),
    onSuccess: async () => {
      toast(text.discarded)
      await navigate({ to: '/$county/import', params: { county }, replace: true })
      await refresh()
    },
  })
  return { confirm, discard }
}
