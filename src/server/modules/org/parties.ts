import type { NamedUnit } from '#kernel/plan/model.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { newId } from '#server/platform/id.ts'
import { NameIndex } from './name-index.ts'
import { insertSets, insertUnits, listSets, listUnits } from './org-store.ts'
import { ruleByWords } from './rule-by-words.ts'
import type { NewSet, NewUnit, Origin } from './unit.ts'

/** 承担方 — who bears a role: an organisation or a set of them. */
export type Party = { readonly kind: 'unit'; readonly id: string } | { readonly kind: 'set'; readonly id: string }

export interface Parties {
  /** By the name in the document. */
  readonly byName: ReadonlyMap<string, Party>
  readonly createdUnits: readonly NewUnit[]
  readonly createdSets: readonly NewSet[]
}

interface Directory {
  readonly units: NameIndex
  readonly sets: NameIndex
  readonly nextUnitOrder: number
  readonly nextSetOrder: number
}

async function readDirectory(db: Executor, countyId: string): Promise<Directory> {
  const [units, sets] = [await listUnits(db, countyId), await listSets(db, countyId)]
  return {
    units: new NameIndex(units),
    sets: new NameIndex(sets.map((set) => ({ ...set, fullName: set.name, aliases: [] }))),
    nextUnitOrder: 1 + Math.max(0, ...units.map(({ displayOrder }) => displayOrder)),
    nextSetOrder: sets.length + 1,
  }
}

/** 未知名称 — the names of a document under which the county has nothing yet, in the document's order. */
export async function unknownNames(
  db: Executor,
  countyId: string,
  named: readonly NamedUnit[],
): Promise<readonly string[]> {
  const directory = await readDirectory(db, countyId)
  return named.filter((unit) => find(directory, unit) === null).map(({ name }) => name)
}

/** 落实承担方 — every name of a document as a unit or set of the county; what the county lacks is created, once. */
export async function settleParties(tx: Executor, origin: Origin, named: readonly NamedUnit[]): Promise<Parties> {
  const directory = await readDirectory(tx, origin.countyId)
  const byName = new Map<string, Party>()
  const createdUnits: NewUnit[] = []
  const createdSets: NewSet[] = []
  for (const unit of named) {
    const known = find(directory, unit)
    if (known) {
      byName.set(unit.name, known)
    } else if (unit.kind === 'set') {
      const set = {
        id: newId(),
        name: unit.name,
        displayOrder: directory.nextSetOrder + createdSets.length,
        rule: ruleByWords(unit.name),
      }
      createdSets.push(set)
      directory.sets.add({ ...set, fullName: set.name, aliases: [] })
      byName.set(unit.name, { kind: 'set', id: set.id })
    } else {
      const created = newUnit(unit, unit.kind, directory.nextUnitOrder + createdUnits.length)
      createdUnits.push(created)
      directory.units.add(created)
      byName.set(unit.name, { kind: 'unit', id: created.id })
    }
  }
  await insertUnits(tx, origin, createdUnits)
  await insertSets(tx, origin, createdSets)
  return { byName, createdUnits, createdSets }
}

function find({ units, sets }: Directory, unit: NamedUnit): Party | null {
  const kind = unit.kind === 'set' ? 'set' : 'unit'
  const id = (kind === 'set' ? sets : units).find(unit)
  return id === null ? null : { kind, id }
}

/** The document does not tell more than the name; the bureau completes full name and parent later. */
function newUnit({ name, aliases }: NamedUnit, kind: NewUnit['kind'], displayOrder: number): NewUnit {
  return { id: newId(), name, fullName: name, aliases, kind, parentId: null, areaCode: null, displayOrder }
}
