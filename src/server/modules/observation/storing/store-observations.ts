import type { Executor } from '#server/platform/db/tables.ts'
import { newId } from '#server/platform/id.ts'
import { makeMonths } from './month-partitions.ts'
import { putInForce } from './put-in-force.ts'
import { monthsOf, seriesOf } from './reading-rows.ts'
import { stageReadings } from './stage-readings.ts'
import { areEmpty, storeFirst } from './store-first.ts'
import type { StoreRequest, StoreResult } from './store-request.ts'

/**
 * 存入观测 — puts a table of readings in force in the caller's transaction, as known from `knownAt` on: what stands there
 * already stays, what is corrected is closed and followed, what a later stage says is not touched. The same table again
 * changes nothing. What was computed from the affected days must be computed anew by the caller (recompute).
 */
export async function storeObservations(tx: Executor, request: StoreRequest): Promise<StoreResult> {
  await makeMonths(tx, monthsOf(request))
  const series = await seriesOf(tx, request)
  if (await areEmpty(tx, request.countyId, series.seriesIds)) return storeFirst(tx, request, series)
  const stagedAs = request.importId ?? newId()
  const rows = { from: 0, to: request.table.start.length, seen: new Set<string>() }
  await stageReadings(tx, { ...request, importId: stagedAs }, { series, ...rows })
  return putInForce(tx, { ...request, stagedAs })
}
