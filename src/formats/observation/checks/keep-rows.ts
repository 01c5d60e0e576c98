import type { ObservationColumn, ObservationTable } from '#kernel/observation/observation-table.ts'

/** 取行 — the table of the rows that may be taken; stations that are left without any stay listed. */
export function keepRows(table: ObservationTable, isKept: (row: number) => boolean): ObservationTable {
  const rows = Uint32Array.from(table.lines.keys()).filter(isKept)
  if (rows.length === table.lines.length) return table
  const column = (from: ObservationColumn): ObservationColumn => ({
    ...from,
    values: Int32Array.from(rows, (row) => from.values[row] ?? 0),
    below: from.below && Uint8Array.from(rows, (row) => from.below?.[row] ?? 0),
  })
  const texts = (from: readonly string[] | null): readonly string[] | null =>
    from && Array.from(rows, (row) => from[row] ?? '')
  return {
    stations: table.stations,
    lines: Uint32Array.from(rows, (row) => table.lines[row] ?? 0),
    station: Uint32Array.from(rows, (row) => table.station[row] ?? 0),
    start: Float64Array.from(rows, (row) => table.start[row] ?? 0),
    columns: table.columns.map(column),
    published: table.published && {
      aqi: texts(table.published.aqi),
      primary: texts(table.published.primary),
      waterClass: texts(table.published.waterClass),
    },
  }
}
