import type { OrgUnitKind, UnitSet } from '#kernel/org/org-unit.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { OrgTables } from './tables.ts'
import type { NewSet, NewUnit, Origin, SetRule } from './unit.ts'

export interface UnitRecord {
  readonly id: string
  readonly name: string
  readonly fullName: string
  readonly aliases: string[]
  readonly kind: OrgUnitKind
  readonly parentId: string | null
  readonly displayOrder: number
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  readonly succeededBy: string | null
}

export function listUnits(db: Executor, countyId: string): Promise<readonly UnitRecord[]> {
  return db
    .withTables<OrgTables>()
    .selectFrom('org_unit')
    .select([
      'unit_id as id',
      'name',
      'full_name as fullName',
      'aliases',
      'kind',
      'parent_id as parentId',
      'display_order as displayOrder',
      'valid_from as validFrom',
      'valid_to as validTo',
      'succeeded_by as succeededBy',
    ])
    .where('county_id', '=', countyId)
    .orderBy('display_order')
    .orderBy('unit_id')
    .execute()
}

export interface SetRecord {
  readonly id: string
  readonly name: string
  readonly rule: UnitSet['rule']
}

/** In the order in which they were named first. */
export async function listSets(db: Executor, countyId: string): Promise<readonly SetRecord[]> {
  const tables = db.withTables<OrgTables>()
  const sets = await tables
    .selectFrom('unit_set')
    .select(['set_id as id', 'name', 'rule'])
    .where('county_id', '=', countyId)
    .orderBy('display_order')
    .orderBy('set_id')
    .execute()
  const members = await tables
    .selectFrom('unit_set_member')
    .select(['set_id', 'unit_id'])
    .where('county_id', '=', countyId)
    .orderBy('ordinal')
    .execute()
  const membersOf = (id: string) => members.filter(({ set_id }) => set_id === id).map(({ unit_id }) => unit_id)
  return sets.map(({ id, name, rule }) => ({
    id,
    name,
    rule: rule.kind === 'listed' ? { kind: 'listed', members: membersOf(id) } : rule,
  }))
}

export async function insertUnits(tx: Executor, origin: Origin, units: readonly NewUnit[]): Promise<void> {
  if (units.length === 0) return
  const rows = units.map((unit) => ({
    county_id: origin.countyId,
    unit_id: unit.id,
    name: unit.name,
    full_name: unit.fullName,
    aliases: [...unit.aliases],
    kind: unit.kind,
    parent_id: unit.parentId,
    area_code: unit.areaCode,
    display_order: unit.displayOrder,
    valid_from: unit.validFrom ?? null,
    valid_to: null,
    succeeded_by: null,
    known_at: origin.knownAt,
    is_demo: origin.isDemo,
  }))
  await tx.withTables<OrgTables>().insertInto('org_unit').values(rows).execute()
}

export async function insertSets(tx: Executor, origin: Origin, sets: readonly NewSet[]): Promise<void> {
  if (sets.length === 0) return
  const { countyId: county_id, knownAt: known_at, isDemo: is_demo } = origin
  const tables = tx.withTables<OrgTables>()
  const rows = sets.map(({ id, name, displayOrder, rule }) => ({
    county_id,
    set_id: id,
    name,
    display_order: displayOrder,
    rule: JSON.stringify(storedRule(rule)),
    known_at,
    is_demo,
  }))
  await tables.insertInto('unit_set').values(rows).execute()
  const members = sets.flatMap(({ id, rule }) => setMemberRows({ county_id, set_id: id, is_demo }, rule))
  if (members.length > 0) await tables.insertInto('unit_set_member').values(members).execute()
}

/** Whose members. */
export interface SetMembers {
  readonly county_id: string
  readonly set_id: string
  readonly is_demo: boolean
}

export function setMemberRows(set: SetMembers, rule: UnitSet['rule']) {
  return (rule.kind === 'listed' ? rule.members : []).map((unit_id, ordinal) => ({ ...set, unit_id, ordinal }))
}

/** The members of a listed set stand in their own table, where the database sees that they exist. */
export function storedRule(rule: UnitSet['rule']): SetRule {
  return rule.kind === 'listed' ? { kind: 'listed' } : rule
}
