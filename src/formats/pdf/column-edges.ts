import { NEAR } from './segments.ts'

const isNear = (one: number | undefined, other: number | undefined): boolean =>
  one !== undefined && other !== undefined && Math.abs(one - other) <= NEAR * 2

/**
 * 同栏 — the edges of the columns of two parts of one table, or null when they are two tables. A part may lack some: on a
 * page where a heading runs across them, they are not drawn.
 */
export function commonEdges(one: readonly number[], other: readonly number[]): readonly number[] | null {
  if (!isNear(one[0], other[0]) || !isNear(one.at(-1), other.at(-1))) return null
  const [more, fewer] = one.length >= other.length ? [one, other] : [other, one]
  return fewer.every((edge) => more.some((candidate) => isNear(candidate, edge))) ? more : null
}

/** Cells laid out on their own edges, laid out on others that hold them. */
export function onEdges<Cell extends { readonly column: number; readonly columnSpan: number }>(
  cells: readonly Cell[],
  own: readonly number[],
  edges: readonly number[],
): Cell[] {
  const indexOf = (index: number): number => edges.findIndex((edge) => isNear(edge, own[index]))
  return cells.map((cell) => {
    const column = indexOf(cell.column)
    return { ...cell, column, columnSpan: indexOf(cell.column + cell.columnSpan) - column }
  })
}
