import type { Instant } from '#kernel/time/calendar.ts'
import { observationProblem } from '#server/modules/observation/errors.ts'
import type { ExclusionKind, ObservationTables } from '#server/modules/observation/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** 剔除记录 — half-open [from, to); without a station it is about every assessed one, without factors about all. */
export interface ExclusionRecord {
  readonly id: string
  readonly stationId: string | null
  readonly factors: readonly string[]
  readonly from: Instant
  readonly to: Instant
  readonly kind: ExclusionKind
  readonly reason: string
  readonly documentNumber: string | null
  readonly by: string
  readonly knownAt: Instant
  readonly knownUntil: Instant | null
  readonly withdrawnBy: string | null
  readonly withdrawalReason: string | null
  readonly isDemo: boolean
}

interface Asked {
  readonly countyId: string
  readonly asOf: Instant
}

/** Every exclusion the county had made by then, withdrawn ones too; newest period first. */
export function listExclusions(db: Executor, { countyId, asOf }: Asked): Promise<ExclusionRecord[]> {
  return exclusions(db, countyId)
    .where('known_at', '<=', asOf)
    .orderBy('starts_at', 'desc')
    .orderBy('exclusion_id', 'desc')
    .execute()
}

/** 在效剔除 — those that hold at a moment and touch [from, to). */
export function exclusionsInForce(
  db: Executor,
  { countyId, asOf, from, to }: Asked & { readonly from: Instant; readonly to: Instant },
): Promise<ExclusionRecord[]> {
  return exclusions(db, countyId)
    .where('known_at', '<=', asOf)
    .where((on) => on.or([on('known_until', 'is', null), on('known_until', '>', asOf)]))
    .where('starts_at', '<', to)
    .where('ends_at', '>', from)
    .orderBy('exclusion_id')
    .execute()
}

export async function exclusionOrThrow(
  db: Executor,
  { countyId, exclusionId }: { readonly countyId: string; readonly exclusionId: string },
): Promise<ExclusionRecord> {
  const row = await exclusions(db, countyId).where('exclusion_id', '=', exclusionId).executeTakeFirst()
  if (row === undefined) throw observationProblem('EXCLUSION_NOT_FOUND')
  return row
}

function exclusions(db: Executor, countyId: string) {
  return db
    .withTables<ObservationTables>()
    .selectFrom('exclusion')
    .select(['exclusion_id as id', 'station_id as stationId', 'factors', 'starts_at as from', 'ends_at as to', 'kind'])
    .select(['reason', 'document_number as documentNumber', 'excluded_by as by', 'known_at as knownAt'])
    .select(['known_until as knownUntil', 'withdrawn_by as withdrawnBy', 'withdrawal_reason as withdrawalReason'])
    .select('exclusion.is_demo as isDemo')
    .where('county_id', '=', countyId)
}

type NewExclusion = Omit<ExclusionRecord, 'knownUntil' | 'withdrawnBy' | 'withdrawalReason'>

export async function insertExclusion(tx: Executor, countyId: string, given: NewExclusion): Promise<void> {
  await tx
    .withTables<ObservationTables>()
    .insertInto('exclusion')
    .values({
      county_id: countyId,
      exclusion_id: given.id,
      station_id: given.stationId,
      factors: [...given.factors],
      starts_at: given.from,
      ends_at: given.to,
      kind: given.kind,
      reason: given.reason,
      document_number: given.documentNumber,
      excluded_by: given.by,
      known_at: given.knownAt,
      known_until: null,
      withdrawn_by: null,
      withdrawal_reason: null,
      is_demo: given.isDemo,
    })
    .execute()
}

export async function closeExclusion(
  tx: Executor,
  scope: { readonly countyId: string; readonly exclusionId: string },
  withdrawal: { readonly at: Instant; readonly by: string; readonly reason: string },
): Promise<void> {
  await tx
    .withTables<ObservationTables>()
    .updateTable('exclusion')
    .set({ known_until: withdrawal.at, withdrawn_by: withdrawal.by, withdrawal_reason: withdrawal.reason })
    .where('county_id', '=', scope.countyId)
    .where('exclusion_id', '=', scope.exclusionId)
    .execute()
}
