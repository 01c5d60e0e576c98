import type { ObservationReading, ReadObservations, ReadOptions } from '#formats/observation/observation-reading.ts'
import { readObservations } from '#formats/observation/read-observations.ts'
import { MISSING, NOT_MONITORED } from '#kernel/observation/observation-table.ts'

/** Midday of 1 August 2026 in Beijing: later than every label of the fixtures but those of the future. */
export const NOW = Date.parse('2026-08-01T12:00:00+08:00')

export function readText(text: string, options: Partial<ReadOptions> = {}): Promise<ObservationReading> {
  return readObservations(new TextEncoder().encode(text), { fileName: 'any.csv', now: NOW, ...options })
}

/** The reading, which must be one. */
export function mustRead(reading: ObservationReading): ReadObservations {
  if (reading.kind !== 'read') throw new Error(`refused: ${reading.issues.map(({ code }) => code).join()}`)
  return reading
}

/** Rows as people write them: station, start in Beijing, values by factor; '<0.01' below detection, null missing. */
export function rowsOf({ table }: ReadObservations): readonly Record<string, string | number | null>[] {
  return Array.from(table.lines, (line, row) => ({
    line,
    station: table.stations[table.station[row] ?? -1]?.code ?? '?',
    start: new Date((table.start[row] ?? 0) + 8 * 3_600_000).toISOString().slice(0, 16),
    ...Object.fromEntries(table.columns.map((column) => [column.factor, cell(column, row)])),
  }))
}

function cell(
  { values, decimals, below }: ReadObservations['table']['columns'][number],
  row: number,
): string | number | null {
  const value = values[row] ?? MISSING
  if (value === MISSING) return null
  if (value === NOT_MONITORED) return '/'
  const unscaled = value / 10 ** decimals
  return below?.[row] === 1 ? `<${unscaled}` : unscaled
}

/** Findings as code, line and column. */
export function findings({ issues }: ObservationReading): readonly string[] {
  return issues.map(({ code, line, column }) => [code, line, column].filter((part) => part !== null).join(' '))
}
