import { sql } from 'kysely'
import type { Acting } from '#server/modules/plan/importing/import-deps.ts'
import { type ChainState, verifyChain } from '#server/platform/audit/verify-chain.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** Whoever acts in a test without people. */
export function actingIn(countyId: string): Acting {
  return { county: { id: countyId, slug: 'ceshi', isDemo: true, asOf: null }, by: 'test' }
}

/** 当前状况 — everything that confirming a draft writes, counted, and the chain over it. */
export interface Stake {
  readonly drafts: number
  readonly versions: number
  readonly current: number
  readonly documents: number
  readonly tasks: number
  readonly clauses: number
  readonly assignments: number
  readonly searched: number
  readonly settlements: number
  readonly amended: number
  readonly entries: number
  readonly chain: ChainState
}

export async function readStake(db: Executor, countyId: string): Promise<Stake> {
  const { rows } = await sql<Omit<Stake, 'chain'>>`
    select
      (select count(*) from plan_import where county_id = ${countyId}) as drafts,
      (select count(*) from plan_version where county_id = ${countyId}) as versions,
      (select count(*) from plan_version where county_id = ${countyId} and status = 'current') as current,
      (select count(*) from document where county_id = ${countyId}) as documents,
      (select count(*) from task where county_id = ${countyId}) as tasks,
      (select count(*) from clause where county_id = ${countyId}) as clauses,
      (select count(*) from assignment where county_id = ${countyId}) as assignments,
      (select count(*) from task_search where county_id = ${countyId}) as searched,
      (select count(*) from plan_settlement where county_id = ${countyId} and plan_id is not null) as settlements,
      (select count(*) from plan_settlement where county_id = ${countyId} and ended_kind = 'amended') as amended,
      (select count(*) from audit_entry where county_id = ${countyId}) as entries`.execute(db)
  const [counts] = rows
  if (counts === undefined) throw new Error('counting gave no row')
  return { ...counts, chain: await verifyChain(db, countyId) }
}
