import { orgProblem } from '#server/modules/org/errors.ts'
import { listSets, listUnits, type UnitRecord } from '#server/modules/org/org-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { Call } from '#server/platform/http/call.ts'
import { type Acting, changeDirectory, type OrgDeps } from './acting.ts'
import { demandFreeNames, tidyAliases } from './free-names.ts'
import { unitOrThrow, updateUnit } from './unit-store.ts'

type Changes = Call<'changeUnit'>['body']

interface Asked {
  readonly unitId: string
  readonly changes: Changes
}

/**
 * 更正单位 — what is left out stays. A unit that gets another name keeps the old one as a short name, so that plans which
 * print it still mean this unit; a unit that moves pushes the others on.
 */
export function changeUnit(deps: OrgDeps, acting: Acting, { unitId, changes }: Asked): Promise<void> {
  const countyId = acting.county.id
  return changeDirectory(deps, acting, async (tx) => {
    const units = await listUnits(tx, countyId)
    const before = unitOrThrow(units, unitId)
    const renamed = withChanges(before, changes)
    const { displayOrder: _before, ...said } = before
    const { displayOrder: _after, ...says } = renamed
    const sets = await listSets(tx, countyId)
    demandFreeNames({ units, sets }, unitId, newNames(before, renamed))
    demandTree(units, renamed)
    await updateUnit(tx, countyId, renamed)
    const others = units.map((unit) => (unit.id === unitId ? renamed : unit))
    const place =
      changes.place === undefined ? null : await moveTo(tx, others, { countyId, unitId, place: changes.place })
    if (JSON.stringify(said) === JSON.stringify(says) && place === null) return { result: undefined, audit: null }
    const content = { before: said, after: says, place, reason: changes.reason }
    return { result: undefined, audit: { action: 'unit.changed', object: `unit/${unitId}`, content } }
  })
}

function withChanges(before: UnitRecord, { name, fullName, aliases, kind, parentId }: Changes): UnitRecord {
  const newName = name ?? before.name
  const kept = newName === before.name ? [] : [before.name]
  return {
    ...before,
    name: newName,
    fullName: fullName === '' ? newName : (fullName ?? before.fullName),
    aliases: [...tidyAliases(newName, [...(aliases ?? before.aliases), ...kept])],
    kind: kind ?? before.kind,
    parentId: parentId === undefined ? before.parentId : parentId,
  }
}

/** Names that the unit did not have: what stands already is not held against a change of something else. */
function newNames(before: UnitRecord, after: UnitRecord): readonly string[] {
  const had = new Set([before.name, before.fullName, ...before.aliases])
  return [after.name, after.fullName, ...after.aliases].filter((name) => !had.has(name))
}

function demandTree(units: readonly UnitRecord[], { id, name, parentId }: UnitRecord): void {
  const above = new Set<string>()
  for (let next = parentId; next !== null && !above.has(next); ) {
    if (next === id) throw orgProblem('UNIT_PARENT_CYCLE', { unit: name })
    above.add(next)
    next = unitOrThrow(units, next).parentId
  }
}

interface Move {
  readonly countyId: string
  readonly unitId: string
  /** From 1; beyond the last place is the last. */
  readonly place: number
}

/** Numbers the printed order anew with the unit at its place. Null: it stands there already. */
async function moveTo(tx: Executor, units: readonly UnitRecord[], { countyId, unitId, place }: Move) {
  const from = units.findIndex(({ id }) => id === unitId)
  const to = Math.min(place, units.length) - 1
  if (from === to) return null
  const ordered = units.filter(({ id }) => id !== unitId)
  ordered.splice(to, 0, unitOrThrow(units, unitId))
  for (const [at, unit] of ordered.entries()) {
    if (unit.displayOrder !== at + 1) await updateUnit(tx, countyId, { ...unit, displayOrder: at + 1 })
  }
  return { from: from + 1, to: to + 1 }
}
