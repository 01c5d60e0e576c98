import type { ObservationTable } from '#kernel/observation/observation-table.ts'
import type { ReadingBatch } from './batch.ts'

/** 观测表 — a batch as a table of one station; rows are numbered from 1, as those of a file would be. */
export function observationTable({ station, start, columns }: ReadingBatch): ObservationTable {
  return {
    stations: [{ code: station, name: null, area: null, lon: null, lat: null }],
    lines: Uint32Array.from(start, (_, row) => row + 1),
    station: new Uint32Array(start.length),
    start,
    columns,
    published: null,
  }
}
