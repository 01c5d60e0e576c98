import { sql } from 'kysely'
import type { z } from 'zod'
import type { newStation } from '#contract/schemas/observation.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { type Acting, type ChangeDeps, change } from '#server/modules/observation/changing.ts'
import { observationProblem } from '#server/modules/observation/errors.ts'
import { recompute } from '#server/modules/observation/recompute/recompute.ts'
import type { AffectedDay } from '#server/modules/observation/storing/store-request.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { changeVersion, insertStation, type StationSaid, stationOrThrow } from './station-store.ts'

type NewStationGiven = Readonly<z.output<typeof newStation>>
type StationGiven = Omit<NewStationGiven, 'kind' | 'code'>

/** 新增点位 — answers its id. */
export function createStation(deps: ChangeDeps, acting: Acting, given: NewStationGiven): Promise<string> {
  const { county, by } = acting
  return change(deps, acting, async (tx, knownAt) => {
    const station = { kind: given.kind, code: given.code, ...saidOf(given) }
    const origin = { countyId: county.id, isDemo: county.isDemo, knownAt, by }
    const id = await insertStation(tx, origin, station)
    return { result: id, audit: { action: 'station.created', object: `station/${id}`, content: station } }
  })
}

/** 修改点位 — the former words stay readable as of their time. */
export function changeStation(
  deps: ChangeDeps,
  acting: Acting,
  { stationId, given }: { readonly stationId: string; readonly given: StationGiven },
): Promise<void> {
  const { county, by } = acting
  return change(deps, acting, async (tx, knownAt) => {
    const station = await stationOrThrow(tx, { countyId: county.id, asOf: knownAt }, stationId)
    const before = pickSaid(station)
    const said = saidOf(given)
    if (JSON.stringify(before) === JSON.stringify(said)) return { result: undefined, audit: null }
    await changeVersion(tx, { countyId: county.id, isDemo: county.isDemo, knownAt, by }, { station, said })
    if (before.isAssessed !== said.isAssessed) {
      const affected = await daysSince(tx, { countyId: county.id, stationId })
      await recompute(tx, { countyId: county.id, isDemo: county.isDemo, knownAt, affected })
    }
    const content = { before, after: said }
    return { result: undefined, audit: { action: 'station.changed', object: `station/${stationId}`, content } }
  })
}

/**
 * 点位开始以来的日子 — every day the county has since the station's first one: whether a station is assessed decides of how
 * many the county's day is the mean, on days without its readings too.
 */
async function daysSince(
  tx: Executor,
  { countyId, stationId }: { readonly countyId: string; readonly stationId: string },
): Promise<readonly AffectedDay[]> {
  const { rows } = await sql<{ day: LocalDate }>`
    select day from air_day
    where county_id = ${countyId} and subject_id = ${countyId} and known_until is null
      and day >= (select min(day) from air_day where county_id = ${countyId} and subject_id = ${stationId})`.execute(tx)
  return rows.map(({ day }) => ({ stationId, day }))
}

/** 点位说明 — as given; one of two coordinates alone is refused. */
export function saidOf(given: StationGiven): StationSaid {
  const { lon, lat, name } = given
  if ((lon === null) !== (lat === null)) throw observationProblem('STATION_POINT_INCOMPLETE', { name })
  return pickSaid({ ...given, river: given.river || null })
}

/** Always in the same order, so that two of them compare as text. */
function pickSaid(said: StationSaid): StationSaid {
  const { name, controlLevel, lon, lat, isAssessed, waterBody, targetClass, river } = said
  return { name, controlLevel, lon, lat, isAssessed, waterBody, targetClass, river }
}
