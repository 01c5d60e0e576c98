import { kindsOf } from '#kernel/observation/form-kinds.ts'
import type { StationRecord } from '#server/modules/observation/stations/station-store.ts'
import type { Answer } from '#server/platform/http/call.ts'
import type { ImportRow } from './import-store.ts'

/** As the contract has it. */
export type ImportWire = Answer<'readObservationImport'>

interface Around {
  readonly stations: readonly StationRecord[]
  readonly progress: ImportWire['progress']
}

/** 导入的样子 — as a person sees it: what is in the file, which of its stations the county knows, how far it is. */
export function importWire(row: ImportRow, { stations, progress }: Around): ImportWire {
  const { look, problem, labelConvention, ...said } = row
  const kinds = kindsOf(look.form)
  const candidates = stations.filter(({ kind }) => kinds.includes(kind))
  const { isRead: _, stations: listed, labelConvention: __, ...seen } = look
  return {
    ...said,
    ...seen,
    labelConvention,
    stations: listed.map((one) => ({ ...one, stationId: stationOf(one, candidates)?.id ?? null })),
    progress,
    problem: problem === null ? null : JSON.parse(problem),
  }
}

/** By code, else by the name as the file prints it, when one station alone has it. */
function stationOf(
  { code, name }: { readonly code: string; readonly name: string | null },
  candidates: readonly StationRecord[],
): StationRecord | undefined {
  const byCode = candidates.filter((one) => one.code === code)
  const found = byCode.length > 0 ? byCode : candidates.filter((one) => one.name === (name ?? code))
  return found.length === 1 ? found[0] : undefined
}
