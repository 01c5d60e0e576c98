/** 表行 — cells as printed; `line` is the 1-based line of the file or row of the sheet. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
  /** Cells somebody filled with red, as offices mark what was sent back; null where there are none. */
  readonly rejected: ReadonlySet<number> | null
}

/** 工作表 — rows that hold anything; `name` is null for a file without sheets. */
export interface TextSheet {
  readonly name: string | null
  readonly rows: readonly SheetRow[]
}

/** 读表上限 — what a table may cost before it is refused. */
export interface TableLimits {
  readonly fileBytes: number
  readonly rows: number
  readonly columns: number
  /** Cells that hold something, over all sheets of a workbook. */
  readonly cells: number
  /** Unpacked bytes of a workbook, all parts together, and of one part. */
  readonly unpackedBytes: number
  readonly partBytes: number
}

const MIB = 1024 * 1024

/** A year of the national feed for a city has 60,000 lines; a day of it for the country 40,000 in 5 MB. */
export const TABLE_LIMITS: TableLimits = {
  fileBytes: 128 * MIB,
  rows: 2_000_000,
  columns: 4_000,
  cells: 8_000_000,
  unpackedBytes: 768 * MIB,
  partBytes: 512 * MIB,
}
