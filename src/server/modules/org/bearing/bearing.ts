import type { Role } from '#kernel/plan/model.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import type { SetRecord, UnitRecord } from '#server/modules/org/org-store.ts'
import { Succession } from './succession.ts'

/** 计划分部 — one plan of one version: “本计划” in a task speaks of this, not of the other plan in the same document. */
export interface PlanPart {
  readonly versionId: string
  readonly part: number
}

/** Who is named in which role by a plan: a unit or a set; printed under a label (牵头单位：…), or only worded in a sentence. */
export interface NamedRole extends PlanPart {
  readonly unitId: string | null
  readonly setId: string | null
  readonly role: Role
  readonly isPrinted: boolean
}

/** What plans in force say, as far as it decides who belongs to a set. */
export interface AssignedParties {
  readonly roles: readonly NamedRole[]
  /** In which plans a set is named. */
  readonly namings: readonly (PlanPart & { readonly setId: string })[]
}

/** 承担的名义 — under which names a unit bears tasks: its own and its predecessors', sets, and sets within one plan. */
export interface BorneNames {
  readonly units: readonly string[]
  readonly sets: readonly string[]
  readonly setsWithin: readonly (PlanPart & { readonly setId: string })[]
}

/** 承担关系 — who bears what a plan assigns to a unit or to a set, as of one day. */
export interface Bearing {
  /**
   * Valid members in printed order; null: nobody has stated who belongs to the set. For a set by role `within` asks for
   * the members in one plan; without it, for those in any plan that names the set.
   */
  membersOf(setId: string, within?: PlanPart): readonly string[] | null
  /**
   * Everything a unit answers for on the day: what names it, what names a unit it has taken over from, and the sets it
   * belongs to. A unit that has ended belongs to no set any more, but keeps what names it: its page shows what it handed on.
   */
  borneBy(unitId: string): BorneNames
  /** The unit that answers on the day for what names this one: itself, or who took over last; null: nobody did. */
  answerableFor(unitId: string): string | null
}

interface BearingFacts {
  /** In printed order. */
  readonly units: readonly UnitRecord[]
  readonly sets: readonly SetRecord[]
  readonly assigned: AssignedParties
  readonly day: LocalDate
}

/**
 * 推算承担关系 — members follow from each set's rule: valid units of a kind; those listed; those that bear a role in the plan
 * that names the set (所有责任单位), itself or as members of a set of the first two kinds (各乡镇). Only printed roles make
 * a 责任单位, unless the plan prints none. Where a listed or bearing unit has ended, whoever took over stands for it.
 */
export function bearingOf({ units, sets, assigned, day }: BearingFacts): Bearing {
  const succession = new Succession(units, day)
  const order = new Map(units.map(({ id }, at) => [id, at]))
  const inPrintedOrder = (ids: readonly string[]): string[] =>
    [...new Set(ids)].sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
  const standing = (ids: readonly string[]): string[] =>
    inPrintedOrder(ids.flatMap((id) => succession.answerableFor(id) ?? []))
  const byId = new Map(sets.map((set) => [set.id, set]))

  const membersByWords = (setId: string): string[] | null => {
    const rule = byId.get(setId)?.rule
    if (rule?.kind === 'listed') return standing(rule.members)
    if (rule?.kind !== 'ofKind') return null
    return units.filter(({ id, kind }) => kind === rule.unitKind && succession.isValid(id)).map(({ id }) => id)
  }
  const withRole = (role: Role, within: PlanPart): readonly string[] => {
    const ofPlan = assigned.roles.filter((named) => isSame(named, within))
    const printed = ofPlan.filter(({ isPrinted }) => isPrinted)
    const named = (printed.length > 0 ? printed : ofPlan).filter((one) => one.role === role)
    return named.flatMap(({ unitId, setId }) => unitId ?? (setId === null ? [] : (membersByWords(setId) ?? [])))
  }
  const membersOf = remembering((setId: string, within?: PlanPart) => {
    const rule = byId.get(setId)?.rule
    if (rule?.kind !== 'withRole') return membersByWords(setId)
    const plans = within ? [within] : assigned.namings.filter((naming) => naming.setId === setId)
    return standing(plans.flatMap((plan) => withRole(rule.role, plan)))
  })

  return {
    membersOf,
    answerableFor: (unitId) => succession.answerableFor(unitId),
    borneBy: (unitId) => {
      const isMember = (setId: string, within?: PlanPart) => membersOf(setId, within)?.includes(unitId) ?? false
      const [byRole, others] = [sets.filter(isByRole), sets.filter((set) => !isByRole(set))]
      return {
        units: [unitId, ...succession.predecessorsOf(unitId)],
        sets: others.filter(({ id }) => isMember(id)).map(({ id }) => id),
        setsWithin: assigned.namings.filter(
          (naming) => byRole.some(({ id }) => id === naming.setId) && isMember(naming.setId, naming),
        ),
      }
    },
  }
}

const isByRole = ({ rule }: SetRecord): boolean => rule.kind === 'withRole'

function isSame(one: PlanPart, other: PlanPart): boolean {
  return one.versionId === other.versionId && one.part === other.part
}

/** Whoever adds up thousands of tasks asks for the members of the same few sets. */
function remembering(membersOf: Bearing['membersOf']): Bearing['membersOf'] {
  const known = new Map<string, readonly string[] | null>()
  return (setId, within) => {
    const key = within ? `${setId} ${within.versionId} ${within.part}` : setId
    const before = known.get(key)
    if (before !== undefined) return before
    const members = membersOf(setId, within)
    known.set(key, members)
    return members
  }
}
