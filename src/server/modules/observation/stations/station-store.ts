import { sql } from 'kysely'
import type { Station } from '#kernel/observation/station.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import { observationProblem } from '#server/modules/observation/errors.ts'
import type { ObservationTables } from '#server/modules/observation/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { newId } from '#server/platform/id.ts'

/** 在案点位 — as said of it at a moment, in the order in which the county lists its stations. */
export interface StationRecord extends Omit<Station, 'point'> {
  readonly lon: number | null
  readonly lat: number | null
  readonly displayOrder: number
  readonly isDemo: boolean
}

interface Asked {
  readonly countyId: string
  readonly asOf: Instant
}

/** 某时点位 — the stations known at a moment, as they were known then. */
export function stationsAsOf(db: Executor, { countyId, asOf }: Asked): Promise<readonly StationRecord[]> {
  return db
    .withTables<ObservationTables>()
    .selectFrom('station_version as v')
    .innerJoin('station as s', (join) =>
      join.onRef('s.county_id', '=', 'v.county_id').onRef('s.station_id', '=', 'v.station_id'),
    )
    .select(['s.station_id as id', 's.kind', 's.code', 'v.name', 'v.control_level as controlLevel', 'v.lon', 'v.lat'])
    .select(['v.is_assessed as isAssessed', 'v.water_body as waterBody', 'v.target_class as targetClass', 'v.river'])
    .select(['v.display_order as displayOrder', 's.is_demo as isDemo'])
    .where('v.county_id', '=', countyId)
    .where('v.known_at', '<=', asOf)
    .where((on) => on.or([on('v.known_until', 'is', null), on('v.known_until', '>', asOf)]))
    .orderBy('v.display_order')
    .orderBy('s.station_id')
    .execute()
}

/** 点位或报错 — as of now, whatever moment the county stands at. */
export async function stationOrThrow(db: Executor, asked: Asked, stationId: string): Promise<StationRecord> {
  const station = (await stationsAsOf(db, asked)).find(({ id }) => id === stationId)
  if (station === undefined) throw observationProblem('STATION_NOT_FOUND')
  return station
}

/** 点位说明 — what may change about a station. */
export type StationSaid = Omit<StationRecord, 'id' | 'kind' | 'code' | 'displayOrder' | 'isDemo'>

export interface NewStation extends Omit<StationRecord, 'id' | 'displayOrder' | 'isDemo'> {
  /** Chosen beforehand, where readings already wait for it. */
  readonly id?: string
  readonly displayOrder?: number
}

interface Origin {
  readonly countyId: string
  readonly isDemo: boolean
  readonly knownAt: Instant
  readonly by: string
}

/** 登记点位 — at the end of the list unless told; refuses a code that a station of its kind has already. Answers its id. */
export async function insertStation(tx: Executor, origin: Origin, station: NewStation): Promise<string> {
  const { countyId, isDemo, knownAt } = origin
  const { kind, code, id: stationId = newId(), ...said } = station
  await refuseTaken(tx, countyId, station)
  await tx
    .withTables<ObservationTables>()
    .insertInto('station')
    .values({ county_id: countyId, station_id: stationId, kind, code, known_at: knownAt, is_demo: isDemo })
    .execute()
  const displayOrder = station.displayOrder ?? (await lastPlace(tx, countyId)) + 1
  await insertVersion(tx, origin, { stationId, said, displayOrder })
  return stationId
}

/** 编码已用 — one code, one station of its kind. */
export async function refuseTaken(
  tx: Executor,
  countyId: string,
  { kind, code }: Pick<NewStation, 'kind' | 'code'>,
): Promise<void> {
  const twin = await tx
    .withTables<ObservationTables>()
    .selectFrom('station as s')
    .innerJoin('station_version as v', (join) =>
      join.onRef('v.county_id', '=', 's.county_id').onRef('v.station_id', '=', 's.station_id'),
    )
    .select('v.name')
    .where('s.county_id', '=', countyId)
    .where('s.kind', '=', kind)
    .where('s.code', '=', code)
    .where('v.known_until', 'is', null)
    .executeTakeFirst()
  if (twin) throw observationProblem('STATION_CODE_TAKEN', { code, name: twin.name })
}

async function lastPlace(tx: Executor, countyId: string): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select max(display_order) as last from station_version where county_id = ${countyId}`.execute(tx)
  return rows[0]?.last ?? 0
}

/** 改述点位 — what was said is closed and what is said now follows; twice at one moment, the later word replaces the earlier. */
export async function changeVersion(
  tx: Executor,
  origin: Origin,
  { station, said }: { readonly station: StationRecord; readonly said: StationSaid },
): Promise<void> {
  const versions = tx.withTables<ObservationTables>()
  await versions
    .deleteFrom('station_version')
    .where('county_id', '=', origin.countyId)
    .where('station_id', '=', station.id)
    .where('known_at', '=', origin.knownAt)
    .execute()
  await versions
    .updateTable('station_version')
    .set({ known_until: origin.knownAt })
    .where('county_id', '=', origin.countyId)
    .where('station_id', '=', station.id)
    .where('known_until', 'is', null)
    .execute()
  await insertVersion(tx, origin, { stationId: station.id, said, displayOrder: station.displayOrder })
}

interface Version {
  readonly stationId: string
  readonly said: StationSaid
  readonly displayOrder: number
}

async function insertVersion(tx: Executor, origin: Origin, { stationId, said, displayOrder }: Version): Promise<void> {
  const { countyId, isDemo, knownAt, by } = origin
  await tx
    .withTables<ObservationTables>()
    .insertInto('station_version')
    .values({
      county_id: countyId,
      station_id: stationId,
      known_at: knownAt,
      known_until: null,
      name: said.name,
      control_level: said.controlLevel,
      lon: said.lon,
      lat: said.lat,
      is_assessed: said.isAssessed,
      water_body: said.waterBody,
      target_class: said.targetClass,
      river: said.river,
      display_order: displayOrder,
      changed_by: by,
      is_demo: isDemo,
    })
    .execute()
}
