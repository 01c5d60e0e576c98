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
const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')

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
    for (const proper of [name, fullName]) if (!this.#proper.has(plain(proper))) this.#proper.set(plain(proper), id)
    for (const alias of aliases) {
      const holders = this.#short.get(plain(alias)) ?? new Set()
      this.#short.set(plain(alias), holders.add(id))
    }
  }

  /** The id of the body meant, or null when the county has none. */
  find({ name, aliases }: Wanted): string | null {
    return (
      this.#proper.get(plain(name)) ??
      only([...(this.#short.get(plain(name)) ?? [])]) ??
      only(aliases.flatMap((alias) => this.#proper.get(plain(alias)) ?? [])) ??
      only(aliases.flatMap((alias) => [...(this.#short.get(plain(alias)) ?? [])]))
    )
  }
}

function only(ids: readonly string[]): string | null {
  const [first, ...others] = new Set(ids)
  return first !== undefined && others.length === 0 ? first : null
}
