import { insertUnits, listSets, listUnits } from '#server/modules/org/org-store.ts'
import type { Call } from '#server/platform/http/call.ts'
import { newId } from '#server/platform/id.ts'
import { type Acting, changeDirectory, type OrgDeps } from './acting.ts'
import { demandFreeNames, tidyAliases } from './free-names.ts'
import { unitOrThrow } from './unit-store.ts'

type NewUnitGiven = Call<'createUnit'>['body']

/** 新增单位 — at the end of the printed order; without a full name its name is all there is. Answers its id. */
export function createUnit(deps: OrgDeps, acting: Acting, given: NewUnitGiven): Promise<{ readonly id: string }> {
  const { county } = acting
  return changeDirectory(deps, acting, async (tx, at) => {
    const units = await listUnits(tx, county.id)
    const sets = await listSets(tx, county.id)
    const fullName = given.fullName === '' ? given.name : given.fullName
    const aliases = tidyAliases(given.name, given.aliases)
    demandFreeNames({ units, sets }, null, [given.name, fullName, ...aliases])
    if (given.parentId !== null) unitOrThrow(units, given.parentId)
    const unit = {
      id: newId(),
      name: given.name,
      fullName,
      aliases,
      kind: given.kind,
      parentId: given.parentId,
      areaCode: null,
      displayOrder: 1 + Math.max(0, ...units.map(({ displayOrder }) => displayOrder)),
      validFrom: given.validFrom,
    }
    const origin = { countyId: county.id, knownAt: county.asOf ?? at, isDemo: county.isDemo }
    await insertUnits(tx, origin, [unit])
    const { id, ...said } = unit
    const content = { ...said, reason: given.reason }
    return { result: { id }, audit: { action: 'unit.created', object: `unit/${id}`, content } }
  })
}
