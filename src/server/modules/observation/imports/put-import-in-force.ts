import type { ObservationForm } from '#kernel/observation/observation-form.ts'
import { change, momentOf } from '#server/modules/observation/changing.ts'
import { observationProblem } from '#server/modules/observation/errors.ts'
import { recompute } from '#server/modules/observation/recompute/recompute.ts'
import { saidOf } from '#server/modules/observation/stations/change-stations.ts'
import { insertStation } from '#server/modules/observation/stations/station-store.ts'
import { putInForce } from '#server/modules/observation/storing/put-in-force.ts'
import type { TableSeries } from '#server/modules/observation/storing/reading-rows.ts'
import { insertSeries } from '#server/modules/observation/storing/series-store.ts'
import type { StoreRequest } from '#server/modules/observation/storing/store-request.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { ImportCounts } from './import-counts.ts'
import type { ImportDeps } from './import-deps.ts'
import type { ImportOrder } from './import-runner.ts'
import { importOrThrow, updateImport } from './import-store.ts'
import { rememberMapping } from './mapping-store.ts'

interface Staged {
  readonly request: StoreRequest & { readonly importId: string }
  readonly series: TableSeries
  readonly form: ObservationForm
  /** Throws once the import shall stop. */
  readonly check: () => void
}

/**
 * 导入生效 — stations and series the county lacked, the readings, what is computed from them, and the link in its chain: one
 * transaction. It is known from the moment it holds, not from when the file began to come in.
 */
export async function putImportInForce(deps: ImportDeps, order: ImportOrder, staged: Staged): Promise<void> {
  const { acting, row, confirmation } = order
  const { county } = acting
  const scope = { countyId: county.id, importId: row.id }
  await change(deps, acting, async (tx) => {
    staged.check()
    const { state } = await importOrThrow(tx, scope)
    if (state !== 'running') throw observationProblem('OBSERVATION_IMPORT_STATE', { state })
    const knownAt = momentOf(county, deps.clock)
    const request = { ...staged.request, knownAt }
    await addStations(tx, order, request)
    await insertSeries(tx, request, staged.series.added)
    const { affected, ...counts } = await putInForce(tx, { ...request, stagedAs: row.id })
    const recomputed = await recompute(tx, { ...request, affected })
    const { stationDays, countyDays, waterMonths } = recomputed
    const left = leftRows(request)
    const result: ImportCounts = { ...counts, left, daysRecomputed: stationDays + countyDays + waterMonths }
    const { mapping, head } = row.look
    if (staged.form === 'mapped' && mapping !== null) {
      await rememberMapping(tx, { ...request, head, mapping, by: acting.by })
    }
    const done = { state: 'done', result: JSON.stringify(result), finished_at: deps.clock.now() } as const
    await updateImport(tx, scope, done)
    const { fileName, fileHash } = row
    const { labelConvention, stage, documentNumber, takeGoodRows } = confirmation
    const said = { labelConvention, stage, documentNumber, takeGoodRows, stations: [...request.stations] }
    const content = { fileName, fileHash, form: staged.form, ...said, result }
    return {
      result: undefined,
      audit: { action: 'observation.imported', object: `observation-import/${row.id}`, content },
    }
  })
}

async function addStations(tx: Executor, { acting, confirmation }: ImportOrder, request: StoreRequest): Promise<void> {
  const { countyId, isDemo, knownAt, stations } = request
  for (const { code, take } of confirmation.stations) {
    const id = stations.get(code)
    if (take.kind === 'existing' || id === undefined) continue
    const station = { id, kind: take.station.kind, code: take.station.code, ...saidOf(take.station) }
    await insertStation(tx, { countyId, isDemo, knownAt, by: acting.by }, station)
  }
}

function leftRows({ table, stations }: StoreRequest): number {
  const isTaken = table.stations.map(({ code }) => stations.has(code))
  let left = 0
  for (const station of table.station) if (!isTaken[station]) left += 1
  return left
}
