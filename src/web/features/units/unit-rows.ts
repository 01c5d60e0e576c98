import type { OrgDirectory, OrgUnit, UnitSetWire } from '#contract/schemas/org.ts'
import type { Role } from '#kernel/plan/model.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'

export interface UnitRow extends OrgUnit {
  /** Place in the printed order, from 1. */
  readonly place: number
  /** Each count against the largest of its own column, 0–1: the length of its bar. */
  readonly share: Readonly<Record<Role, number>>
}

/** 职责 — in the order the documents print them. */
export const UNIT_ROLES = ['lead', 'supporting', 'responsible'] as const satisfies readonly Role[]

/** 名录行 — the units in printed order with their load set against the heaviest of each kind. */
export function unitRows({ units }: OrgDirectory): readonly UnitRow[] {
  const most = (role: Role) => Math.max(1, ...units.map(({ load }) => load[role]))
  const [lead, supporting, responsible] = UNIT_ROLES.map(most)
  const largest = { lead: lead ?? 1, supporting: supporting ?? 1, responsible: responsible ?? 1 }
  return [...units]
    .sort((one, other) => one.displayOrder - other.displayOrder)
    .map((unit, index) => ({
      ...unit,
      place: index + 1,
      share: {
        lead: unit.load.lead / largest.lead,
        supporting: unit.load.supporting / largest.supporting,
        responsible: unit.load.responsible / largest.responsible,
      },
    }))
}

export interface SetRow {
  readonly id: string
  readonly name: string
  readonly rule: UnitSetWire['rule']
  /** Names in printed order; null while nobody has stated who belongs. */
  readonly members: readonly string[] | null
}

export function setRows({ units, sets }: OrgDirectory): readonly SetRow[] {
  const inOrder = [...units].sort((one, other) => one.displayOrder - other.displayOrder)
  return sets.map(({ id, name, rule, members }) => ({
    id,
    name,
    rule,
    members: members && inOrder.filter((unit) => members.includes(unit.id)).map((unit) => unit.name),
  }))
}

/** 项次 — duties of a unit over the three roles; a task it both leads and supports counts in each. */
export function loadTotal(load: OrgUnit['load']): number {
  return load.lead + load.supporting + load.responsible
}

/** 在用 — the units that still stand on the day; one whose last day was reached has handed its tasks over. */
export function inBeing<Unit extends Pick<OrgUnit, 'validTo'>>(
  units: readonly Unit[],
  date: LocalDate,
): readonly Unit[] {
  return units.filter(({ validTo }) => validTo === null || validTo > date)
}

/** Place in the printed order, from 1; undefined for a unit of another county. */
export function placeOfUnit({ units }: OrgDirectory, unitId: string): number | undefined {
  const unit = units.find(({ id }) => id === unitId)
  if (unit === undefined) return undefined
  return 1 + units.filter(({ displayOrder }) => displayOrder < unit.displayOrder).length
}
