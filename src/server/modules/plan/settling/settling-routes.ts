import { momentOf } from '#server/modules/plan/moment.ts'
import type { Handlers } from '#server/platform/http/call.ts'
import { readMemo } from './memo.ts'
import { recordEvent } from './record-event.ts'
import { settleDraft, withdrawDraftSettlement } from './settle-draft.ts'
import { type SettlingDeps, settlePlan, withdrawSettlement } from './settle-plan.ts'

type Routes =
  | 'listSettlements'
  | 'settle'
  | 'withdrawSettlement'
  | 'recordEvent'
  | 'settleDraft'
  | 'withdrawDraftSettlement'

export function settlingHandlers(deps: SettlingDeps): Pick<Handlers, Routes> {
  const { db, clock } = deps
  return {
    listSettlements: async ({ county, params, query }) => {
      const at = query.asOf ?? momentOf(county, clock)
      return { items: await readMemo(db.kysely, { countyId: county.id, planKey: params.plan, at }) }
    },
    settle: ({ county, caller, params, body }) =>
      settlePlan(deps, { county, by: caller.name }, { planKey: params.plan, asked: body }),
    withdrawSettlement: async ({ county, caller, params }) => {
      const { plan: planKey, settlementId } = params
      await withdrawSettlement(deps, { county, by: caller.name }, { planKey, settlementId })
      return null
    },
    recordEvent: async ({ county, caller, params, body }) => ({
      items: await recordEvent(deps, { county, by: caller.name }, { planKey: params.plan, ...body }),
    }),
    settleDraft: ({ county, caller, params, body }) =>
      settleDraft(deps, { county, by: caller.name }, { importId: params.importId, asked: body }),
    withdrawDraftSettlement: async ({ county, caller, params }) => {
      await withdrawDraftSettlement(deps, { county, by: caller.name }, params)
      return null
    },
  }
}
