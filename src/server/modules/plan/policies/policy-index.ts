import { type PolicyName, plainWords } from './policy-name.ts'

export interface KnownPolicy extends PolicyName {
  readonly id: string
}

/**
 * 文件索引 — finds the document that a citation means among those a county knows: the same title and number; or, where one
 * of the two is not printed, the only document that has the other. A title that several numbers share decides nothing.
 */
export class PolicyIndex {
  readonly #known: KnownPolicy[]

  constructor(known: readonly KnownPolicy[]) {
    this.#known = [...known]
  }

  add(policy: KnownPolicy): void {
    const at = this.#known.findIndex(({ id }) => id === policy.id)
    if (at < 0) this.#known.push(policy)
    else this.#known[at] = policy
  }

  find(wanted: PolicyName): KnownPolicy | null {
    const exact = this.#known.find((one) => same(one.title, wanted.title) && same(one.docNumber, wanted.docNumber))
    if (exact) return exact
    const { title, docNumber } = wanted
    const alike = this.#known.filter((one) => {
      if (title === null) return same(one.docNumber, docNumber)
      if (docNumber === null) return same(one.title, title)
      return (
        (one.docNumber === null && same(one.title, title)) || (one.title === null && same(one.docNumber, docNumber))
      )
    })
    const [only, ...others] = alike
    return only !== undefined && others.length === 0 ? only : null
  }
}

function same(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other
  return plainWords(one) === plainWords(other)
}
