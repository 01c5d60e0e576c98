import type { ColumnMapping } from '#kernel/observation/column-mapping.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import type { ObservationTables } from '#server/modules/observation/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { sm3 } from '#server/platform/sm3.ts'

const headsHash = (head: readonly string[]): string => sm3(head.join('\u001f'))

/** 记得的列对应 — what a person of this county said of columns with these very heads; null: nobody has. */
export async function findMapping(
  db: Executor,
  countyId: string,
  head: readonly string[],
): Promise<ColumnMapping | null> {
  if (head.length === 0) return null
  const row = await db
    .withTables<ObservationTables>()
    .selectFrom('column_mapping')
    .select('mapping')
    .where('county_id', '=', countyId)
    .where('heads_hash', '=', headsHash(head))
    .executeTakeFirst()
  return row?.mapping ?? null
}

interface Matched {
  readonly countyId: string
  readonly head: readonly string[]
  readonly mapping: ColumnMapping
  readonly by: string
  readonly knownAt: Instant
  readonly isDemo: boolean
}

/** 记住列对应 — the columns, not the station: the next file with these heads may be of another. */
export async function rememberMapping(tx: Executor, matched: Matched): Promise<void> {
  const mapping = JSON.stringify({ ...matched.mapping, stationCode: null })
  const said = { mapping, matched_by: matched.by, known_at: matched.knownAt }
  await tx
    .withTables<ObservationTables>()
    .insertInto('column_mapping')
    .values({
      county_id: matched.countyId,
      heads_hash: headsHash(matched.head),
      ...said,
      is_demo: matched.isDemo,
    })
    .onConflict((conflict) => conflict.columns(['county_id', 'heads_hash']).doUpdateSet(said))
    .execute()
}
