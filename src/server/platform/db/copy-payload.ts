import { escapeIdentifier } from 'pg'

interface CopyTarget {
  readonly table: string
  readonly columns: readonly string[]
}

/** 批量数据 — rows in COPY's text format; as the only parameter of a query it makes a connection copy them in. */
export class CopyPayload {
  readonly target: CopyTarget
  readonly bytes: Uint8Array<ArrayBuffer>

  constructor(target: CopyTarget, bytes: Uint8Array<ArrayBuffer>) {
    this.target = target
    this.bytes = bytes
  }

  statement(source: 'STDIN' | "'/dev/blob'"): string {
    const columns = this.target.columns.map((column) => escapeIdentifier(column)).join(', ')
    return `COPY ${escapeIdentifier(this.target.table)} (${columns}) FROM ${source}`
  }
}
