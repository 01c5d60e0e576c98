import { sql } from 'kysely'
import type { z } from 'zod'
import type { airProfile } from '#contract/schemas/air.ts'
import type { AirDayFactor } from '#kernel/air/air-day.ts'
import { rulesetFor } from '#kernel/air/ruleset.ts'
import { mean } from '#kernel/series/mean.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { type AirDayRecord, endOfDay, startOfDay } from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { airProvenance } from './air-provenance.ts'
import type { AirScope } from './asked.ts'
import { closedDays } from './subject-days.ts'

type AirProfile = z.infer<typeof airProfile>

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const

/** 季节 — 3–5 春, 6–8 夏, 9–11 秋, 12–2 冬, as meteorology counts them. */
function seasonOf(day: LocalDate): (typeof SEASONS)[number] {
  const month = Number(day.slice(5, 7))
  if (month >= 3 && month <= 5) return 'spring'
  if (month >= 6 && month <= 8) return 'summer'
  return month >= 9 && month <= 11 ? 'autumn' : 'winter'
}

/** 变化规律 — means of valid days by month and season, and of hours by the hour of the day they start in. */
export async function profileOf(db: Executor, scope: AirScope, factor: AirDayFactor): Promise<AirProfile> {
  const days = (await closedDays(db, scope)).filter((day) => isCounted(day, factor, scope))
  const means = <Key extends string>(keys: readonly Key[], keyOf: (day: LocalDate) => Key) =>
    keys.map((key) => {
      const values = days.filter(({ day }) => keyOf(day) === key).flatMap(({ values: of }) => of[factor].value ?? [])
      return { key, mean: mean(values), have: values.length }
    })
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))]
  const { rounding } = rulesetFor(AIR_RULESETS_PACK, scope.choice, scope.to).evaluation
  return {
    factor,
    hours: await hourMeans(db, scope, factor),
    months: means(months, (day) => day.slice(0, 7)).map(({ key, ...of }) => ({ month: key, ...of })),
    seasons: means(SEASONS, seasonOf).map(({ key, ...of }) => ({ season: key, ...of })),
    decimals: factor === 'co' ? rounding.statistic.co : rounding.statistic.pm25,
    unit: factor === 'co' ? 'mg/m3' : 'ug/m3',
    provenance: await airProvenance(db, scope, { days, have: days.length, need: null, counted: 'day' }),
  }
}

function isCounted({ values }: AirDayRecord, factor: AirDayFactor, { dust }: AirScope): boolean {
  const { value, isValid, isExcluded } = values[factor]
  return value !== null && isValid && !(isExcluded && dust === 'with')
}

interface HourMean {
  readonly hour: number
  readonly mean: number | null
  readonly have: number
}

/** By the database: a year of hours of several stations is many rows and one small answer. */
async function hourMeans(db: Executor, scope: AirScope, factor: AirDayFactor): Promise<HourMean[]> {
  const { county, stations, from, closedTo, asOf } = scope
  const hourly = factor === 'o3Mda8' || factor === 'o3Hour' ? 'o3' : factor
  const { rows } = await sql<HourMean>`
    select date_part('hour', o.start at time zone interval '8 hours')::int as hour, avg(o.value) as mean,
      count(o.value)::int as have
    from series s
    join observation o on o.county_id = s.county_id and o.series_id = s.series_id
    where s.county_id = ${county.id} and s.station_id = any(${stations.map(({ id }) => id)}::uuid[])
      and s.factor = ${hourly} and s.interval = 'hour'
      and o.start >= ${startOfDay(from)} and o.start < ${endOfDay(closedTo)}
      and o.known_at <= ${asOf} and (o.known_until is null or o.known_until > ${asOf})
    group by 1`.execute(db)
  const byHour = new Map(rows.map((row) => [row.hour, row]))
  return Array.from({ length: 24 }, (_, hour) => byHour.get(hour) ?? { hour, mean: null, have: 0 })
}
