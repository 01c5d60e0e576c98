import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import { call } from '#web/api/call.ts'
import { importDraftQuery } from '#web/features/plan/queries.ts'
import { amendmentText } from '#web/features/plan/review/amendment-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'
import { ErrorNote } from '#web/ui/error-note.tsx'
import { Choice } from '#web/ui/field.tsx'

/** The value of the choice that amends nothing; no plan's key is empty. */
const AS_NEW = ''

/** While it is being chosen what a draft amends, the draft cannot be confirmed: the person would confirm something else. */
export const choosingKey = (importId: string) => ['choose-amended', importId] as const

/** 修订对象 — which plan the draft amends, or none; absent when no plan is like it. */
export function AmendedChoice({ draft }: { readonly draft: ImportDraft }): ReactNode {
  const text = useText(amendmentText)
  const county = useCounty().slug
  const client = useQueryClient()
  const choose = useMutation({
    mutationKey: choosingKey(draft.id),
    mutationFn: (planKey: string) =>
      call('chooseAmended', {
        params: { county, importId: draft.id },
        body: { planKey: planKey === AS_NEW ? null : planKey },
      }),
    onSuccess: (chosen) => client.setQueryData(importDraftQuery(county, draft.id).queryKey, chosen),
  })
  if (draft.candidates.length === 0 || draft.rolledFrom !== null) return null
  const options = [
    { value: AS_NEW, label: text.asNew },
    ...draft.candidates.map(({ planKey, title, likeness }) => ({
      value: planKey,
      label: text.amendOf(title, planKey, Math.round(likeness * 100)),
    })),
  ]
  const value = choose.isPending ? choose.variables : (draft.amends?.planKey ?? AS_NEW)
  return (
    <div aria-busy={choose.isPending}>
      <Choice label={text.amends} value={value} options={options} onChange={choose.mutate} />
      <ErrorNote error={choose.error} />
    </div>
  )
}
