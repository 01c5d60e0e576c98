import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback } from 'react'
import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import type { NewSettlement } from '#contract/schemas/settlement.ts'
import { call } from '#web/api/call.ts'
import type { DocumentView } from '#web/features/plan/document/document-view.ts'
import { SettlingDesk } from '#web/features/plan/settling/settling-desk.tsx'
import { useCounty } from '#web/shell/county.ts'

interface Props {
  readonly draft: ImportDraft
  readonly view: DocumentView
  readonly year: number
  readonly children: ReactNode
}

/** 草稿的校订台 — settled before the plan is confirmed; confirming takes it along. */
export function DraftSettling({ draft, view, year, children }: Props): ReactNode {
  const county = useCounty().slug
  const client = useQueryClient()
  const importId = draft.id
  const reread = useCallback(
    () => client.invalidateQueries({ queryKey: ['counties', county, 'imports', importId] }),
    [client, county, importId],
  )
  const settle = useCallback(
    async (body: NewSettlement) => {
      try {
        return await call('settleDraft', { params: { county, importId }, body })
      } finally {
        await reread()
      }
    },
    [county, importId, reread],
  )
  const withdraw = useCallback(
    async (settlementId: string) => {
      try {
        await call('withdrawDraftSettlement', { params: { county, importId, settlementId } })
      } finally {
        await reread()
      }
    },
    [county, importId, reread],
  )
  return (
    <SettlingDesk settlements={draft.settlements} view={view} year={year} isOpen settle={settle} withdraw={withdraw}>
      {children}
    </SettlingDesk>
  )
}
