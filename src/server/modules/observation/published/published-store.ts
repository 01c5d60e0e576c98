import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import { type Acting, type ChangeDeps, change } from '#server/modules/observation/changing.ts'
import { observationProblem } from '#server/modules/observation/errors.ts'
import { stationOrThrow } from '#server/modules/observation/stations/station-store.ts'
import type { ObservationTables } from '#server/modules/observation/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { Call } from '#server/platform/http/call.ts'
import { newId } from '#server/platform/id.ts'

interface Asked {
  readonly countyId: string
  readonly asOf: Instant
}

/** 公布值 — what authorities published, as the county had recorded it by then; the newest of a period first. */
export function listPublishedValues(db: Executor, { countyId, asOf }: Asked) {
  return db
    .withTables<ObservationTables>()
    .selectFrom('published_value')
    .select([
      'published_value_id as id',
      'station_id as stationId',
      'item',
      'from_day as from',
      'to_day as to',
      'value',
    ])
    .select(['unit', 'document_number as documentNumber', 'note', 'recorded_by as by', 'known_at as knownAt'])
    .select('published_value.is_demo as isDemo')
    .where('county_id', '=', countyId)
    .where('known_at', '<=', asOf)
    .orderBy('to_day', 'desc')
    .orderBy('known_at', 'desc')
    .orderBy('published_value_id', 'desc')
    .execute()
}

/** 登记公布值 — answers its id. */
export function recordPublishedValue(
  deps: ChangeDeps,
  acting: Acting,
  given: Call<'createPublishedValue'>['body'],
): Promise<{ readonly id: string }> {
  const { county, by } = acting
  return change(deps, acting, async (tx, knownAt) => {
    if (given.from > given.to) throw observationProblem('PUBLISHED_PERIOD', { from: given.from, to: given.to })
    const scope = { countyId: county.id, asOf: knownAt }
    if (given.stationId !== null) await stationOrThrow(tx, scope, given.stationId)
    const id = newId()
    await insertPublishedValue(tx, { countyId: county.id, isDemo: county.isDemo }, { ...given, id, by, knownAt })
    return {
      result: { id },
      audit: { action: 'published-value.recorded', object: `published-value/${id}`, content: given },
    }
  })
}

export interface NewPublishedValue {
  readonly id: string
  readonly stationId: string | null
  readonly item: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly value: string
  readonly unit: string
  readonly documentNumber: string
  readonly note: string
  readonly by: string
  readonly knownAt: Instant
}

export async function insertPublishedValue(
  tx: Executor,
  { countyId, isDemo }: { readonly countyId: string; readonly isDemo: boolean },
  given: NewPublishedValue,
): Promise<void> {
  await tx
    .withTables<ObservationTables>()
    .insertInto('published_value')
    .values({
      county_id: countyId,
      published_value_id: given.id,
      station_id: given.stationId,
      item: given.item,
      from_day: given.from,
      to_day: given.to,
      value: given.value,
      unit: given.unit,
      document_number: given.documentNumber,
      note: given.note,
      recorded_by: given.by,
      known_at: given.knownAt,
      is_demo: isDemo,
    })
    .execute()
}
