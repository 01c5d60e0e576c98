/** A body under all the names it is known by. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly fullName: string
  readonly aliases: readonly string[]
}

interface Wanted {
  readonly name: string
  readonly aliases: readonly string[]
}

/** One name, one spelling: width and spaces do not make another body. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')

/**
 * 名称索引 — finds the body that a document means, so that no body ever stands in the directory twice. A proper name
 * decides before a short one; a short name that several bodies share decides nothing.
 */
export class NameIndex {
  readonly #proper = new Map<string, string>()
  readonly #short = new Map<string, Set<string>>()

  constructor(bodies: Iterable<Named> = []) {
    for (const body of bodies) this.add(body)
  }

  add({ id, name, fullName, aliases }: Named): void {
    for (const proper of [name, fullName])
      if (!this.#proper.has(plainName(proper))) this.#proper.set(plainName(proper), id)
    for (const alias of aliases) {
      const holders = this.#short.get(plainName(alias)) ?? new Set()
      this.#short.set(plainName(alias), holders.add(id))
    }
  }

  /** The id of the body meant, or null when the county has none. */
  find({ name, aliases }: Wanted): string | null {
    return (
      this.#proper.get(plainName(name)) ??
      only([...(this.#short.get(plainName(name)) ?? [])]) ??
      only(aliases.flatMap((alias) => this.#proper.get(plainName(alias)) ?? [])) ??
      only(aliases.flatMap((alias) => [...(this.#short.get(plainName(alias)) ?? [])]))
    )
  }
}

function only(ids: readonly string[]): string | null {
  const [first, ...others] = new Set(ids)
  return first !== undefined && others.length === 0 ? first : null
}
