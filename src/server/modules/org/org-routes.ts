import type { Database } from '#server/platform/db/database.ts'
import type { Handlers } from '#server/platform/http/call.ts'
import { listSets, listUnits } from './org-store.ts'

/** 任务负荷 — how many tasks of the current plans a unit leads, supports and answers for. */
export interface UnitLoad {
  readonly lead: number
  readonly supporting: number
  readonly responsible: number
}

export interface OrgDeps {
  readonly db: Database
  /** By unit id; units without a task are absent. */
  readonly loadOf: (countyId: string) => Promise<ReadonlyMap<string, UnitLoad>>
}

const NO_LOAD: UnitLoad = { lead: 0, supporting: 0, responsible: 0 }

export function orgHandlers({ db, loadOf }: OrgDeps): Pick<Handlers, 'listUnits'> {
  return {
    listUnits: async ({ county }) => {
      const units = await listUnits(db.kysely, county.id)
      const loads = await loadOf(county.id)
      return {
        units: units.map((unit) => ({ ...unit, load: loads.get(unit.id) ?? NO_LOAD })),
        sets: await listSets(db.kysely, county.id),
      }
    },
  }
}
