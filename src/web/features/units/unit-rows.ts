import type { OrgDirectory, OrgUnit } from '#contract/schemas/org.ts'
import type { Role } from '#kernel/plan/model.ts'

export interface UnitRow extends OrgUnit {
  /** Place in the printed order, from 1. */
  readonly place: number
  /** Each count against the largest of its own column, 0–1: the length of its bar. */
  readonly share: Readonly<Record<Role, number>>
}

const ROLES = ['lead', 'supporting', 'responsible'] as const satisfies readonly Role[]

/** 名录行 — the units in printed order with their load set against the heaviest of each kind. */
export function unitRows({ units }: OrgDirectory): readonly UnitRow[] {
  const most = (role: Role) => Math.max(1, ...units.map(({ load }) => load[role]))
  const [lead, supporting, responsible] = ROLES.map(most)
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
  /** Names in printed order; null while nobody has stated who belongs. */
  readonly members: readonly string[] | null
}

export function setRows({ units, sets }: OrgDirectory): readonly SetRow[] {
  const inOrder = [...units].sort((one, other) => one.displayOrder - other.displayOrder)
  return sets.map(({ id, name, members }) => ({
    id,
    name,
    members: members && inOrder.filter((unit) => members.includes(unit.id)).map((unit) => unit.name),
  }))
}
