import { dayStatistics } from '#kernel/air/day-statistics.ts'
import { AIR_FACTORS } from '#kernel/observation/factor.ts'
import { inForceOn } from '#kernel/standard/dated.ts'
import { daysBetween, type Instant, type LocalDate } from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { type ExclusionRecord, exclusionsInForce } from '#server/modules/observation/exclusions/exclusion-store.ts'
import type { StationRecord } from '#server/modules/observation/stations/station-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { type AirDayRecord, readAirDays } from './air-day-store.ts'
import { readAirHours, type StationHours } from './air-hours.ts'
import { concerns, markDust, takeOut } from './apply-exclusions.ts'
import { endOfDay, startOfDay } from './day-bounds.ts'

/** Days further apart than this are asked for apart, so that a late reading of last year does not read the year between. */
const GAP_DAYS = 31

interface Recomputing {
  readonly countyId: string
  readonly knownAt: Instant
}

/** 重算站日 — the days of an air station that come out otherwise than they stand; those that stand as they are, are left. */
export async function stationDays(
  tx: Executor,
  { countyId, knownAt }: Recomputing,
  { station, days }: { readonly station: StationRecord; readonly days: readonly LocalDate[] },
): Promise<readonly AirDayRecord[]> {
  const changed: AirDayRecord[] = []
  for (const [from, to, wanted] of runsOf(days)) {
    const span = { countyId, from, to, asOf: knownAt }
    const hours = (await readAirHours(tx, { ...span, stationIds: [station.id] })).get(station.id)
    const asked = { countyId, asOf: knownAt, from: startOfDay(from), to: endOfDay(to) }
    const exclusions = (await exclusionsInForce(tx, asked)).filter((one) => concerns(one, station))
    const standing = await readAirDays(tx, { ...span, subjectIds: [station.id] })
    const hashes = new Map(standing.map(({ day, inputsHash }) => [day, inputsHash]))
    for (const day of wanted) {
      const found = hours?.get(day)
      const computed = found && computeDay({ subjectId: station.id, day, found, exclusions })
      if (computed && computed.inputsHash !== hashes.get(day)) changed.push(computed)
    }
  }
  return changed
}

type Run = readonly [from: LocalDate, to: LocalDate, days: readonly LocalDate[]]

/** Sorted days in runs without a long gap. */
function runsOf(days: readonly LocalDate[]): readonly Run[] {
  const runs: [LocalDate, LocalDate, LocalDate[]][] = []
  for (const day of days.toSorted()) {
    const run = runs.at(-1)
    if (run === undefined || daysBetween(run[1], day) > GAP_DAYS) runs.push([day, day, [day]])
    else {
      run[1] = day
      run[2].push(day)
    }
  }
  return runs
}

interface Computing {
  readonly subjectId: string
  readonly day: LocalDate
  readonly found: StationHours
  readonly exclusions: readonly ExclusionRecord[]
}

/** Null for a day before the first edition: there is nothing to compute it by. */
function computeDay({ subjectId, day, found: { hours, stage }, exclusions }: Computing): AirDayRecord | null {
  const ruleset = inForceOn(AIR_RULESETS_PACK, day)
  if (ruleset === null) return null
  const ofDay = exclusions.filter(({ from, to }) => from < endOfDay(day) && to > startOfDay(day))
  const measured = AIR_FACTORS.map((factor) => hours[factor].values.join(','))
  takeOut(day, hours, ofDay)
  const computed = markDust(dayStatistics(day, hours, ruleset), ofDay)
  const inputs = [ruleset.key, stage, ...measured, ...ofDay.map(({ id }) => id)]
  return { ...computed, subjectId, stage, inputsHash: sm3(inputs.join('\n')) }
}
