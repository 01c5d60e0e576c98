import type { Loads } from '#server/modules/org/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { dueByMonth } from './due-by-month.ts'
import { versionsInForce } from './plans-in-force.ts'
import { unitLoads } from './unit-loads.ts'

/** 计划给单位的负荷 — what the plans in force at a moment ask of units, for the directory and the pages of units. */
export function planLoads(db: Executor): Loads {
  return {
    versionsInForce: ({ countyId, asOf }) => versionsInForce(db, countyId, asOf),
    loadsOf: async ({ countyId, asOf }) =>
      unitLoads(db, { countyId, asOf, versionIds: await versionsInForce(db, countyId, asOf) }),
    dueByMonth: async ({ countyId, asOf, unitId }) =>
      dueByMonth(db, { countyId, asOf, unitId, versionIds: await versionsInForce(db, countyId, asOf) }),
  }
}
