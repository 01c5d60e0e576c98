import { kindsOf } from '#kernel/observation/form-kinds.ts'
import { type Acting, change } from '#server/modules/observation/changing.ts'
import { observationProblem } from '#server/modules/observation/errors.ts'
import { saidOf } from '#server/modules/observation/stations/change-stations.ts'
import {
  type NewStation,
  refuseTaken,
  type StationRecord,
  stationsAsOf,
} from '#server/modules/observation/stations/station-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { Call } from '#server/platform/http/call.ts'
import type { ImportDeps } from './import-deps.ts'
import type { ImportRunner } from './import-runner.ts'
import { type ImportRow, importOrThrow, updateImport } from './import-store.ts'
import { refuseUnlessWaiting } from './receive-file.ts'

export type Confirmation = Call<'confirmObservations'>['body']

/**
 * 确认导入 — holds what the person says against the look, and starts taking the file in. Everything is in force when the
 * import is done, all at once, or nothing is.
 */
export async function confirmObservations(
  deps: ImportDeps & { readonly runner: ImportRunner },
  acting: Acting,
  { importId, confirmation }: { readonly importId: string; readonly confirmation: Confirmation },
): Promise<void> {
  const { county } = acting
  const scope = { countyId: county.id, importId }
  const row = await change(deps, acting, async (tx, knownAt) => {
    const found = await importOrThrow(tx, scope)
    refuseUnlessWaiting(found)
    refuseUnread(found)
    refuseUnsaid(found, confirmation)
    await refuseStations(tx, found, { confirmation, asked: { countyId: county.id, asOf: knownAt } })
    const { labelConvention: label_convention, stage, documentNumber: document_number } = confirmation
    const said = { label_convention, stage, document_number }
    await updateImport(tx, scope, { ...said, state: 'running', problem: null, result: null, finished_at: null })
    return { result: found, audit: null }
  })
  deps.runner.start({ acting, row, confirmation })
}

function refuseUnread({ look }: ImportRow): void {
  const [need] = look.needs.filter(({ kind }) => kind !== 'labelConvention')
  if (!look.isRead) throw observationProblem('OBSERVATION_NOT_READ')
  if (need !== undefined) throw observationProblem('OBSERVATION_NEEDS_WORD', { need: need.kind })
}

function refuseUnsaid({ look }: ImportRow, { stage, documentNumber, takeGoodRows }: Confirmation): void {
  if (stage === 'published' && !documentNumber) throw observationProblem('OBSERVATION_DOCUMENT_MISSING')
  if (look.badRows > 0 && !takeGoodRows) throw observationProblem('OBSERVATION_BAD_ROWS', { count: look.badRows })
}

interface Checking {
  readonly confirmation: Confirmation
  readonly asked: Parameters<typeof stationsAsOf>[1]
}

/** Every station is one of the file and named once; those taken as existing exist and are of a kind the file can be of. */
async function refuseStations(tx: Executor, { look }: ImportRow, { confirmation, asked }: Checking): Promise<void> {
  const kinds = kindsOf(look.form)
  const known = new Map((await stationsAsOf(tx, asked)).map((station) => [station.id, station]))
  const taken = new Set<string>()
  if (confirmation.stations.length === 0) throw observationProblem('OBSERVATION_NO_STATION')
  for (const { code, take } of confirmation.stations) {
    if (!look.stations.some((one) => one.code === code))
      throw observationProblem('OBSERVATION_STATION_UNKNOWN', { code })
    const { kind, name, key } = take.kind === 'existing' ? existing(known, take.stationId) : fresh(take.station)
    if (!kinds.includes(kind)) throw observationProblem('OBSERVATION_STATION_KIND', { station: name })
    const keys = [`file ${code}`, key]
    if (keys.some((one) => taken.has(one))) throw observationProblem('OBSERVATION_STATION_TWICE', { code })
    for (const one of keys) taken.add(one)
    if (take.kind === 'new') {
      saidOf(take.station)
      await refuseTaken(tx, asked.countyId, take.station)
    }
  }
}

function existing(known: ReadonlyMap<string, StationRecord>, stationId: string) {
  const station = known.get(stationId)
  if (station === undefined) throw observationProblem('STATION_NOT_FOUND')
  const { kind, name, id: key } = station
  return { kind, name, key }
}

function fresh({ kind, name, code }: Pick<NewStation, 'kind' | 'name' | 'code'>) {
  return { kind, name, key: `${kind} ${code}` }
}
