import type { Role } from '#kernel/plan/model.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { UnitList, UnitMention } from './unit-list.ts'

/** 职责读数 — what one bracket, line or cell says: units by role, open lists, printed deadlines. */
export interface Duty {
  readonly lead: readonly UnitMention[]
  readonly supporting: readonly UnitMention[]
  readonly responsible: readonly UnitMention[]
  /** Said by a verb (甲局负责) and not by a label: whoever is responsible is in charge, no lead is missing. */
  readonly isInCharge: boolean
  readonly open: readonly { readonly role: Role; readonly at: TextSpan }[]
  readonly deadlines: readonly TextSpan[]
}

export const NO_DUTY: Duty = { lead: [], supporting: [], responsible: [], isInCharge: false, open: [], deadlines: [] }

/** 一份名单 — units read for one role, before they are put together. */
export interface RoleList {
  readonly role: Role
  readonly list: UnitList
}

export function dutyOf(lists: readonly RoleList[], deadlines: readonly TextSpan[], isInCharge = false): Duty {
  const unitsOf = (role: Role): readonly UnitMention[] =>
    lists.filter((entry) => entry.role === role).flatMap((entry) => entry.list.units)
  const open = lists.flatMap(({ role, list }) => (list.openAt === null ? [] : [{ role, at: list.openAt }]))
  return {
    lead: unitsOf('lead'),
    supporting: unitsOf('supporting'),
    responsible: unitsOf('responsible'),
    isInCharge,
    open,
    deadlines: [...deadlines, ...lists.flatMap(({ list }) => list.times)],
  }
}

export function joinDuties(duties: readonly Duty[]): Duty {
  const only = duties[0]
  if (only === undefined) return NO_DUTY
  if (duties.length === 1) return only
  return {
    lead: duties.flatMap((duty) => duty.lead),
    supporting: duties.flatMap((duty) => duty.supporting),
    responsible: duties.flatMap((duty) => duty.responsible),
    isInCharge: duties.some((duty) => duty.isInCharge),
    open: duties.flatMap((duty) => duty.open),
    deadlines: duties.flatMap((duty) => duty.deadlines),
  }
}

/** The same duty with its places moved to where `place` says they are. */
export function movedDuty(duty: Duty, place: (span: TextSpan) => TextSpan): Duty {
  const moved = (units: readonly UnitMention[]): readonly UnitMention[] =>
    units.map((unit) => ({ ...unit, ...place(unit) }))
  return {
    lead: moved(duty.lead),
    supporting: moved(duty.supporting),
    responsible: moved(duty.responsible),
    isInCharge: duty.isInCharge,
    open: duty.open.map(({ role, at }) => ({ role, at: place(at) })),
    deadlines: duty.deadlines.map(place),
  }
}

export function namesUnits(duty: Duty): boolean {
  return duty.lead.length + duty.supporting.length + duty.responsible.length > 0
}

/** 排在第一位的部门为牵头部门: where a document says so, the first of units in charge leads unless one is named as lead. */
export function withFirstAsLead(duty: Duty): Duty {
  const [first, ...rest] = duty.responsible
  if (duty.lead.length > 0 || first === undefined || first.kind === 'set') return duty
  return { ...duty, lead: [first], responsible: rest }
}
