import { sql } from 'kysely'
import { countyDay } from '#kernel/air/county-day.ts'
import { inForceOn } from '#kernel/standard/dated.ts'
import { type Instant, type LocalDate, localDate, localDateOf } from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { groupBy } from '#server/modules/observation/group-by.ts'
import type { StationRecord } from '#server/modules/observation/stations/station-store.ts'
import { STAGES } from '#server/modules/observation/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { type AirDayRecord, readAirDays } from './air-day-store.ts'

/** Later than any reading. */
const LAST_DAY = localDate(9999, 12, 31)

interface Recomputing {
  readonly countyId: string
  readonly knownAt: Instant
}

interface Since {
  readonly stationId: string
  /** Day of its first reading as known now. */
  readonly now: LocalDate
  /** As known before; null: it had none. */
  readonly before: LocalDate | null
}

/**
 * 重算县日 — the county's day is the mean of its assessed stations, and a station counts from its first reading on, whether
 * it reported that day or not. A station whose first reading came or moved changes the days since then too.
 */
export async function countyDays(
  tx: Executor,
  { countyId, knownAt }: Recomputing,
  { stations, days }: { readonly stations: readonly StationRecord[]; readonly days: readonly LocalDate[] },
): Promise<readonly AirDayRecord[]> {
  const assessed = stations.filter(({ kind, isAssessed }) => kind === 'air' && isAssessed)
  const since = await firstDays(tx, { countyId, knownAt }, assessed)
  const span = spanOf(days, since)
  if (span === null) return []
  const asked = { countyId, ...span, asOf: knownAt }
  const standing = await readAirDays(tx, { ...asked, subjectIds: [countyId] })
  const hashes = new Map(standing.map(({ day, inputsHash }) => [day, inputsHash]))
  const wanted = new Set([...days, ...standing.map(({ day }) => day).filter((day) => isMoved(since, day))])
  const ofStations = await readAirDays(tx, { ...asked, subjectIds: assessed.map(({ id }) => id) })
  const byDay = groupBy(ofStations, ({ day }) => day)
  return [...wanted].flatMap((day) => {
    const counting = since.filter(({ now }) => now <= day).map(({ stationId }) => stationId)
    const present = (byDay.get(day) ?? []).filter(({ subjectId }) => counting.includes(subjectId))
    const computed = computeDay({ countyId, day, present, counting })
    return computed === null || computed.inputsHash === hashes.get(day) ? [] : [computed]
  })
}

interface Computing {
  readonly countyId: string
  readonly day: LocalDate
  readonly present: readonly AirDayRecord[]
  readonly counting: readonly string[]
}

function computeDay({ countyId, day, present, counting }: Computing): AirDayRecord | null {
  const ruleset = inForceOn(AIR_RULESETS_PACK, day)
  if (ruleset === null) return null
  const computed = countyDay(present, { day, assessed: counting.length, ruleset })
  const stage = STAGES.find((one) => present.some((record) => record.stage === one)) ?? 'realtime'
  const inputs = [ruleset.key, ...counting.toSorted(), ...present.map(({ inputsHash }) => inputsHash).toSorted()]
  return { ...computed, subjectId: countyId, stage, inputsHash: sm3(inputs.join('\n')) }
}

/** Since when each station has readings, as known now and as known a moment ago. */
async function firstDays(
  tx: Executor,
  { countyId, knownAt }: Recomputing,
  assessed: readonly StationRecord[],
): Promise<readonly Since[]> {
  if (assessed.length === 0) return []
  const { rows } = await sql<{ stationId: string; now: Instant | null; before: Instant | null }>`
    select s.station_id as "stationId", min(c.first_start) as now,
      min(c.first_start) filter (where c.known_at < ${knownAt}) as before
    from series s join series_coverage c on c.county_id = s.county_id and c.series_id = s.series_id
    where s.county_id = ${countyId} and s.station_id in (${sql.join(assessed.map(({ id }) => id))})
      and s.interval = 'hour' and c.known_at <= ${knownAt}
    group by s.station_id`.execute(tx)
  return rows.flatMap(({ stationId, now, before }) =>
    now === null ? [] : [{ stationId, now: localDateOf(now), before: before === null ? null : localDateOf(before) }],
  )
}

const isMoved = (since: readonly Since[], day: LocalDate): boolean =>
  since.some(({ now, before }) => now <= day && now !== before && (before === null || day < before))

/** The days to look at, both included: those affected, and whatever stands since a first reading that moved. */
function spanOf(days: readonly LocalDate[], since: readonly Since[]) {
  const moved = since.filter(({ now, before }) => now !== before)
  const first = [...days, ...moved.map(({ now }) => now)].toSorted()[0]
  const last = days.toSorted().at(-1)
  if (first === undefined || last === undefined) return null
  return { from: first, to: moved.length > 0 ? LAST_DAY : last }
}
