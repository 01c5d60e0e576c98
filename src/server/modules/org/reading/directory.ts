import type { OrgDirectory, UnitSetWire } from '#contract/schemas/org.ts'
import type { Bearing } from '#server/modules/org/bearing/bearing.ts'
import { readBearing } from '#server/modules/org/bearing/read-bearing.ts'
import { orgProblem } from '#server/modules/org/errors.ts'
import { listSets, listUnits, type SetRecord, type UnitRecord } from '#server/modules/org/org-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { type AskedMoment, type Loads, NO_LOAD, type UnitLoad } from './unit-load.ts'

/** 单位名录 — all units in printed order with what they bear, and the sets with whoever belongs to them at the moment. */
export async function readDirectory(db: Executor, loads: Loads, asked: AskedMoment): Promise<OrgDirectory> {
  const units = await listUnits(db, asked.countyId)
  const sets = await listSets(db, asked.countyId)
  const loadsOf = await loads.loadsOf(asked)
  const bearing = await readBearing(db, { ...asked, versionIds: await loads.versionsInForce(asked) })
  return {
    units: units.map((unit) => withLoad(unit, loadsOf)),
    sets: sets.map((set) => withMembers(set, bearing)),
  }
}

/** 单个集合 — with its members at the moment. */
export async function readSet(db: Executor, loads: Loads, asked: AskedMoment, setId: string): Promise<UnitSetWire> {
  const set = (await listSets(db, asked.countyId)).find(({ id }) => id === setId)
  if (!set) throw orgProblem('UNIT_SET_NOT_FOUND')
  return withMembers(set, await readBearing(db, { ...asked, versionIds: await loads.versionsInForce(asked) }))
}

export function withLoad(unit: UnitRecord, loadsOf: ReadonlyMap<string, UnitLoad>): OrgDirectory['units'][number] {
  return { ...unit, aliases: [...unit.aliases], load: loadsOf.get(unit.id) ?? NO_LOAD }
}

function withMembers({ id, name, rule }: SetRecord, bearing: Bearing): UnitSetWire {
  const members = bearing.membersOf(id)
  return {
    id,
    name,
    rule: rule.kind === 'listed' ? { ...rule, members: [...rule.members] } : rule,
    members: members && [...members],
  }
}
