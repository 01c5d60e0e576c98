import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback } from 'react'
import type { LivingPlan } from '#contract/schemas/plan.ts'
import type { NewSettlement } from '#contract/schemas/settlement.ts'
import { call } from '#web/api/call.ts'
import type { DocumentView } from '#web/features/plan/document/document-view.ts'
import { SettlingDesk } from '#web/features/plan/settling/settling-desk.tsx'
import { useCounty } from '#web/shell/county.ts'

interface Props {
  readonly plan: LivingPlan
  readonly view: DocumentView
  readonly year: number
  /** True while the page shows the newest version as it is now. */
  readonly isNow: boolean
  readonly children: ReactNode
}

/** 现行计划的校订台 — what is settled is known from now on; the plan is read again after each change, and after a refusal. */
export function PlanSettling({ plan, view, year, isNow, children }: Props): ReactNode {
  const county = useCounty().slug
  const client = useQueryClient()
  const planKey = plan.plan.key
  const reread = useCallback(() => client.invalidateQueries({ queryKey: ['counties', county] }), [client, county])
  const settle = useCallback(
    async (body: NewSettlement) => {
      try {
        return await call('settle', { params: { county, plan: planKey }, body })
      } finally {
        await reread()
      }
    },
    [county, planKey, reread],
  )
  const withdraw = useCallback(
    async (settlementId: string) => {
      try {
        await call('withdrawSettlement', { params: { county, plan: planKey, settlementId } })
      } finally {
        await reread()
      }
    },
    [county, planKey, reread],
  )
  return (
    <SettlingDesk
      settlements={plan.settlements}
      view={view}
      year={year}
      isOpen={isNow && plan.version.status === 'current'}
      settle={settle}
      withdraw={withdraw}
    >
      {children}
    </SettlingDesk>
  )
}
