import { orgProblem } from '#server/modules/org/errors.ts'
import { plainName } from '#server/modules/org/name-index.ts'
import type { SetRecord, UnitRecord } from '#server/modules/org/org-store.ts'

interface Directory {
  readonly units: readonly UnitRecord[]
  readonly sets: readonly SetRecord[]
}

/**
 * 名称可用 — a name means one body of the county: it may be no other unit's name, full name or short name, and no set's.
 * Throws UNIT_NAME_TAKEN with whose it is; names of the unit itself are free to it.
 */
export function demandFreeNames({ units, sets }: Directory, own: string | null, names: readonly string[]): void {
  const others = units.filter(({ id }) => id !== own)
  for (const name of names) {
    const wanted = plainName(name)
    const unit = others.find((other) => [other.name, other.fullName, ...other.aliases].some(isNamed(wanted)))
    const taken = unit ?? sets.find((set) => isNamed(wanted)(set.name))
    if (taken) throw orgProblem('UNIT_NAME_TAKEN', { name, unit: taken.name })
  }
}

/** 别名整理 — each once, and none that only repeats the unit's name. */
export function tidyAliases(name: string, aliases: readonly string[]): readonly string[] {
  const seen = new Set([plainName(name)])
  return aliases.filter((alias) => !seen.has(plainName(alias)) && seen.add(plainName(alias)))
}

const isNamed =
  (wanted: string) =>
  (name: string): boolean =>
    plainName(name) === wanted
