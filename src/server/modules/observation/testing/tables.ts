import type { Factor, UnitCode } from '#kernel/observation/factor.ts'
import { MISSING, NOT_MONITORED, type ObservationTable } from '#kernel/observation/observation-table.ts'

/** A row as a test writes it: station, label of the start in Beijing time, and one value a column. */
export type TestRow = readonly [station: string, start: string, ...values: (number | null | '/')[]]

/** 测试表 — a table of readings from rows; null is missing, '/' not monitored. */
export function tableOf(
  columns: readonly { readonly factor: Factor; readonly unit: UnitCode; readonly decimals: number }[],
  rows: readonly TestRow[],
): ObservationTable {
  const codes = [...new Set(rows.map(([code]) => code))]
  const scaled = (value: number | null | '/', decimals: number): number => {
    if (value === null) return MISSING
    return value === '/' ? NOT_MONITORED : Math.round(value * 10 ** decimals)
  }
  return {
    stations: codes.map((code) => ({ code, name: null, area: null, lon: null, lat: null })),
    lines: Uint32Array.from(rows, (_, at) => at + 2),
    station: Uint32Array.from(rows, ([code]) => codes.indexOf(code)),
    start: Float64Array.from(rows, ([, start]) => Date.parse(`${start}+08:00`)),
    columns: columns.map(({ factor, unit, decimals }, at) => ({
      factor,
      unit,
      decimals,
      values: Int32Array.from(rows, (row) => scaled(cellOf(row, at), decimals)),
      below: null,
    })),
    published: null,
  }
}

function cellOf([, , ...values]: TestRow, at: number): number | null | '/' {
  return values[at] ?? null
}
