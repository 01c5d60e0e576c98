import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import { call } from '#web/api/call.ts'
import { type Asked, askedOf, withAsked } from '#web/features/plan/review/asked.ts'
import type { Confirmation } from '#web/features/plan/review/confirm-import-dialog.tsx'
import { reviewText } from '#web/features/plan/review/review-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'
import { toast } from '#web/ui/toast.tsx'

/** 决定 — confirming or discarding a draft; `asked` holds what the server wants answered before it confirms. */
export function useDecision(draft: ImportDraft) {
  const text = useText(reviewText)
  const county = useCounty().slug
  const navigate = useNavigate()
  const client = useQueryClient()
  const [asked, setAsked] = useState<readonly Asked[]>([])
  const params = { county, importId: draft.id }
  const refresh = () => client.invalidateQueries({ queryKey: ['counties', county] })
  const confirm = useMutation({
    mutationFn: ({ keep, ...confirmation }: Confirmation) =>
      call('confirmImport', { params, body: { ...confirmation, keep: [...keep] } }),
    onError: (error) => {
      const one = askedOf(error)
      if (one) setAsked((before) => withAsked(before, one))
    },
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
  const forget = () => {
    setAsked([])
    confirm.reset()
    discard.reset()
  }
  return { asked, confirm, discard, forget }
}
