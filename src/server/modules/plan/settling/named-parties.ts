import type { NamedUnit } from '#kernel/plan/model.ts'
import type { SettledValue } from '#kernel/plan/settlement.ts'
import { unknownNames } from '#server/modules/org/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'

export interface NamedParties {
  /** As units of a document, so that they are found in the county like those. */
  readonly known: readonly NamedUnit[]
  readonly unknown: readonly string[]
}

/** 落实名称 — whom the names of a correction mean: units and sets of the document at hand, else of the county. */
export async function namedParties(
  db: Executor,
  countyId: string,
  names: readonly string[],
  inDocument: readonly NamedUnit[] = [],
): Promise<NamedParties> {
  const ofDocument = names.flatMap((name) => {
    const unit = inDocument.find((candidate) => candidate.name === name || candidate.aliases.includes(name))
    return unit ? [{ name, aliases: [unit.name, ...unit.aliases], kind: unit.kind }] : []
  })
  const others = names.filter((name) => ofDocument.every((unit) => unit.name !== name))
  const asUnits = others.map((name): NamedUnit => ({ name, aliases: [], kind: 'department' }))
  const noUnits = await unknownNames(db, countyId, asUnits)
  const asSets = noUnits.map((name): NamedUnit => ({ name, aliases: [], kind: 'set' }))
  const unknown = await unknownNames(db, countyId, asSets)
  const ofCounty = [...asUnits.filter(({ name }) => !noUnits.includes(name)), ...asSets]
  return { known: [...ofDocument, ...ofCounty.filter(({ name }) => !unknown.includes(name))], unknown }
}

/** 所提单位 — the names in a value of a role. */
export function namesIn(value: SettledValue | null): readonly string[] {
  return value === null || value.field === 'deadlines' || value.field === 'targets' ? [] : value.value.names
}
