import { type RawBuilder, sql } from 'kysely'
import type { BorneNames } from './bearing.ts'

/**
 * 承担条件 — SQL condition: an assignment `a` of a task `t` names the unit, one it has taken over from, or a set it
 * belongs to. Whether the assignment is in force is asked apart (inForceAt).
 */
export function isBorneUnder({ units, sets, setsWithin }: BorneNames): RawBuilder<boolean> {
  const ways = [sql`a.unit_id in (${sql.join(units)})`]
  if (sets.length > 0) ways.push(sql`a.set_id in (${sql.join(sets)})`)
  for (const { setId, versionId, part } of setsWithin) {
    ways.push(sql`(a.set_id = ${setId} and t.plan_version_id = ${versionId} and t.part = ${part})`)
  }
  return sql<boolean>`(${sql.join(ways, sql` or `)})`
}
