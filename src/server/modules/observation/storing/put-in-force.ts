import { sql } from 'kysely'
import { epochMs, type Instant, type LocalDate } from '#kernel/time/calendar.ts'
import { STAGES } from '#server/modules/observation/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { addCoverage, type SeriesGain } from './coverage-store.ts'
import { dropStaged } from './stage-readings.ts'
import type { AffectedDay, StoreRequest, StoreResult } from './store-request.ts'

/** Some seconds on the embedded engine and a slow machine. */
const READINGS_A_QUERY = 200_000

type Putting = Omit<StoreRequest, 'table' | 'stations' | 'interval'> & {
  /** Under which id the readings wait; an import's own, where there is one. */
  readonly stagedAs: string
}

/** What became of the readings of one series on one Beijing day. */
interface Tally {
  readonly seriesId: string
  readonly stationId: string
  readonly day: LocalDate
  readonly what: 'stored' | 'unchanged' | 'corrected' | 'outranked'
  readonly count: number
  readonly first: Instant
  readonly last: Instant
}

/**
 * 使之生效 — the readings that wait become the county's, all of them at once: compared with what is in force, old versions
 * closed, new ones added. A version that would last no time at all (a demonstration county stands still) is replaced instead.
 */
export async function putInForce(tx: Executor, putting: Putting): Promise<StoreResult> {
  const { countyId, stagedAs } = putting
  const tallies: Tally[] = []
  for (const span of await spansOf(tx, countyId, stagedAs)) tallies.push(...(await moveStaged(tx, putting, span)))
  await dropStaged(tx, { countyId, importId: stagedAs })
  const isNews = ({ what }: Tally) => what === 'stored' || what === 'corrected'
  await addCoverage(tx, putting, gainsOf(tallies.filter(isNews)))
  const countOf = (what: Tally['what']): number =>
    tallies.reduce((sum, one) => sum + (one.what === what ? one.count : 0), 0)
  return {
    stored: countOf('stored'),
    unchanged: countOf('unchanged'),
    corrected: countOf('corrected'),
    outranked: countOf('outranked'),
    affected: distinctDays(tallies.filter(isNews)),
  }
}

/** Without bounds every partition there is would be searched for every reading. */
async function moveStaged(tx: Executor, putting: Putting, bounds: Span): Promise<readonly Tally[]> {
  const { countyId, knownAt, stage, importId, isDemo } = putting
  const { rows } = await sql<Tally>`
    with judged as materialized (${judged(putting, bounds)}), closed as (
      update observation o set known_until = ${knownAt}
      from judged j
      where j.what = 'corrected' and j.old_known_at < ${knownAt} and o.county_id = ${countyId}
        and o.series_id = j.series_id and o.start = j.start and o.known_at = j.old_known_at
        and o.start between ${bounds.first} and ${bounds.last}
    ), added as (
      insert into observation (county_id, series_id, start, known_at, value, is_below, flag, stage, import_id, line, is_demo)
      select ${countyId}, series_id, start, greatest(${knownAt}, old_known_at), value, is_below, flag, ${stage},
        ${importId}::uuid, line, ${isDemo}
      from judged where what in ('stored', 'corrected')
      on conflict (county_id, series_id, start, known_at) do update
        set value = excluded.value, is_below = excluded.is_below, flag = excluded.flag, stage = excluded.stage,
          import_id = excluded.import_id, line = excluded.line
    )
    select j.series_id as "seriesId", e.station_id as "stationId", (j.start at time zone interval '8 hours')::date as day,
      j.what, count(*) as count, min(j.start) as first, max(j.start) as last
    from judged j join series e on e.county_id = ${countyId} and e.series_id = j.series_id
    group by j.series_id, e.station_id, 3, j.what`.execute(tx)
  return rows
}

/** What becomes of each reading that waits, by what stands in its place. */
function judged({ countyId, stagedAs, stage }: Putting, bounds: Span) {
  const order = sql.lit(`{${STAGES.join(',')}}`)
  return sql`
      select distinct on (s.series_id, s.start) s.series_id, s.start, s.value, s.is_below, s.flag, s.line,
        o.known_at as old_known_at,
        case
          when o.known_at is null then 'stored'
          when array_position(${order}::text[], o.stage) > array_position(${order}::text[], ${stage}) then 'outranked'
          when o.stage = ${stage} and o.value is not distinct from s.value and o.is_below = s.is_below
            and o.flag is not distinct from s.flag then 'unchanged'
          else 'corrected'
        end as what
      from staged_reading s
      left join observation o on o.county_id = s.county_id and o.series_id = s.series_id and o.start = s.start
        and o.known_until is null and o.start between ${bounds.first} and ${bounds.last}
      where s.county_id = ${countyId} and s.import_id = ${stagedAs} and s.start between ${bounds.first} and ${bounds.last}
      order by s.series_id, s.start, s.line`
}

/** Both ends included. */
interface Span {
  readonly first: Instant
  readonly last: Instant
}

/** Cuts what waits into spans of time with about as many readings each, so that no query comes near its time limit. */
async function spansOf(tx: Executor, countyId: string, stagedAs: string): Promise<readonly Span[]> {
  const { rows } = await sql<Span>`
    select min(start) as first, max(start) as last
    from (
      select start, (rank() over (order by start) - 1) / ${sql.lit(READINGS_A_QUERY)} as span
      from staged_reading where county_id = ${countyId} and import_id = ${stagedAs}
    ) ranked
    group by span order by span`.execute(tx)
  return rows
}

function gainsOf(tallies: readonly Tally[]): readonly SeriesGain[] {
  const gains = new Map<string, SeriesGain>()
  for (const { seriesId, what, count, first, last } of tallies) {
    const rows = what === 'stored' ? count : 0
    const [firstMs, lastMs] = [epochMs(first), epochMs(last)]
    const gain = gains.get(seriesId)
    if (gain === undefined) gains.set(seriesId, { seriesId, firstMs, lastMs, rows })
    else {
      gain.firstMs = Math.min(gain.firstMs, firstMs)
      gain.lastMs = Math.max(gain.lastMs, lastMs)
      gain.rows += rows
    }
  }
  return [...gains.values()]
}

function distinctDays(tallies: readonly Tally[]): readonly AffectedDay[] {
  const days = new Map(tallies.map(({ stationId, day }) => [`${stationId} ${day}`, { stationId, day }]))
  return [...days.values()]
}
