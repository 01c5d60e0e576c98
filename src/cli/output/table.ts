import { clip, padTo, textWidth } from './text-width.ts'

export interface Column {
  readonly title: string
  /** Widest the column may become, in terminal columns. */
  readonly limit: number
}

const GAP = '  '

/** 表格 — rows aligned for a terminal that shows Chinese two columns wide; long cells are cut with …. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map((column) => column.title), ...rows].map((row) =>
    columns.map((column, index) => clip(row[index] ?? '', column.limit)),
  )
  const widths = columns.map((_, index) =>
    cells.reduce((width, row) => Math.max(width, textWidth(row[index] ?? '')), 0),
  )
  return cells
    .map((row) =>
      row
        .map((cell, index) => padTo(cell, widths[index] ?? 0))
        .join(GAP)
        .trimEnd(),
    )
    .join('\n')
}
