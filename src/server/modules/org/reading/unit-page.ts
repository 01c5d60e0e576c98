import type { UnitPage } from '#contract/schemas/org.ts'
import { readBearing } from '#server/modules/org/bearing/read-bearing.ts'
import { unitOrThrow } from '#server/modules/org/changing/unit-store.ts'
import { listSets, listUnits, type UnitRecord } from '#server/modules/org/org-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { withLoad } from './directory.ts'
import type { AskedMoment, Loads } from './unit-load.ts'

/** 单位页 — a unit with what came before and after it, the sets it belongs to, and when its tasks fall due. */
export async function readUnitPage(
  db: Executor,
  loads: Loads,
  { unitId, ...asked }: AskedMoment & { readonly unitId: string },
): Promise<UnitPage> {
  const units = await listUnits(db, asked.countyId)
  const unit = unitOrThrow(units, unitId)
  const sets = await listSets(db, asked.countyId)
  const bearing = await readBearing(db, { ...asked, versionIds: await loads.versionsInForce(asked) })
  const borne = bearing.borneBy(unitId)
  const belongsTo = new Set([...borne.sets, ...borne.setsWithin.map(({ setId }) => setId)])
  return {
    unit: withLoad(unit, await loads.loadsOf(asked)),
    parent: named(units, unit.parentId),
    predecessors: units
      .filter(({ succeededBy }) => succeededBy === unitId)
      .map(({ id, name, validTo }) => ({ id, name, endedOn: validTo })),
    successor: named(units, unit.succeededBy),
    sets: sets.filter(({ id }) => belongsTo.has(id)).map(({ id, name }) => ({ id, name })),
    dueByMonth: [...(await loads.dueByMonth({ ...asked, unitId }))],
  }
}

function named(units: readonly UnitRecord[], id: string | null): { id: string; name: string } | null {
  return id === null ? null : { id, name: unitOrThrow(units, id).name }
}
