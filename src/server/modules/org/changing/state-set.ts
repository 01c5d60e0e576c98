import type { UnitSet } from '#kernel/org/org-unit.ts'
import { orgProblem } from '#server/modules/org/errors.ts'
import { listSets, listUnits, type SetRecord } from '#server/modules/org/org-store.ts'
import { type Acting, changeDirectory, type OrgDeps } from './acting.ts'
import { unitOrThrow, updateSetRule } from './unit-store.ts'

interface Asked {
  readonly setId: string
  readonly rule: UnitSet['rule']
  readonly reason: string
}

/** 明确集合 — states by which rule members belong to a set; unstated takes an earlier statement back. */
export function stateSet(deps: OrgDeps, acting: Acting, { setId, rule, reason }: Asked): Promise<void> {
  const { county } = acting
  return changeDirectory(deps, acting, async (tx) => {
    const set = (await listSets(tx, county.id)).find(({ id }) => id === setId)
    if (!set) throw orgProblem('UNIT_SET_NOT_FOUND')
    const stated: UnitSet['rule'] = rule.kind === 'listed' ? { ...rule, members: [...new Set(rule.members)] } : rule
    if (stated.kind === 'listed') {
      if (stated.members.length === 0) throw orgProblem('UNIT_SET_EMPTY', { set: set.name })
      const units = await listUnits(tx, county.id)
      for (const member of stated.members) unitOrThrow(units, member)
    }
    if (isSame(set.rule, stated)) return { result: undefined, audit: null }
    await updateSetRule(tx, { county_id: county.id, set_id: setId, is_demo: county.isDemo }, stated)
    const content = { set: set.name, before: set.rule, after: stated, reason }
    return { result: undefined, audit: { action: 'unit-set.stated', object: `unit-set/${setId}`, content } }
  })
}

function isSame(one: SetRecord['rule'], other: SetRecord['rule']): boolean {
  return JSON.stringify(inKeyOrder(one)) === JSON.stringify(inKeyOrder(other))
}

const inKeyOrder = (rule: SetRecord['rule']) => Object.entries(rule).sort(([one], [other]) => (one < other ? -1 : 1))
