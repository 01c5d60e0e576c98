import type { SheetRow, TextSheet } from '#formats/table/text-sheet.ts'
import type { ColumnRole } from '#kernel/observation/column-mapping.ts'
import type { Factor } from '#kernel/observation/factor.ts'
import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import type { ListedStation } from '#kernel/observation/observation-table.ts'
import { type LikelyUnit, likelyUnit, unitIssue } from './checks/likely-unit.ts'
import type { SheetHead } from './find-head.ts'
import { observationIssue } from './issue.ts'
import { isLimitRow, isNotData } from './not-data.ts'
import type { ReadingNeed } from './observation-reading.ts'
import { isRead, magnitudeOf, readCell } from './read-cell.ts'
import { rowTime, type TablePeriod, tablePeriod } from './row-time.ts'
import type { FactorColumn, SheetColumns } from './sheet-columns.ts'
import type { Reading, TableDraft } from './table-draft.ts'
import type { TimeLabel } from './time-label.ts'

/** 读表去处 — what the sheets of one file are read into. */
export interface SheetSink {
  readonly draft: TableDraft
  readonly issues: ObservationIssue[]
  /** How finely each kept row's label names its time, in the order of the draft. */
  readonly grains: TimeLabel['grain'][]
  readonly needs: ReadingNeed[]
  readonly now: number
  badRows: number
  /** Issues found beyond those listed. */
  unlisted: number
}

/** A hopeless file must not fill the memory with what is wrong with it. */
const MOST_LISTED = 50_000

/**
 * 读一张表 — rows below the heads: a row with an error is not taken, and every error in it is said. Starts in the draft
 * are the labels as printed; the convention is applied when all is read.
 */
export class SheetReader {
  readonly #sheet: TextSheet
  readonly #head: SheetHead
  readonly #columns: SheetColumns
  readonly #sink: SheetSink
  readonly #period: TablePeriod
  readonly #limits: ReadonlyMap<Factor, Reading>
  readonly #suspects: ReadonlyMap<FactorColumn, LikelyUnit>
  /** Set before the column where a workbook has several sheets. */
  readonly #prefix: string
  readonly #isDelimited: boolean
  #errorCount = 0

  constructor(sheet: TextSheet, head: SheetHead, columns: SheetColumns, sink: SheetSink, isOneOfMany: boolean) {
    this.#sheet = sheet
    this.#head = head
    this.#columns = columns
    this.#sink = sink
    this.#period = tablePeriod(head.context)
    this.#prefix = isOneOfMany && sheet.name !== null ? `${sheet.name}!` : ''
    this.#isDelimited = sheet.name === null
    this.#limits = this.#detectionLimits()
    this.#suspects = this.#suspectUnits()
  }

  /** Columns in another unit, found before their values are called absurd one by one. */
  #suspectUnits(): ReadonlyMap<FactorColumn, LikelyUnit> {
    const rows = this.#sheet.rows.slice(this.#head.bodyFrom)
    const suspects = new Map<FactorColumn, LikelyUnit>()
    for (const column of this.#columns.factors) {
      const values = rows.flatMap(({ cells }) => magnitudeOf(cells[column.index] ?? '', column))
      const found = likelyUnit(column.definition.factor, values)
      if (found) suspects.set(column, found)
    }
    return suspects
  }

  read(): void {
    for (const { definition } of this.#columns.factors) this.#sink.draft.declare(definition.factor, definition.unit)
    for (const [column, found] of this.#suspects) {
      const head = this.#prefix + column.head
      this.#sink.issues.push(unitIssue(head, column.definition.unit, found))
      this.#sink.needs.push({ kind: 'unit', column: column.head, factor: column.definition.factor })
    }
    for (const row of this.#sheet.rows.slice(this.#head.bodyFrom)) this.#readRow(row)
  }

  #detectionLimits(): ReadonlyMap<Factor, Reading> {
    const limits = new Map<Factor, Reading>()
    for (const row of this.#sheet.rows.filter(({ cells }) => isLimitRow(cells))) {
      for (const column of this.#columns.factors) {
        const { reading } = readCell(row.cells[column.index] ?? '', column, { line: null, column: null }, null)
        if (isRead(reading)) {
          limits.set(column.definition.factor, { ...reading, kind: 'below' })
        }
      }
    }
    return limits
  }

  #readRow(row: SheetRow): void {
    if (this.#repeatsHeads(row)) return
    if (isNotData(row.cells)) {
      this.#say('ROW_NOT_DATA', row, null, { text: row.cells.find(Boolean) ?? '' })
      return
    }
    const before = this.#errorCount
    const expected = this.#head.heads.length
    if (this.#isDelimited && row.cells.length < expected) {
      this.#say('ROW_SHORT', row, null, { need: expected, have: row.cells.length })
    } else if (row.cells.slice(expected).some((cell) => cell !== '')) {
      this.#say('ROW_LONG', row, null, { need: expected, have: row.cells.length })
    } else this.#readCells(row, before)
    if (this.#errorCount > before) this.#sink.badRows += 1
  }

  #readCells(row: SheetRow, before: number): void {
    const label = this.#label(row)
    const station = this.#station(row)
    const readings = this.#readings(row)
    if (this.#errorCount > before || label === null || station === null) return
    const text = (role: ColumnRole): string | undefined => {
      const column = this.#columns.roles.get(role)
      return column === undefined ? undefined : (row.cells[column] ?? '')
    }
    const published = {
      ...optional('aqi', text('aqi')),
      ...optional('primary', text('primary')),
      ...optional('waterClass', text('waterClass')),
    }
    this.#sink.grains.push(label.grain)
    this.#sink.draft.add({ line: row.line, station, start: label.at, readings, published })
  }

  #label(row: SheetRow): TimeLabel | null {
    const { label, text, column } = rowTime(row.cells, this.#columns.roles, this.#period)
    if (typeof label === 'string') {
      this.#say(label, row, column, { text })
      return null
    }
    if (label.at > this.#sink.now) this.#say('TIME_IN_FUTURE', row, column, { text })
    return label
  }

  #station(row: SheetRow): ListedStation | null {
    const cell = (role: ColumnRole): string | null => row.cells[this.#columns.roles.get(role) ?? -1] || null
    const { roles, mapping } = this.#columns
    const name = cell('stationName')
    const isNamed = roles.has('station') || roles.has('stationName')
    const code = cell('station') ?? name ?? (isNamed ? null : (mapping.stationCode ?? ''))
    if (code === null) {
      this.#say('STATION_MISSING', row, roles.get('station') ?? roles.get('stationName') ?? null, {})
      return null
    }
    return { code, name, area: cell('area'), lon: null, lat: null }
  }

  #readings(row: SheetRow): ReadonlyMap<Factor, Reading> {
    const readings = new Map<Factor, Reading>()
    for (const column of this.#columns.factors) {
      const text = row.cells[column.index] ?? ''
      const factor = column.definition.factor
      if (row.rejected?.has(column.index)) {
        this.#say('CELL_REJECTED', row, column.index, { text, factor: column.definition.symbol })
        continue
      }
      const place = { line: row.line, column: this.#prefix + column.head }
      const { reading, issue } = readCell(text, column, place, this.#limits.get(factor) ?? null)
      readings.set(factor, reading)
      // One sentence about the column says more than one about each of its cells.
      if (this.#suspects.has(column)) this.#errorCount += issue !== null || isRead(reading) ? 1 : 0
      else if (issue) this.#push(issue)
    }
    return readings
  }

  #repeatsHeads({ cells }: SheetRow): boolean {
    return cells.every((cell, index) => cell === (this.#head.heads[index] ?? ''))
  }

  #say(code: ObservationIssue['code'], row: SheetRow, column: number | null, params: ObservationIssue['params']): void {
    const head = column === null ? '' : (this.#head.heads[column] ?? '')
    const printed = this.#prefix + head
    this.#push(observationIssue(code, { line: row.line, column: printed === '' ? null : printed }, params))
  }

  #push(issue: ObservationIssue): void {
    if (this.#sink.issues.length < MOST_LISTED) this.#sink.issues.push(issue)
    else this.#sink.unlisted += 1
    if (issue.severity === 'error') this.#errorCount += 1
  }
}

function optional<Key extends string>(key: Key, text: string | undefined): Partial<Record<Key, string>> {
  const entry: Partial<Record<Key, string>> = {}
  if (text !== undefined) entry[key] = text
  return entry
}
