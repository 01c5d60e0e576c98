import { addDays, daysInMonth, type Instant, type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { monthReadings } from '#kernel/water/month-readings.ts'
import { surfaceWaterEvaluation2011 } from '#packs/standards/surface-water-evaluation-2011.ts'
import { exclusionsInForce } from '#server/modules/observation/exclusions/exclusion-store.ts'
import type { StationRecord } from '#server/modules/observation/stations/station-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { concerns } from './apply-exclusions.ts'
import { startOfDay } from './day-bounds.ts'
import { readWaterMonths, replaceWaterMonth, type WaterMonthRecord } from './water-month-store.ts'
import { readSamples } from './water-samples.ts'

interface Recomputing {
  readonly countyId: string
  readonly isDemo: boolean
  readonly knownAt: Instant
}

/** 重算水质月数据 — of the months these days are in; answers how many came out otherwise than they stood. */
export async function recomputeWaterMonths(
  tx: Executor,
  recomputing: Recomputing,
  { station, days }: { readonly station: StationRecord; readonly days: readonly LocalDate[] },
): Promise<number> {
  const { countyId, knownAt } = recomputing
  let changed = 0
  for (const month of new Set(days.map(firstOfMonth))) {
    const [standing] = await readWaterMonths(tx, {
      countyId,
      stationIds: [station.id],
      from: month,
      to: month,
      asOf: knownAt,
    })
    const computed = await computeMonth(tx, recomputing, { station, month })
    if (computed.inputsHash === standing?.inputsHash) continue
    await replaceWaterMonth(tx, recomputing, computed)
    changed += 1
  }
  return changed
}

async function computeMonth(
  tx: Executor,
  { countyId, knownAt }: Recomputing,
  { station, month }: { readonly station: StationRecord; readonly month: LocalDate },
): Promise<WaterMonthRecord> {
  const next = addDays(month, daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))))
  const span = { countyId, asOf: knownAt, from: startOfDay(month), to: startOfDay(next) }
  const exclusions = (await exclusionsInForce(tx, span)).filter((one) => concerns(one, station))
  const asked = { countyId, stationId: station.id, month, next, asOf: knownAt }
  const { samples, stage, inputs } = await readSamples(tx, asked, exclusions)
  const inputsHash = sm3([...inputs, ...exclusions.map(({ id }) => id)].join('\n'))
  const { readings, sources } = monthReadings(samples, { evaluation: surfaceWaterEvaluation2011 })
  return { stationId: station.id, month, stage, inputsHash, readings, sources }
}

function firstOfMonth(day: LocalDate): LocalDate {
  return localDate(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 1)
}
