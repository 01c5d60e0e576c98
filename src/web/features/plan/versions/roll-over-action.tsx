import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { call } from '#web/api/call.ts'
import { importDraftQuery, importsQuery } from '#web/features/plan/queries.ts'
import styles from '#web/features/plan/versions/versions.module.css'
import { versionsText } from '#web/features/plan/versions/versions-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'
import { Button } from '#web/ui/button.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'

/** 结转 — says what will happen, makes the draft of the next year and goes to its review. */
export function RollOverAction({ plan, year }: { readonly plan: string; readonly year: number }): ReactNode {
  const text = useText(versionsText)
  const county = useCounty().slug
  const navigate = useNavigate()
  const client = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const next = year + 1
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => call('rollOver', { params: { county, plan }, body: { year: next } }),
    onSuccess: async (draft) => {
      client.setQueryData(importDraftQuery(county, draft.id).queryKey, draft)
      await client.invalidateQueries({ queryKey: importsQuery(county).queryKey, exact: true })
      await navigate({ to: '/$county/import/$importId', params: { county, importId: draft.id } })
    },
  })
  const close = () => {
    setIsAsking(false)
    reset()
  }
  return (
    <>
      <Button tone="quiet" onClick={() => setIsAsking(true)}>
        {text.rollOver(next)}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={text.rollOver(next)}
          confirm={text.rollOverGo}
          busy={isPending}
          error={error}
          onConfirm={mutate}
          onClose={close}
        >
          <ul className={styles.will}>
            {[text.rollOverDraft(next), ...text.rollOverSteps].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </ConfirmDialog>
      ) : null}
    </>
  )
}
