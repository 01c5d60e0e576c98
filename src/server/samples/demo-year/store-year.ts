import { addDays, epochMs, type Instant, instantOf, type LocalDate, localDateOf } from '#kernel/time/calendar.ts'
import {
  insertExclusion,
  insertPublishedValue,
  recompute,
  storeHistory,
  storeObservations,
} from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { CountyScope } from '#server/platform/http/standing.ts'
import { newId } from '#server/platform/id.ts'
import { type DemoReadings, type LaterBatch, pickRows, type ReadingBatch } from './batch.ts'
import { observationTable } from './observation-table.ts'
import type { YearFile } from './year-file.ts'

interface StoringYear {
  readonly county: CountyScope
  readonly file: YearFile
  readonly readings: DemoReadings
  /** Code → id. */
  readonly stations: ReadonlyMap<string, string>
  /** The moment the county stands still at: what is known then is stored first and computed as of then. */
  readonly asOf: Instant
  /** Who excluded what, in the trace that a person would leave. */
  readonly by: string
}

type Exclusion = YearFile['exclusions'][number]

/**
 * 存入演示年 — what flowed in up to the county's moment, then what came behind its time, in the order in which it came; then
 * the rest of the year, which only a view of a later day shows.
 */
export async function storeYear(tx: Executor, storing: StoringYear): Promise<void> {
  const { readings, asOf } = storing
  const moments = readings.flow.flatMap(({ knownAt }) => knownAt.at(-1) ?? [])
  const end = instantOf(Math.max(epochMs(asOf), ...moments))
  await storeFlow(tx, storing, { after: Number.NEGATIVE_INFINITY, until: asOf })
  await correct(tx, storing, (knownAt) => epochMs(knownAt) <= epochMs(asOf))
  await storeFlow(tx, storing, { after: epochMs(asOf), until: end })
  await correct(tx, storing, (knownAt) => epochMs(knownAt) > epochMs(asOf))
  await recordPublished(tx, storing)
}

async function storeFlow(
  tx: Executor,
  { county, readings, stations }: StoringYear,
  { after, until }: { readonly after: number; readonly until: Instant },
): Promise<void> {
  const batches = readings.flow.flatMap((batch) => {
    const part = rowsKnown(batch, after, epochMs(until))
    return part.start.length === 0 ? [] : [{ ...part, table: observationTable(part) }]
  })
  await storeHistory(tx, { countyId: county.id, isDemo: county.isDemo, stations, batches, asOf: until })
}

function rowsKnown(batch: ReadingBatch, after: number, until: number): ReadingBatch {
  const isKnown = (ms: number): boolean => after < ms && ms <= until
  if (batch.knownAt.every(isKnown)) return batch
  return pickRows(
    batch,
    Array.from(batch.knownAt.keys()).filter((row) => isKnown(batch.knownAt[row] ?? Number.NaN)),
  )
}

/** Late readings, reviewed ones and exclusions, by when they were known; whatever follows from each is computed with it. */
async function correct(tx: Executor, storing: StoringYear, isDue: (knownAt: Instant) => boolean): Promise<void> {
  const due = [...storing.readings.later, ...storing.file.exclusions].filter(({ knownAt }) => isDue(knownAt))
  for (const one of due.toSorted((a, b) => epochMs(a.knownAt) - epochMs(b.knownAt))) {
    if ('batch' in one) await storeLater(tx, storing, one)
    else await exclude(tx, storing, one)
  }
}

async function storeLater(tx: Executor, { county, stations }: StoringYear, later: LaterBatch): Promise<void> {
  const { knownAt, batch } = later
  const owner = { countyId: county.id, isDemo: county.isDemo, knownAt }
  const { interval, stage } = batch
  const table = observationTable(batch)
  const { affected } = await storeObservations(tx, { ...owner, table, stations, interval, stage, importId: null })
  await recompute(tx, { ...owner, affected })
}

async function exclude(tx: Executor, { county, file, stations, by }: StoringYear, exclusion: Exclusion): Promise<void> {
  const { station, from, to, knownAt } = exclusion
  const owner = { countyId: county.id, isDemo: county.isDemo, knownAt }
  const stationId = station === null ? null : idOf(stations, station)
  const { factors, kind, reason, documentNumber } = exclusion
  const said = { stationId, factors, from, to, kind, reason, documentNumber, by, knownAt }
  await insertExclusion(tx, county.id, { id: newId(), isDemo: county.isDemo, ...said })
  const concerned = file.stations.filter(({ kind: of, isAssessed }) => of === 'air' && isAssessed)
  const ids = stationId === null ? concerned.map(({ code }) => idOf(stations, code)) : [stationId]
  const affected = daysOf(from, to).flatMap((day) => ids.map((id) => ({ stationId: id, day })))
  await recompute(tx, { ...owner, affected })
}

async function recordPublished(tx: Executor, { county, file, stations, by }: StoringYear): Promise<void> {
  const owner = { countyId: county.id, isDemo: county.isDemo }
  for (const { station, ...published } of file.publishedValues) {
    const stationId = station === null ? null : idOf(stations, station)
    await insertPublishedValue(tx, owner, { ...published, id: newId(), stationId, by })
  }
}

/** Beijing days that a half-open span touches. */
function daysOf(from: Instant, to: Instant): readonly LocalDate[] {
  const days: LocalDate[] = []
  const last = localDateOf(instantOf(epochMs(to) - 1))
  for (let day = localDateOf(from); day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

function idOf(stations: ReadonlyMap<string, string>, code: string): string {
  const id = stations.get(code)
  if (id === undefined) throw new TypeError(`a demonstration year names a station it does not list: ${code}`)
  return id
}
