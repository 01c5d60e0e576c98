import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ReadOptions } from '#formats/observation/observation-reading.ts'
import type { ObservationTable } from '#kernel/observation/observation-table.ts'
import { epochMs, type Instant } from '#kernel/time/calendar.ts'
import { momentOf } from '#server/modules/observation/changing.ts'
import { observationProblem } from '#server/modules/observation/errors.ts'
import { makeMonths } from '#server/modules/observation/storing/month-partitions.ts'
import { monthsOf, planSeries, type TableSeries } from '#server/modules/observation/storing/reading-rows.ts'
import { stageReadings } from '#server/modules/observation/storing/stage-readings.ts'
import type { StoreRequest } from '#server/modules/observation/storing/store-request.ts'
import { newId } from '#server/platform/id.ts'
import type { ImportDeps } from './import-deps.ts'
import type { ImportOrder, Progress } from './import-runner.ts'
import { putImportInForce } from './put-import-in-force.ts'

/** 已取消 — a person stopped the import. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

export interface Watching {
  readonly report: (progress: Progress) => void
  /** Throws Cancelled once a person has asked for it. */
  readonly check: () => void
}

/** Readings a transaction: a fraction of a second on the embedded engine, whose one connection others wait for. */
const SLICE_READINGS = 20_000

/**
 * 执行导入 — reads the file again, lets its readings come in slice by slice to wait, and puts them in force at the end in one
 * transaction with everything that follows from them. Until then it can be stopped without a trace.
 */
export async function runImport(deps: ImportDeps, order: ImportOrder, watching: Watching): Promise<void> {
  watching.check()
  const { table, form } = await readTable(deps, order)
  const request = requestOf(deps, order, table)
  const series = await planSeries(deps.db.kysely, request)
  await deps.db.tx((tx) => makeMonths(tx, monthsOf(request)))
  await stageAll(deps, { request, series }, watching)
  await putImportInForce(deps, order, { request, series, form, check: watching.check })
}

async function readTable({ files, clock, observationReader }: ImportDeps, { acting, row, confirmation }: ImportOrder) {
  const { form, mapping } = row.look
  const options: ReadOptions = {
    fileName: row.fileName,
    labelConvention: confirmation.labelConvention,
    ...(form === null ? {} : { form }),
    ...(mapping === null || form !== 'mapped' ? {} : { mapping }),
    now: epochMs(momentOf(acting.county, clock)),
  }
  const bytes = await files.read(row.fileHash)
  const reading = await observationReader.read(bytes, options)
  if (reading.kind === 'refused') throw observationProblem('OBSERVATION_NOT_READ')
  const [need] = reading.needs
  if (need !== undefined) throw observationProblem('OBSERVATION_NEEDS_WORD', { need: need.kind })
  // Under another convention other rows may be bad than those the person has seen.
  if (reading.badLines > 0 && !confirmation.takeGoodRows) {
    throw observationProblem('OBSERVATION_BAD_ROWS', { count: reading.badLines })
  }
  return { table: reading.table, form: reading.form }
}

type Request = StoreRequest & { readonly importId: string }

function requestOf(
  { clock }: ImportDeps,
  { acting, row, confirmation }: ImportOrder,
  table: ObservationTable,
): Request {
  const { interval } = row.look
  if (interval === null) throw observationProblem('OBSERVATION_NOT_READ')
  const { county } = acting
  const stations = confirmation.stations.map(({ code, take }) => {
    return [code, take.kind === 'existing' ? take.stationId : newId()] as const
  })
  const knownAt: Instant = momentOf(county, clock)
  const { stage } = confirmation
  const scope = { countyId: county.id, isDemo: county.isDemo, importId: row.id }
  return { ...scope, table, stations: new Map(stations), interval, stage, knownAt }
}

interface Staging {
  readonly request: Request
  readonly series: TableSeries
}

async function stageAll({ db }: ImportDeps, { request, series }: Staging, watching: Watching): Promise<void> {
  const total = request.table.start.length
  const seen = new Set<string>()
  for (let from = 0; from < total; ) {
    watching.check()
    const to = sliceEnd(request, from)
    await db.tx((tx) => stageReadings(tx, request, { series, from, to, seen }))
    watching.report({ done: to, total })
    from = to
    await nextTurn()
  }
}

/** Rows of stations that are left out cost nothing and may be as many as they like. */
function sliceEnd({ table, stations }: Request, from: number): number {
  const isTaken = table.stations.map(({ code }) => stations.has(code))
  const rows = Math.ceil(SLICE_READINGS / Math.max(1, table.columns.length))
  let taken = 0
  for (let row = from; row < table.start.length; row++) {
    if (isTaken[table.station[row] ?? -1]) taken += 1
    if (taken >= rows) return row + 1
  }
  return table.start.length
}
