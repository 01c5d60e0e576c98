import type { PlanTables } from '#server/modules/plan/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** 计划简称 — the year, with a serial when the county has several: 2024, 2024-2 …; `plan` where no year is stated. */
export async function freePlanKey(tx: Executor, countyId: string, year: number | null): Promise<string> {
  const base = year === null ? 'plan' : String(year)
  const taken = await tx
    .withTables<PlanTables>()
    .selectFrom('plan')
    .select('key')
    .where('county_id', '=', countyId)
    .execute()
  const keys = new Set(taken.map(({ key }) => key))
  let key = base
  for (let serial = 2; keys.has(key); serial += 1) key = `${base}-${serial}`
  return key
}
