/** 名次 — an entry with its place; null where there is nothing to rank it by. */
export interface Ranked<T> {
  readonly entry: T
  readonly place: number | null
}

interface RankOptions<T> {
  /** The published, rounded figure: equal figures share a place. */
  readonly by: (entry: T) => number | null
  readonly better: 'lower' | 'higher'
}

/**
 * 排名 — best first, equal figures sharing a place and the next place skipped: 1, 2, 2, 4. Entries without a figure come
 * last, without a place; ties keep the order given.
 */
export function rank<T>(entries: readonly T[], { by, better }: RankOptions<T>): readonly Ranked<T>[] {
  const sign = better === 'lower' ? 1 : -1
  const figures = entries.map((entry) => ({ entry, figure: by(entry) }))
  const known = figures.flatMap(({ entry, figure }) => (figure === null ? [] : [{ entry, figure }]))
  const sorted = known.toSorted((a, b) => sign * (a.figure - b.figure))
  const placed = sorted.map(({ entry, figure }) => ({
    entry,
    place: 1 + sorted.findIndex((other) => other.figure === figure),
  }))
  const without = figures.filter(({ figure }) => figure === null).map(({ entry }) => ({ entry, place: null }))
  return [...placed, ...without]
}
