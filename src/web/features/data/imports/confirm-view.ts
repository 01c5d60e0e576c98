import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import { type Takes, takenStations } from '#web/features/data/imports/station-take.ts'
import type { Confirmation } from '#web/features/data/imports/use-import.ts'

/** 确认表单 — what a person says beside the stations. */
export interface ConfirmValues {
  readonly stage: Confirmation['stage']
  readonly documentNumber: string
  readonly takeGoodRows: boolean
}

export type Blocker = 'read' | 'mapping' | 'unit' | 'station' | 'labelConvention' | 'stations' | 'document' | 'goodRows'

/** 还缺什么 — what keeps the file from being taken in, in the order of the page. */
export function confirmBlockers(data: ObservationImportWire, takes: Takes, values: ConfirmValues): readonly Blocker[] {
  const needs = new Set<Blocker>(data.needs.map(({ kind }) => kind))
  if (data.interval === null) return [...needs, 'read']
  if (data.labelConvention === null) needs.add('labelConvention')
  if (takenStations(takes, data.stations).length === 0) needs.add('stations')
  if (values.stage === 'published' && values.documentNumber.trim() === '') needs.add('document')
  if (data.badRows > 0 && !values.takeGoodRows) needs.add('goodRows')
  return [...needs]
}

/** 确认 — as the contract takes it; null while the label convention is unsaid. */
export function confirmationOf(data: ObservationImportWire, takes: Takes, values: ConfirmValues): Confirmation | null {
  const { labelConvention, badRows } = data
  if (labelConvention === null) return null
  const { stage, takeGoodRows } = values
  return {
    labelConvention,
    stage,
    documentNumber: values.documentNumber.trim() || null,
    stations: takenStations(takes, data.stations),
    takeGoodRows: badRows > 0 && takeGoodRows,
  }
}
