import type { SheetRow, TextSheet } from '#formats/table/text-sheet.ts'
import type { ColumnMapping } from '#kernel/observation/column-mapping.ts'
import { parseUnit } from '#kernel/quantity/unit.ts'
import { plainText } from './plain-text.ts'
import { readHead } from './read-head.ts'

/** 表头区 — where the heads of a sheet stand and what is written above them. */
export interface SheetHead {
  /** Printed head of each column. */
  readonly heads: readonly string[]
  /** Unit from a row of units below the heads or a group above them; '' where there is none. */
  readonly units: readonly string[]
  /** Index of the first row below. */
  readonly bodyFrom: number
  /** Titles and lines above, with the sheet's name: where a month table says its month. */
  readonly context: string
}

/** Titles, lines of 填报单位 and levels of heads above the row that counts. */
const SEARCHED_ROWS = 30

/** 找表头 — the row most of whose cells are known as heads, or, matched by a person, the row that has their heads. */
export function findHead(sheet: TextSheet, mapping: ColumnMapping | null): SheetHead | null {
  const known = mapping ? new Set(mapping.columns.map(({ head }) => plainText(head))) : null
  let best = -1
  let bestScore = 1
  for (const [index, row] of sheet.rows.slice(0, SEARCHED_ROWS).entries()) {
    const score = known ? countMatched(row, known) : countKnown(row)
    if (score > bestScore) {
      best = index
      bestScore = score
    }
  }
  return best === -1 ? null : assembleHead(sheet, best)
}

/** 首行作表头 — where nothing is recognised: the widest of the first rows, for a person to match. */
export function widestHead(sheet: TextSheet): SheetHead | null {
  const width = (row: SheetRow): number => row.cells.filter((cell) => cell !== '').length
  const rows = sheet.rows.slice(0, SEARCHED_ROWS)
  const widest = Math.max(0, ...rows.map(width))
  const index = rows.findIndex((row) => width(row) === widest)
  return index === -1 ? null : assembleHead(sheet, index)
}

function countMatched(row: SheetRow, known: ReadonlySet<string>): number {
  return row.cells.filter((cell) => cell !== '' && known.has(plainText(cell))).length
}

/** A row of heads has a factor in it; a title that happens to be called 日期 has not. */
function countKnown(row: SheetRow): number {
  const uses = row.cells.map((cell) => (cell === '' ? null : readHead(cell).use))
  const hasFactor = uses.some((use) => use?.kind === 'factor')
  return hasFactor ? uses.filter((use) => use !== null).length : 0
}

function assembleHead(sheet: TextSheet, index: number): SheetHead {
  const cells = sheet.rows[index]?.cells ?? []
  const above = sheet.rows[index - 1]?.cells ?? []
  const width = Math.max(cells.length, isLevelAbove(above, cells) ? above.length : 0)
  const columns = Array.from({ length: width }, (_, column) => column)
  const heads = columns.map((column) => cells[column] || (isLevelAbove(above, cells) ? (above[column] ?? '') : ''))
  const below = sheet.rows[index + 1]
  const hasUnits = below !== undefined && isUnitRow(below, heads)
  const lines = sheet.rows.slice(0, index).flatMap((row) => row.cells)
  return {
    heads,
    units: columns.map((column) => (hasUnits && below.cells[column]) || groupUnit(above[column]) || ''),
    bodyFrom: index + (hasUnits ? 2 : 1),
    context: [sheet.name ?? '', ...new Set(lines)].join(' '),
  }
}

/** A level of heads has several texts and a gap below one of them is filled by it; a title is one text. */
function isLevelAbove(above: readonly string[], cells: readonly string[]): boolean {
  return new Set(above.filter((cell) => cell !== '')).size > 1 && above.length >= cells.length / 2
}

function isUnitRow(row: SheetRow, heads: readonly string[]): boolean {
  const cells = heads.flatMap((head, column) =>
    readHead(head).use?.kind === 'factor' ? [row.cells[column] ?? ''] : [],
  )
  const written = cells.filter((cell) => cell !== '')
  return written.length > 0 && written.length >= cells.length / 2 && written.every((cell) => parseUnit(cell) !== null)
}

function groupUnit(text: string | undefined): string | null {
  return text === undefined || text === ''
    ? null
    : readHead(`水温${/[(（][^()（）]*[)）]\s*$/.exec(text)?.[0] ?? ''}`).unit
}
