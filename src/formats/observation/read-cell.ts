import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import { convert } from '#kernel/quantity/unit.ts'
import { parseCell } from './cell-value.ts'
import { type IssuePlace, observationIssue } from './issue.ts'
import type { FactorColumn } from './sheet-columns.ts'
import type { Reading, ValueReading } from './table-draft.ts'
import { windDegrees } from './wind-direction.ts'

/** 单元格读数 — a reading, or what is wrong with the cell; a flagged cell is missing and said to be. */
export interface CellReading {
  readonly reading: Reading
  readonly issue: ObservationIssue | null
}

const MISSING: Reading = { kind: 'missing' }

/** 读一格 — in the unit the factor is kept in; `limit` is the detection limit a row of the table gave for its column. */
export function readCell(text: string, column: FactorColumn, place: IssuePlace, limit: Reading | null): CellReading {
  const wind = column.definition.unit === 'degree' ? windDegrees(text) : null
  if (wind === 'calm') return { reading: MISSING, issue: null }
  if (wind !== null) return { reading: { kind: 'value', value: wind, decimals: 1 }, issue: null }
  const cell = parseCell(text)
  const wrong = (code: ObservationIssue['code']): CellReading => ({
    reading: MISSING,
    issue: observationIssue(code, place, { text, factor: column.definition.symbol }),
  })
  switch (cell.kind) {
    case 'missing':
    case 'notMonitored':
      return { reading: { kind: cell.kind }, issue: null }
    case 'flagged':
      return wrong('CELL_REJECTED')
    case 'text':
      return wrong('NUMBER_UNREADABLE')
    case 'belowUnknown':
      return limit ? { reading: limit, issue: null } : wrong('DETECTION_LIMIT_MISSING')
    default:
      return guarded(inKeptUnit(cell, column), text, column, place)
  }
}

function guarded(reading: ValueReading, text: string, { definition }: FactorColumn, place: IssuePlace): CellReading {
  const { min, max } = definition.plausible
  if (reading.value >= min && reading.value <= max) return { reading, issue: null }
  const params = { text, factor: definition.symbol, min, max, unit: definition.unit }
  const isNegative = reading.value < 0 && min >= 0
  return { reading: MISSING, issue: observationIssue(isNegative ? 'NUMBER_NEGATIVE' : 'NUMBER_ABSURD', place, params) }
}

function inKeptUnit(reading: ValueReading, { unit, definition }: FactorColumn): ValueReading {
  if (unit === definition.unit) return reading
  const value = convert(reading.value, unit, definition.unit) ?? Number.NaN
  const finer = Math.round(Math.log10(convert(1, definition.unit, unit) ?? 1))
  return { ...reading, value, decimals: Math.max(0, reading.decimals + finer) }
}

/** 已读出 — a number, or the limit it stays below. */
export function isRead(reading: Reading): reading is ValueReading {
  return reading.kind === 'value' || reading.kind === 'below'
}

/** 量级 — the positive value of a cell for judging its column's unit; nothing where it says nothing of it. */
export function magnitudeOf(text: string, column: FactorColumn): readonly number[] {
  const cell = parseCell(text)
  return cell.kind === 'value' && cell.value > 0 ? [inKeptUnit(cell, column).value] : []
}
