import { CompiledQuery } from 'kysely'
import { CopyPayload } from './copy-payload.ts'
import { type CopyValue, copyLine } from './copy-text.ts'
import type { Executor } from './tables.ts'

/** One COPY takes about this much text: large enough to be fast, small enough to be held twice. */
const BATCH_CHARACTERS = 4 * 1024 * 1024

export interface BulkLoad {
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>
}

/** 批量导入 — COPY of any number of rows inside the caller's transaction; returns how many went in. */
export async function bulkLoad(tx: Executor, { table, columns, rows }: BulkLoad): Promise<number> {
  let lines: string[] = []
  let characters = 0
  let count = 0
  const flush = async (): Promise<void> => {
    const payload = new CopyPayload({ table, columns }, new TextEncoder().encode(lines.join('')))
    await tx.executeQuery(CompiledQuery.raw('copy', [payload]))
    lines = []
    characters = 0
  }
  for await (const row of rows) {
    const line = copyLine(row)
    lines.push(line)
    characters += line.length
    count += 1
    if (characters >= BATCH_CHARACTERS) await flush()
  }
  if (lines.length > 0) await flush()
  return count
}
