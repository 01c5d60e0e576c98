import { listUnits, NameIndex } from '#server/modules/org/index.ts'
import { annexedInForce, taskCounts, versionsInForce } from '#server/modules/plan/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { Handlers } from '#server/platform/http/call.ts'
import { countyMapOf } from './county-map.ts'
import { findGeography } from './geography-store.ts'

export interface AreaDeps {
  readonly db: Database
  readonly clock: Clock
}

/** 县域图接口 — the map at the county's moment. */
export function areaHandlers({ db, clock }: AreaDeps): Pick<Handlers, 'readMap'> {
  return {
    readMap: async ({ county }) => {
      const { kysely } = db
      const asked = { countyId: county.id, asOf: county.asOf ?? clock.now() }
      const names = new NameIndex(await listUnits(kysely, county.id))
      const tasks = await taskCounts(kysely, {
        ...asked,
        versionIds: await versionsInForce(kysely, county.id, asked.asOf),
      })
      return countyMapOf({
        isDemo: county.isDemo,
        geography: await findGeography(kysely, county.id),
        objects: await annexedInForce(kysely, asked),
        unitNamed: (name) => {
          const id = names.find({ name, aliases: [] })
          return id === null ? null : { id, tasks: tasks.get(id) ?? 0 }
        },
      })
    },
  }
}
