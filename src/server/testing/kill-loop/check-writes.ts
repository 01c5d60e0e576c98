import { existsSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { type ChainState, verifyChain } from '#server/platform/audit/verify-chain.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { bodyOf, COUNTY_ID } from './write-request.ts'

export interface WriteReport {
  /** Writes the client noted as acknowledged. */
  readonly acknowledged: number
  readonly lost: readonly string[]
  /** Writes that are there in part: a body cut short, or a row without its link in the chain. */
  readonly torn: readonly string[]
  readonly rows: number
  readonly chain: ChainState
}

/** 核对写入 — holds what the client noted against what the reopened database has. */
export async function checkWrites(db: Executor, logFile: string): Promise<WriteReport> {
  const acknowledged = existsSync(logFile) ? readFileSync(logFile, 'utf8').trimEnd().split('\n') : []
  const { rows } = await sql<{ write_id: string; body: string; links: number }>`
    select w.write_id, w.body, count(a.seq) as links from written w left join audit_entry a on a.object = w.write_id
     group by w.write_id, w.body`.execute(db)
  const present = new Set(rows.map(({ write_id }) => write_id))
  const isWhole = (row: (typeof rows)[number]): boolean => row.body === bodyOf(row.write_id) && row.links === 1
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((writeId) => !present.has(writeId)),
    torn: rows.filter((row) => !isWhole(row)).map(({ write_id }) => write_id),
    rows: rows.length,
    chain: await verifyChain(db, COUNTY_ID),
  }
}
