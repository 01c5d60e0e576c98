import type { StationKind } from '#kernel/observation/station.ts'
import { instantOf } from '#kernel/time/calendar.ts'
import { insertStation, storeHistory } from '#server/modules/observation/index.ts'
import { seedPlan } from '#server/modules/plan/tasks/testing/seed-plan.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { TaskServer } from './task-server.ts'
import { airHours, type GeneratedBatch, waterFourHours, waterSamples } from './ten-years.ts'

export const PAGES_YEAR = 2026
const YEARS = 10
const STATIONS = [
  ['air', 20],
  ['riverSection', 8],
  ['waterSource', 3],
  ['functionZone', 6],
  ['blackWater', 2],
] as const satisfies readonly (readonly [StationKind, number])[]

/** Midnight in Beijing before 1 July: the ten years end in the middle of one, after a change of editions. */
const midnight = (year: number): number => Date.UTC(year, 5, 30, 16)
/** 每页所见时刻 — the morning after the ten years. */
export const PAGES_AS_OF = instantOf(midnight(PAGES_YEAR) + 8 * 3_600_000)
const FIRST_MS = midnight(PAGES_YEAR - YEARS)

interface County {
  readonly countyId: string
  /** Code → id; a code is kind and number. */
  readonly stations: ReadonlyMap<string, string>
}

/**
 * 十年之县 — ten years of hours of twenty assessed stations, waters with an automatic station and monthly samples, and a
 * plan to judge. Answers the ids of the stations by code.
 */
export async function fillCounty({ parts, countyId }: TaskServer, plan: string): Promise<County['stations']> {
  const { db } = parts
  const at = instantOf(Date.UTC(PAGES_YEAR, 0, 31))
  const text = plan.replaceAll('2024', String(PAGES_YEAR))
  await db.tx((tx) => seedPlan(tx, { countyId, key: String(PAGES_YEAR), year: PAGES_YEAR, at, text }))
  const stations = await db.tx((tx) => insertStations(tx, countyId))
  const county = { countyId, stations }
  const codes = [...stations.keys()]
  const air = codes.filter((code) => code.startsWith('air'))
  for (let year = PAGES_YEAR - YEARS; year < PAGES_YEAR; year += 1) {
    const batch = airHours(air, midnight(year), midnight(year + 1))
    await db.tx((tx) => store(tx, county, batch, 'hour'))
  }
  const [automatic = '', ...others] = codes.filter((code) => !code.startsWith('air'))
  await db.tx((tx) => store(tx, county, waterFourHours([automatic], FIRST_MS, midnight(PAGES_YEAR)), 'fourHours'))
  const samples = Array.from({ length: YEARS * 12 }, (_, month) => Date.UTC(PAGES_YEAR - YEARS, 6 + month, 10, 1))
  await db.tx((tx) => store(tx, county, waterSamples(others, samples), 'sample'))
  return stations
}

async function insertStations(tx: Executor, countyId: string): Promise<ReadonlyMap<string, string>> {
  const origin = { countyId, isDemo: false, knownAt: instantOf(FIRST_MS), by: 'bench' }
  const ids = new Map<string, string>()
  for (const [kind, count] of STATIONS) {
    for (let no = 1; no <= count; no += 1) {
      const code = `${kind}${no}`
      const isWater = kind !== 'air'
      const ofWater = { waterBody: isWater ? 'river' : null, targetClass: isWater ? 'Ⅲ' : null } as const
      const said = { name: code, controlLevel: null, lon: null, lat: null, isAssessed: true, river: null, ...ofWater }
      ids.set(code, await insertStation(tx, origin, { kind, code, ...said }))
    }
  }
  return ids
}

/** As known an hour after each reading; what is computed from them follows at the last. */
async function store(
  tx: Executor,
  county: County,
  batch: GeneratedBatch,
  interval: 'hour' | 'fourHours' | 'sample',
): Promise<void> {
  const asOf = instantOf(batch.knownAt.reduce((last, ms) => Math.max(last, ms), 0))
  await storeHistory(tx, { ...county, isDemo: false, asOf, batches: [{ ...batch, interval, stage: 'reviewed' }] })
}
