export type TableErrorCode = 'FILE_EMPTY' | 'FILE_TOO_LARGE' | 'FILE_UNREADABLE' | 'FILE_ENCRYPTED' | 'ENCODING_MIXED'

/** 读表错误 — ends the reading of a table from any depth; whoever asked for the table turns it into an issue. */
export class TableError extends Error {
  readonly code: TableErrorCode
  readonly line: number | null
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: TableErrorCode, params: Readonly<Record<string, string | number>>, line: number | null = null) {
    super(code)
    this.name = 'TableError'
    this.code = code
    this.line = line
    this.params = params
  }
}
