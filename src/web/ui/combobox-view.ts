export interface ComboOption {
  readonly value: string
  readonly label: string
  /** Other words by which it is found, not shown. */
  readonly keywords?: readonly string[] | undefined
  /** Quiet words at the right end. */
  readonly hint?: string | undefined
}

const LONGEST = 200

/** 候选 — the options that hold the typed words, those beginning with them first; never more than a list can show. */
export function matching(options: readonly ComboOption[], typed: string): readonly ComboOption[] {
  const words = typed.trim().toLowerCase()
  if (words === '') return options.slice(0, LONGEST)
  const rank = ({ label, keywords = [] }: ComboOption): number => {
    const names = [label, ...keywords].map((name) => name.toLowerCase())
    if (names.some((name) => name.startsWith(words))) return 0
    return names.some((name) => name.includes(words)) ? 1 : 2
  }
  const ranked = options.map((option) => ({ option, rank: rank(option) })).filter((entry) => entry.rank < 2)
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .slice(0, LONGEST)
    .map(({ option }) => option)
}

/** The option the keyboard stands on after a step; goes around at the ends. */
export function stepActive(active: number, by: 1 | -1, count: number): number {
  if (count === 0) return -1
  if (active < 0) return by === 1 ? 0 : count - 1
  return (active + by + count) % count
}
