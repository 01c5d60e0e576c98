import { daysBetween, epochMs, type Instant } from '#kernel/time/calendar.ts'
import { observationProblem } from '#server/modules/observation/errors.ts'
import { type ExclusionRecord, exclusionsInForce } from '#server/modules/observation/exclusions/exclusion-store.ts'
import { concerns } from '#server/modules/observation/recompute/apply-exclusions.ts'
import { endOfDay, startOfDay } from '#server/modules/observation/recompute/day-bounds.ts'
import { endOf } from '#server/modules/observation/stations/interval-end.ts'
import { stationOrThrow } from '#server/modules/observation/stations/station-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { Answer, Call } from '#server/platform/http/call.ts'
import { type ReadingRecord, readReadings } from './reading-store.ts'

type ObservationWire = Answer<'listObservations'>[number]

/** A year of hours; what is longer is for a download, not for a person to read. */
const LONGEST_DAYS = 366

interface Asked {
  readonly countyId: string
  readonly asOf: Instant
  readonly query: Call<'listObservations'>['query']
}

/** 观测值 — of one station and factor as they stand at a moment, or with every version before; each with its file and line. */
export async function listObservations(db: Executor, { countyId, asOf, query }: Asked): Promise<ObservationWire[]> {
  const { stationId, factor, from, to, history } = query
  const days = daysBetween(from, to) + 1
  if (days < 1 || days > LONGEST_DAYS) throw observationProblem('OBSERVATION_PERIOD', { limit: LONGEST_DAYS })
  const station = await stationOrThrow(db, { countyId, asOf }, stationId)
  const readings = await readReadings(db, { countyId, stationId, factor, from, to, asOf })
  const span = { countyId, asOf, from: startOfDay(from), to: endOfDay(to) }
  const exclusions = (await exclusionsInForce(db, span)).filter((one) => concerns(one, station))
  return readings.filter(({ isInForce }) => history === 'yes' || isInForce).map((one) => wireOf(one, exclusions))
}

function wireOf(reading: ReadingRecord, exclusions: readonly ExclusionRecord[]): ObservationWire {
  const { start, interval, value, isBelow, flag, stage, knownAt, version } = reading
  const end = endOf(start, interval)
  const excluding = exclusions.find((one) => isExcluded(reading, end, one))
  const said = { start, end, value, isBelow, flag, stage, knownAt, version }
  return { ...said, exclusionId: excluding?.id ?? null, source: sourceOf(reading) }
}

function isExcluded({ factor, start }: ReadingRecord, end: Instant, { factors, from, to }: ExclusionRecord): boolean {
  if (factors.length > 0 && !factors.includes(factor)) return false
  const [startMs, endMs] = [epochMs(start), epochMs(end)]
  return startMs < epochMs(to) && (endMs > epochMs(from) || startMs === epochMs(from))
}

function sourceOf({ importId, fileId, fileName, fileHash, line }: ReadingRecord): ObservationWire['source'] {
  if (importId === null || fileId === null || fileName === null || fileHash === null) return null
  return { importId, fileId, fileName, fileHash, line: line ?? 0 }
}
