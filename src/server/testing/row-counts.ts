import { readdirSync } from 'node:fs'
import { sql } from 'kysely'
import type { TestServer } from './test-server.ts'

/** 全部行数 — how many rows every table of the database has, and how many files are stored: before must equal after. */
export async function rowCounts({ parts, folder }: TestServer): Promise<Readonly<Record<string, number>>> {
  const { kysely } = parts.db
  const { rows: tables } = await sql<{ name: string }>`
    select relname::text as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition
    order by relname`.execute(kysely)
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(kysely)
    counts[name] = rows[0]?.count ?? 0
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return { ...counts, files: files.length }
}
