import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createObservationReader, insertStation } from '#server/modules/observation/index.ts'
import { verifyChain } from '#server/platform/audit/verify-chain.ts'
import { systemClock } from '#server/platform/clock.ts'
import { openDatabase } from '#server/platform/db/database.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { openFileStore } from '#server/platform/files/file-store.ts'
import { silentLog } from '#server/platform/log.ts'
import { bundleForNode, bundlePgliteWorker } from '#server/testing/bundle.ts'
import { startProgram } from '#server/testing/child-program.ts'
import { pgliteTemplate } from '#server/testing/pglite-template.ts'
import { scratchDirectory } from '#server/testing/scratch-directory.ts'
import { insertTestCounty } from '#server/testing/test-county.ts'
import { failInterruptedImports } from './close-import.ts'
import type { ImportDeps } from './import-deps.ts'
import { importOrThrow } from './import-store.ts'
import { receiveObservations } from './receive-file.ts'

const ROUNDS = 8
/** Kills are spread over the time that an import takes on this machine, and a little more. */
const LATEST_KILL = 1.3
const DAYS = 20
const READINGS = DAYS * 24 * 6
const FACTORS = ['PM2.5', 'PM10', 'SO2', 'NO2', 'O3', 'CO'] as const

interface Setting {
  readonly directory: string
  readonly workerFile: URL
  readonly readerFile: URL
  readonly program: URL
}

async function setting(): Promise<Setting> {
  const [workerFile, readerFile, program] = await Promise.all([
    bundlePgliteWorker(),
    bundleForNode(new URL('../reading/read-observations-worker.ts', import.meta.url)),
    bundleForNode(new URL('../../../testing/kill-import/take-readings.ts', import.meta.url)),
  ])
  return { directory: join(scratchDirectory(), 'data'), workerFile, readerFile, program }
}

/** Opens the data, does something with it, and leaves it to the next process. */
async function withDeps<T>({ directory, workerFile, readerFile }: Setting, work: (deps: ImportDeps) => Promise<T>) {
  const db = await openDatabase({ engine: 'pglite', directory, workerFile, template: await pgliteTemplate() })
  const files = await openFileStore(`${directory}-files`, { maxBytes: 1024 * 1024 })
  const observationReader = createObservationReader({ workerFile: readerFile })
  return work({ db, files, clock: systemClock, log: silentLog, observationReader }).finally(() => db.close())
}

/** Every file is of the same hours with other values: each import but the first corrects all of them. */
function fileOf(round: number) {
  const lines = ['date,hour,type,A']
  for (let day = 1; day <= DAYS; day += 1) {
    const date = `202405${String(day).padStart(2, '0')}`
    for (let hour = 0; hour < 24; hour += 1) {
      for (const type of FACTORS)
        lines.push(`${date},${hour},${type},${type === 'CO' ? `0.${round + 1}` : 20 + round + (hour % 5)}`)
    }
  }
  return { name: `${round}.csv`, mediaType: 'text/csv', bytes: Buffer.from(`${lines.join('\n')}\n`), receiveMs: 0 }
}

/** What taking readings in writes, counted. */
async function readStake(db: Executor, countyId: string) {
  const { rows } = await sql<Record<string, number>>`
    select
      (select count(*) from observation where county_id = ${countyId}) as versions,
      (select count(*) from observation where county_id = ${countyId} and known_until is null) as current,
      (select count(*) from air_day where county_id = ${countyId}) as days,
      (select count(*) from air_day where county_id = ${countyId} and known_until is null) as "currentDays",
      (select count(*) from staged_reading) as staged`.execute(db)
  return rows[0] ?? {}
}

const actingIn = (id: string) => ({ county: { id, slug: 'ceshi', isDemo: true, asOf: null }, by: 'test' })

async function takeIn(place: Setting, args: readonly string[], killAfterMs?: number) {
  const files = [place.directory, place.workerFile.href, place.readerFile.href]
  const child = startProgram(place.program, [...files, ...args])
  expect(await child.nextLine()).toBe('taking in')
  const startedAt = performance.now()
  const said = child.nextLine().then(
    () => true,
    () => false,
  )
  await (killAfterMs === undefined ? said : sleep(killAfterMs))
  const tookMs = performance.now() - startedAt
  child.process.kill('SIGKILL')
  await child.ended
  return { wasSaid: await said, tookMs }
}

test('kill -9 while readings come in leaves none of them in force, or all with what follows from them', async () => {
  const place = await setting()
  const [countyId, stationId] = await withDeps(place, async ({ db }) => {
    const id = await insertTestCounty(db.kysely)
    const said = { name: '甲站', controlLevel: null, lon: null, lat: null, isAssessed: true, river: null } as const
    const station = { kind: 'air', code: 'A', waterBody: null, targetClass: null, ...said } as const
    const origin = { countyId: id, isDemo: true, knownAt: systemClock.now(), by: 'test' }
    return [id, await db.tx((tx) => insertStation(tx, origin, station))] as const
  })
  const receive = (round: number) =>
    withDeps(place, async (deps) => {
      const importId = await receiveObservations(deps, actingIn(countyId), fileOf(round))
      return { importId, before: await readStake(deps.db.kysely, countyId) }
    })
  const first = await receive(0)
  const { tookMs } = await takeIn(place, [countyId, first.importId, stationId])
  const outcomes = { untouched: 0, whole: 0 }
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { importId, before } = await receive(round)
    const delayMs = (LATEST_KILL * tookMs * round) / ROUNDS
    const { wasSaid } = await takeIn(place, [countyId, importId, stationId], delayMs)
    const { after, state, chain } = await withDeps(place, async (deps) => {
      await failInterruptedImports(deps)
      const { state } = await importOrThrow(deps.db.kysely, { countyId, importId })
      const chain = await verifyChain(deps.db.kysely, countyId)
      return { after: await readStake(deps.db.kysely, countyId), state, chain }
    })
    const at = `killed after ${delayMs.toFixed(0)} ms`
    expect(chain, at).toMatchObject({ ok: true })
    if (state === 'done') {
      const { versions = 0, days = 0 } = before
      const whole = { versions: versions + READINGS, current: READINGS, days: days + 2 * DAYS, currentDays: 2 * DAYS }
      expect(after, at).toEqual({ ...whole, staged: 0 })
      outcomes.whole += 1
    } else {
      expect([wasSaid, ['failed', 'received'].includes(state)], at).toEqual([false, true])
      expect(after, at).toEqual({ ...before, staged: 0 })
      outcomes.untouched += 1
    }
  }
  console.info(
    `kill during import (${tookMs.toFixed(0)} ms): ${ROUNDS} kills, ${outcomes.untouched} untouched, ${outcomes.whole} whole`,
  )
  expect(Math.min(outcomes.untouched, outcomes.whole)).toBeGreaterThan(0)
})
