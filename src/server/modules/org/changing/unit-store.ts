import type { UnitSet } from '#kernel/org/org-unit.ts'
import { orgProblem } from '#server/modules/org/errors.ts'
import { type SetMembers, setMemberRows, storedRule, type UnitRecord } from '#server/modules/org/org-store.ts'
import type { OrgTables } from '#server/modules/org/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'

export async function updateUnit(tx: Executor, countyId: string, unit: UnitRecord): Promise<void> {
  await tx
    .withTables<OrgTables>()
    .updateTable('org_unit')
    .set({
      name: unit.name,
      full_name: unit.fullName,
      aliases: [...unit.aliases],
      kind: unit.kind,
      parent_id: unit.parentId,
      display_order: unit.displayOrder,
      valid_to: unit.validTo,
      succeeded_by: unit.succeededBy,
    })
    .where('county_id', '=', countyId)
    .where('unit_id', '=', unit.id)
    .execute()
}

/** The rule, and the list of members when it is one, in the place of what stood there. */
export async function updateSetRule(tx: Executor, set: SetMembers, rule: UnitSet['rule']): Promise<void> {
  const tables = tx.withTables<OrgTables>()
  await tables
    .updateTable('unit_set')
    .set({ rule: JSON.stringify(storedRule(rule)) })
    .where('county_id', '=', set.county_id)
    .where('set_id', '=', set.set_id)
    .execute()
  await tables
    .deleteFrom('unit_set_member')
    .where('county_id', '=', set.county_id)
    .where('set_id', '=', set.set_id)
    .execute()
  const rows = setMemberRows(set, rule)
  if (rows.length > 0) await tables.insertInto('unit_set_member').values(rows).execute()
}

/** The unit of that id among those of the county. */
export function unitOrThrow(units: readonly UnitRecord[], id: string): UnitRecord {
  const unit = units.find((one) => one.id === id)
  if (!unit) throw orgProblem('UNIT_NOT_FOUND', { unit: id })
  return unit
}
