import { likelyUnit, unitIssue } from '#formats/observation/checks/likely-unit.ts'
import { findHead, type SheetHead } from '#formats/observation/find-head.ts'
import { observationIssue } from '#formats/observation/issue.ts'
import { isLimitRow, isNotData } from '#formats/observation/not-data.ts'
import { isRead, magnitudeOf, readCell } from '#formats/observation/read-cell.ts'
import { readHead } from '#formats/observation/read-head.ts'
import { type FactorColumn, type SheetColumns, sheetColumns } from '#formats/observation/sheet-columns.ts'
import type { Reading } from '#formats/observation/table-draft.ts'
import { readCsv } from '#formats/table/read-csv.ts'
import { TableError } from '#formats/table/table-error.ts'
import { type SheetRow, TABLE_LIMITS, type TextSheet } from '#formats/table/text-sheet.ts'
import type { ColumnRole } from '#kernel/observation/column-mapping.ts'
import type { Factor } from '#kernel/observation/factor.ts'
import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import type { WaterReading } from '#kernel/water/water-result.ts'

/** 一行水质数据 — as printed where it names itself, its readings in the units factors are kept in, and what is wrong with it. */
export interface WaterRow {
  /** 1-based line of the file. */
  readonly line: number
  readonly section: string | null
  readonly time: string | null
  readonly readings: Readonly<Partial<Record<Factor, WaterReading>>>
  /** 公布类别 — as printed. */
  readonly published: string | null
  readonly issues: readonly ObservationIssue[]
}

/** 水质表 — its rows in order; without any when `issues` say why. */
export interface WaterTable {
  readonly rows: readonly WaterRow[]
  readonly issues: readonly ObservationIssue[]
}

/** Heads of the place that files in English use beside those every monitoring table knows. */
const SECTION_HEADS: ReadonlySet<string> = new Set(['section', 'sectionname', 'riversection', 'name'])

/**
 * 读水质表 — every row of a CSV with Chinese or English heads: units in brackets honoured, <0.01 and 0.01L below
 * detection. A cell that is no reading is an issue of its row, never silently left out. `unitsNeeded`: factors so often
 * written in two units that a head without one is refused.
 */
export function readWaterRows(bytes: Uint8Array, unitsNeeded: readonly Factor[] = []): WaterTable {
  try {
    const sheet = readCsv(bytes, TABLE_LIMITS)
    const head = findHead(sheet, null) ?? plainHead(sheet)
    if (head === null) return { rows: [], issues: [observationIssue('FORM_UNKNOWN', NOWHERE, {})] }
    const columns = sheetColumns(head, null)
    const body = sheet.rows.slice(head.bodyFrom)
    const rows = body.filter((row) => !isSummary(row))
    const known = columns.issues.filter(
      ({ code, column }) => code !== 'COLUMN_UNMAPPED' || !isSectionHead(column ?? ''),
    )
    const issues = [
      ...known,
      ...withoutUnit(columns, unitsNeeded),
      ...suspectUnits(columns, rows),
      ...body.filter(isSummary).map(leftOut),
    ]
    if (issues.some(({ severity }) => severity === 'error')) return { rows: [], issues }
    const reader = new RowReader(
      head,
      columns,
      body.filter(({ cells }) => isLimitRow(cells)),
    )
    return { rows: rows.map((row) => reader.read(row)), issues }
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    return { rows: [], issues: [observationIssue(error.code, { line: error.line, column: null }, error.params)] }
  }
}

function isSectionHead(text: string): boolean {
  return SECTION_HEADS.has(text.toLowerCase().replace(/[\s_]/g, ''))
}

const NOWHERE = { line: null, column: null }

/** A table of a single factor, which has too few known heads to be found among titles: its first line then is the head. */
function plainHead({ rows: [first] }: TextSheet): SheetHead | null {
  if (!first?.cells.some((cell) => readHead(cell).use?.kind === 'factor')) return null
  return { heads: first.cells, units: first.cells.map(() => ''), bodyFrom: 1, context: '' }
}

/** Means, limits and remarks below a table are no sections; a row of one text may well be one without readings. */
function isSummary({ cells }: SheetRow): boolean {
  return isNotData(cells) && new Set(cells.filter((cell) => cell !== '')).size > 1
}

function leftOut({ line, cells }: SheetRow): ObservationIssue {
  return observationIssue('ROW_NOT_DATA', { line, column: null }, { text: cells.find((cell) => cell !== '') ?? '' })
}

/** A column in the unit of another magnitude would put every row into the wrong class. */
function suspectUnits(columns: SheetColumns, rows: readonly SheetRow[]): readonly ObservationIssue[] {
  return columns.factors.flatMap((column) => {
    const values = rows.flatMap(({ cells }) => magnitudeOf(cells[column.index] ?? '', column))
    const found = likelyUnit(column.definition.factor, values)
    return found === null ? [] : [unitIssue(column.head, column.definition.unit, found)]
  })
}

function withoutUnit(columns: SheetColumns, unitsNeeded: readonly Factor[]): readonly ObservationIssue[] {
  return columns.factors
    .filter(({ definition, index }) => unitsNeeded.includes(definition.factor) && !isUnitSaid(columns, index))
    .map(({ head, definition }) =>
      observationIssue('UNIT_UNKNOWN', { line: null, column: head }, { unit: '', kept: definition.unit }),
    )
}

function isUnitSaid({ mapping }: SheetColumns, index: number): boolean {
  const use = mapping.columns[index]?.use
  return use?.kind === 'factor' && use.unit !== ''
}

class RowReader {
  readonly #head: SheetHead
  readonly #columns: SheetColumns
  readonly #section: number
  /** Detection limits a row of the table gives, for cells that say 未检出 alone. */
  readonly #limits: ReadonlyMap<Factor, Reading>

  constructor(head: SheetHead, columns: SheetColumns, limitRows: readonly SheetRow[]) {
    this.#head = head
    this.#columns = columns
    this.#limits = new Map(limitRows.flatMap((row) => columns.factors.flatMap((column) => limitIn(row, column))))
    const other = head.heads.findIndex(isSectionHead)
    this.#section = columns.roles.get('stationName') ?? columns.roles.get('station') ?? other
  }

  read(row: SheetRow): WaterRow {
    const cells = row.cells.map((cell) => (cell === '' ? null : cell))
    const at = (role: ColumnRole): string | null => cells[this.#columns.roles.get(role) ?? -1] ?? null
    const issues: ObservationIssue[] = [...this.#widthIssues(row)]
    const readings: Partial<Record<Factor, WaterReading>> = {}
    for (const column of this.#columns.factors) {
      const { reading, issue } = this.#cell(row, column)
      if (reading !== null) readings[column.definition.factor] = reading
      if (issue !== null) issues.push(issue)
    }
    const time = [at('time') ?? at('date') ?? at('month'), at('hour')].filter((part) => part !== null).join(' ')
    return {
      line: row.line,
      section: cells[this.#section] ?? null,
      time: time === '' ? null : time,
      readings,
      published: at('waterClass'),
      issues,
    }
  }

  #cell(row: SheetRow, column: FactorColumn): { reading: WaterReading | null; issue: ObservationIssue | null } {
    const place = { line: row.line, column: column.head }
    const limit = this.#limits.get(column.definition.factor) ?? null
    const { reading, issue } = readCell(row.cells[column.index] ?? '', column, place, limit)
    return { reading: isRead(reading) ? { value: reading.value, isBelow: reading.kind === 'below' } : null, issue }
  }

  /** A row of another width than the head has its values under the wrong heads. */
  #widthIssues({ line, cells }: SheetRow): readonly ObservationIssue[] {
    const need = this.#head.heads.length
    const filled = cells.findLastIndex((cell) => cell !== '') + 1
    if (filled > need) return [observationIssue('ROW_LONG', { line, column: null }, { have: filled, need })]
    if (cells.length < need && this.#columns.factors.some(({ index }) => index >= cells.length)) {
      return [observationIssue('ROW_SHORT', { line, column: null }, { have: cells.length, need })]
    }
    return []
  }
}

function limitIn(row: SheetRow, column: FactorColumn): readonly (readonly [Factor, Reading])[] {
  const { reading } = readCell(row.cells[column.index] ?? '', column, NOWHERE, null)
  return isRead(reading) ? [[column.definition.factor, { ...reading, kind: 'below' }]] : []
}
