import { type RawBuilder, sql } from 'kysely'
import { type Instant, localDateOf } from '#kernel/time/calendar.ts'
import { listSets, listUnits } from '#server/modules/org/org-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { type AssignedParties, type Bearing, bearingOf, type NamedRole } from './bearing.ts'

/** Which versions of which county, at which moment: assignments and units as they stood then. */
export interface BearingScope {
  readonly countyId: string
  readonly asOf: Instant
  /** Of the plans in force then; or of the one version that is being read. */
  readonly versionIds: readonly string[]
}

/** 读取承担关系 — who bears what in these versions at this moment: sets by their rules, succession by the day. */
export async function readBearing(db: Executor, scope: BearingScope): Promise<Bearing> {
  const units = await listUnits(db, scope.countyId)
  const sets = await listSets(db, scope.countyId)
  const assigned = await readAssignedParties(db, scope)
  return bearingOf({ units, sets, assigned, day: localDateOf(scope.asOf) })
}

/** SQL condition: an assignment `a` was in force at the moment. */
export function inForceAt(asOf: Instant): RawBuilder<boolean> {
  return sql<boolean>`(a.known_at <= ${asOf} and (a.known_until is null or a.known_until > ${asOf}))`
}

/** SQL condition: roles of a task `t` stand under a label: in a 责任括注, or in a row of a table (its key counts rows). */
export const IS_PRINTED = sql<boolean>`(t.key ~ '^[A-Z]-[0-9]+$' or exists (select 1 from clause c
      where c.county_id = t.county_id and c.task_id = t.task_id and c.kind = 'responsibility'))`

async function readAssignedParties(
  db: Executor,
  { countyId, asOf, versionIds }: BearingScope,
): Promise<AssignedParties> {
  if (versionIds.length === 0) return { roles: [], namings: [] }
  const { rows: roles } = await sql<NamedRole>`
    select distinct a.unit_id as "unitId", a.set_id as "setId", a.role, t.plan_version_id as "versionId", t.part,
      ${IS_PRINTED} as "isPrinted"
    from assignment a
    join task t on t.county_id = a.county_id and t.task_id = a.task_id
    where a.county_id = ${countyId} and t.plan_version_id in (${sql.join(versionIds)}) and ${inForceAt(asOf)}`.execute(
    db,
  )
  return { roles, namings: namingsIn(roles) }
}

function namingsIn(roles: readonly NamedRole[]): AssignedParties['namings'] {
  const namings = new Map<string, AssignedParties['namings'][number]>()
  for (const { setId, versionId, part } of roles) {
    if (setId !== null) namings.set(`${setId} ${versionId} ${part}`, { setId, versionId, part })
  }
  return [...namings.values()]
}
