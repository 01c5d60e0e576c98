import { sql } from 'kysely'
import { type Instant, instantOf, type LocalDate } from '#kernel/time/calendar.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** 数据到齐 — when the last reading of a station on a Beijing day was known. */
export interface KnownDay {
  readonly stationId: string
  /** Then the county's own day follows from it. */
  readonly isAir: boolean
  readonly day: LocalDate
  readonly knownAtMs: number
}

interface DatingBack {
  readonly countyId: string
  /** When it was computed: what bears this moment is dated back. */
  readonly asOf: Instant
  readonly known: readonly KnownDay[]
}

/**
 * 回填知晓时间 — days and months just computed in one go are dated back to when their last reading was known, and what they
 * replaced ends there: the same rows as if each had been computed when its readings came.
 */
export async function dateBack(tx: Executor, { countyId, asOf, known }: DatingBack): Promise<void> {
  const days = latest(known, ({ stationId, isAir, day }) =>
    isAir
      ? [
          [stationId, day],
          [countyId, day],
        ]
      : [],
  )
  const months = latest(known, ({ stationId, day }) => [[stationId, firstOfMonth(day)]])
  for (const column of [sql.ref('known_until'), sql.ref('known_at')]) {
    await sql`
      update air_day a set ${column} = g.known_at from ${given(days)}
      where a.county_id = ${countyId} and a.${column} = ${asOf} and a.subject_id = g.id and a.day = g.day`.execute(tx)
    await sql`
      update water_month w set ${column} = g.known_at from ${given(months)}
      where w.county_id = ${countyId} and w.${column} = ${asOf} and w.station_id = g.id and w.month = g.day`.execute(tx)
  }
}

type Key = readonly [id: string, day: string]

interface Latest {
  readonly ids: readonly string[]
  readonly days: readonly string[]
  readonly knownAt: readonly Instant[]
}

function latest(known: readonly KnownDay[], keysOf: (known: KnownDay) => readonly Key[]): Latest {
  const found = new Map<string, { readonly key: Key; knownAtMs: number }>()
  for (const one of known) {
    for (const key of keysOf(one)) {
      const entry = found.get(key.join(' '))
      if (entry) entry.knownAtMs = Math.max(entry.knownAtMs, one.knownAtMs)
      else found.set(key.join(' '), { key, knownAtMs: one.knownAtMs })
    }
  }
  const all = [...found.values()]
  return {
    ids: all.map(({ key }) => key[0]),
    days: all.map(({ key }) => key[1]),
    knownAt: all.map(({ knownAtMs }) => instantOf(knownAtMs)),
  }
}

const firstOfMonth = (day: LocalDate): string => `${day.slice(0, 8)}01`

function given({ ids, days, knownAt }: Latest) {
  return sql`unnest(${ids}::uuid[], ${days}::date[], ${knownAt}::timestamptz[]) as g (id, day, known_at)`
}
