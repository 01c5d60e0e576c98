import { observationIssue } from '#formats/observation/issue.ts'
import type { CheckContext } from './check-context.ts'

/**
 * 重复时刻 — the same station and time again: with the same values it is left out and said; with different values nobody
 * can tell which is right, so neither row is taken. Hour 24 and hour 0 of the next day are one time.
 */
export function checkRepeatedTimes(context: CheckContext): void {
  const { table, isBad, isRepeated } = context
  const first = new Map<string, number>()
  for (let row = 0; row < table.start.length; row += 1) {
    if (isBad[row] === 1) continue
    const key = `${table.station[row]} ${table.start[row]}`
    const other = first.get(key)
    if (other === undefined) first.set(key, row)
    else report(context, row, other, isBad, isRepeated)
  }
}

function report(context: CheckContext, row: number, other: number, isBad: Uint8Array, isRepeated: Uint8Array): void {
  const { table } = context
  const isSame = rowsAgree(context, row, other)
  const params = {
    station: table.stations[table.station[row] ?? 0]?.code ?? '',
    text: context.labelOf(row),
    firstLine: table.lines[other] ?? 0,
  }
  const place = { line: table.lines[row] ?? null, column: null }
  context.issues.push(observationIssue(isSame ? 'HOUR_TWICE' : 'HOUR_TWICE_DIFFERENT', place, params))
  if (isSame) isRepeated[row] = 1
  else {
    isBad[row] = 1
    isBad[other] = 1
  }
}

function rowsAgree({ table }: CheckContext, row: number, other: number): boolean {
  return table.columns.every(
    ({ values, below }) => values[row] === values[other] && (below?.[row] ?? 0) === (below?.[other] ?? 0),
  )
}
