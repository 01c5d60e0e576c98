import type { TextSheet } from '#formats/table/text-sheet.ts'
import { AIR_FACTORS, type AirFactor, type Factor } from '#kernel/observation/factor.ts'
import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import { factorDefinition } from '#packs/factors/all.ts'
import { civilMinute } from './civil-minute.ts'
import { observationIssue } from './issue.ts'
import { plainText } from './plain-text.ts'
import { readCell } from './read-cell.ts'
import type { FactorColumn } from './sheet-columns.ts'
import { type Reading, TableDraft } from './table-draft.ts'
import { parseTimeLabel, type TimeLabel, withHour } from './time-label.ts'

/** 宽表读出 — starts are the labels as printed. */
export interface QuotsoftReading {
  readonly draft: TableDraft
  readonly issues: readonly ObservationIssue[]
  readonly badRows: number
}

/** The type of a line; running means and maxima are worked out again from the hours and left out. */
const TYPES: ReadonlyMap<string, AirFactor | 'aqi'> = new Map<string, AirFactor | 'aqi'>([
  ['aqi', 'aqi'],
  ['pm2.5', 'pm25'],
  ['pm10', 'pm10'],
  ['so2', 'so2'],
  ['no2', 'no2'],
  ['o3', 'o3'],
  ['co', 'co'],
])
const RUNNING = /_(?:8h|24h|8h_24h)$/
const FIRST_STATION = 3

interface HourRow {
  readonly line: number
  readonly at: number
  readonly code: string
  readonly readings: Map<Factor, Reading>
  /** Texts by type, to tell a line that says the same again from one that says something else. */
  readonly texts: Map<string, string>
  isBad: boolean
}

/**
 * 读宽表 — `date,hour,type,<station>…`, one line a type and hour, one column a station or city; the set of columns may
 * change where heads come again. Empty is missing. CO in mg/m³, the rest in µg/m³.
 */
export function readQuotsoft(sheet: TextSheet, now: number): QuotsoftReading {
  const reader = new WideReader(now, sheet.name === null)
  for (const { line, cells } of sheet.rows) reader.take(line, cells)
  return reader.result()
}

class WideReader {
  readonly #now: number
  /** A sheet has no cells behind the last that holds anything; a line of text has all of them. */
  readonly #isDelimited: boolean
  readonly #issues: ObservationIssue[] = []
  readonly #rows = new Map<string, HourRow>()
  readonly #columns: ReadonlyMap<AirFactor, FactorColumn> = new Map(
    AIR_FACTORS.map((factor) => [factor, column(factor)]),
  )
  #stations: readonly string[] = []
  #badLines = 0

  constructor(now: number, isDelimited: boolean) {
    this.#now = now
    this.#isDelimited = isDelimited
  }

  take(line: number, cells: readonly string[]): void {
    if (cells[0]?.toLowerCase() === 'date') {
      this.#stations = cells
      return
    }
    const type = plainText(cells[2] ?? '').toLowerCase()
    if (RUNNING.test(type)) return
    const item = TYPES.get(type)
    const label = this.#label(line, cells)
    if (item === undefined) this.#say('COLUMN_UNMAPPED', line, 'type', {})
    else if (label !== null && this.#hasWidth(line, cells)) this.#takeLine(line, cells, item, label)
    else this.#badLines += 1
  }

  #label(line: number, cells: readonly string[]): TimeLabel | null {
    const date = parseTimeLabel(cells[0] ?? '')
    const label = typeof date === 'string' ? date : withHour(date, cells[1] ?? '')
    const text = `${cells[0]} ${cells[1]}`
    if (typeof label === 'string') {
      this.#say(label, line, typeof date === 'string' ? 'date' : 'hour', { text })
      return null
    }
    if (label.at <= this.#now) return label
    this.#say('TIME_IN_FUTURE', line, 'date', { text })
    return null
  }

  #hasWidth(line: number, cells: readonly string[]): boolean {
    const [need, have] = [this.#stations.length, cells.length]
    if (have === need || (have < need && !this.#isDelimited)) return true
    this.#say(have < need ? 'ROW_SHORT' : 'ROW_LONG', line, null, { need, have })
    return false
  }

  #takeLine(line: number, cells: readonly string[], item: AirFactor | 'aqi', { at }: TimeLabel): void {
    for (let index = FIRST_STATION; index < cells.length; index += 1) {
      const text = cells[index] ?? ''
      const code = this.#stations[index] ?? ''
      if (text === '' || code === '') continue
      const row = this.#row(line, code, at)
      const before = row.texts.get(item)
      if (before !== undefined) this.#repeat(line, row, before === text)
      else this.#takeCell(line, row, item, text)
      row.texts.set(item, before ?? text)
    }
  }

  #row(line: number, code: string, at: number): HourRow {
    const key = `${at} ${code}`
    const known = this.#rows.get(key)
    if (known) return known
    const row: HourRow = { line, at, code, readings: new Map(), texts: new Map(), isBad: false }
    this.#rows.set(key, row)
    return row
  }

  #repeat(line: number, row: HourRow, isSame: boolean): void {
    const params = { station: row.code, text: civilMinute(row.at), firstLine: row.line }
    this.#say(isSame ? 'HOUR_TWICE' : 'HOUR_TWICE_DIFFERENT', line, row.code, params)
    if (!isSame) row.isBad = true
  }

  #takeCell(line: number, row: HourRow, item: AirFactor | 'aqi', text: string): void {
    const factor = item === 'aqi' ? null : this.#columns.get(item)
    if (!factor) return
    const { reading, issue } = readCell(text, factor, { line, column: row.code }, null)
    row.readings.set(factor.definition.factor, reading)
    if (issue === null) return
    this.#issues.push(issue)
    if (issue.severity === 'error') row.isBad = true
  }

  #say(code: ObservationIssue['code'], line: number, head: string | null, params: ObservationIssue['params']): void {
    this.#issues.push(observationIssue(code, { line, column: head }, params))
  }

  result(): QuotsoftReading {
    const draft = new TableDraft()
    for (const { definition } of this.#columns.values()) draft.declare(definition.factor, definition.unit)
    let badRows = this.#badLines
    for (const { line, at, code, readings, texts, isBad } of this.#rows.values()) {
      badRows += isBad ? 1 : 0
      if (isBad) continue
      const station = { code, name: null, area: null, lon: null, lat: null }
      draft.add({ line, station, start: at, readings, published: { aqi: texts.get('aqi') ?? '' } })
    }
    return { draft, issues: this.#issues, badRows }
  }
}

function column(factor: AirFactor): FactorColumn {
  const definition = factorDefinition(factor)
  if (!definition) throw new Error(`no definition of ${factor}`)
  return { index: 0, head: definition.symbol, definition, unit: definition.unit }
}
