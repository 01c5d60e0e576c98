import { sql } from 'kysely'
import type { Executor } from '#server/platform/db/tables.ts'

/**
 * 分县数据表 — every table that holds rows of a county, whoever made it: read from the schema, never listed by hand. A
 * partition is no table of its own: its rows are those of the table it is part of, and are neither counted nor removed twice.
 */
export async function countyTables(db: Executor): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select t.relname::text as name
    from pg_class t
    join pg_attribute a on a.attrelid = t.oid and a.attname = 'county_id' and not a.attisdropped
    where t.relnamespace = current_schema()::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
    order by t.relname`.execute(db)
  return rows.map(({ name }) => name)
}

/** The same tables so ordered that rows are gone before what they refer to. */
export async function countyTablesInRemovalOrder(db: Executor): Promise<readonly string[]> {
  const tables = await countyTables(db)
  const { rows } = await sql<{ child: string; parent: string }>`
    select child.relname as child, parent.relname as parent
    from pg_constraint k
    join pg_class child on child.oid = k.conrelid
    join pg_class parent on parent.oid = k.confrelid
    where k.contype = 'f' and k.conrelid <> k.confrelid`.execute(db)
  const ordered: string[] = []
  const place = (table: string, below: readonly string[]): void => {
    if (ordered.includes(table) || !tables.includes(table)) return
    if (below.includes(table)) throw new RangeError(`tables refer to each other in a circle: ${below.join(' → ')}`)
    for (const { child, parent } of rows) if (parent === table) place(child, [...below, table])
    ordered.push(table)
  }
  for (const table of tables) place(table, [])
  return ordered
}

/** How many rows a county has in each table; tables without any are left out. */
export async function countRows(db: Executor, countyId: string): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  for (const table of await countyTables(db)) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(table)} where county_id = ${countyId}`.execute(db)
    const count = rows[0]?.count ?? 0
    if (count > 0) counts[table] = count
  }
  return counts
}
