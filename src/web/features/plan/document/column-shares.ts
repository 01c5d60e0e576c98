import type { TableView } from '#web/features/plan/document/document-view.ts'

/** Narrower than this share of the width a Chinese column breaks after every character. */
const LEAST = 5
const HEADING_WEIGHT = 2
/** 1 would give a column of long paragraphs nearly everything, 0 would make all columns equal. */
const DAMPING = 0.7

/**
 * 列宽 — how the width of a table is shared among its columns, in percent: by how much a column holds, damped so
 * that a long column gets more and a short one stays readable; wholly blank columns get the least.
 */
export function columnShares(table: Pick<TableView, 'columns' | 'rows'>): number[] {
  const weights = table.columns.map((heading, column) => {
    const lengths = table.rows
      .filter(({ headingLevel }) => headingLevel === null)
      .flatMap(({ cells }) => cells.filter((cell) => cell.column === column).map(({ start, end }) => end - start))
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
    return mean === 0 ? 0 : (mean + heading.length * HEADING_WEIGHT) ** DAMPING
  })
  const blanks = weights.filter((weight) => weight === 0).length
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const free = 100 - table.columns.length * LEAST
  if (sum === 0 || free <= 0) return table.columns.map(() => 100 / Math.max(1, table.columns.length))
  return weights.map((weight) => LEAST + (weight / sum) * (blanks === weights.length ? 0 : free))
}
