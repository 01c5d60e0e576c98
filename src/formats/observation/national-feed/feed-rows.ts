import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import { MISSING } from '#kernel/observation/observation-table.ts'
import { factorDefinition } from '#packs/factors/all.ts'
import { ByteInterner } from './byte-interner.ts'
import { FEED_RUNNING, type FeedHead, type FeedRunning } from './feed-head.ts'
import { FeedLabels } from './feed-labels.ts'
import { FeedStations } from './feed-stations.ts'
import { HourIndex } from './hour-index.ts'
import { IssueList } from './issue-list.ts'
import type { NationalFeed, NationalFeedOptions } from './national-feed.ts'
import type { RowScanner } from './row-scanner.ts'
import { type CellFinding, ScaledColumn } from './scaled-column.ts'

const CELL_ISSUES = {
  unreadable: 'NUMBER_UNREADABLE',
  negative: 'NUMBER_NEGATIVE',
  absurd: 'NUMBER_ABSURD',
} as const satisfies Record<Exclude<CellFinding, 'taken'>, ObservationIssue['code']>

/** Of a row that names no station: an index behind every list, never the first station's. */
const NO_STATION = 0xffff_ffff

/** No running mean exceeds what any of the six factors may be. */
const RUNNING_LARGEST = 10_000

interface FeedColumn<Name> {
  readonly name: Name
  readonly cell: number
  readonly column: ScaledColumn
}

/** 发布表的行 — takes the scanner's lines one by one into columns, with what is wrong with each. */
export class FeedRows {
  readonly #scanner: RowScanner
  readonly #head: FeedHead
  readonly #options: NationalFeedOptions
  readonly #factors: readonly FeedColumn<AirFactor>[]
  readonly #running: readonly FeedColumn<FeedRunning>[]
  readonly #stations: FeedStations
  readonly #labels: FeedLabels
  readonly #printed: ByteInterner
  readonly #aqi: string[] = []
  readonly #primary: string[] = []
  readonly #hours: HourIndex
  readonly #issues = new IssueList()
  #line: Uint32Array
  #station: Uint32Array
  #label: Uint32Array
  #start: Float64Array
  #isBad: Uint8Array
  #misread: Uint8Array
  #rows = 0
  #badRows = 0
  #hasError = false

  constructor(scanner: RowScanner, head: FeedHead, options: NationalFeedOptions, capacity: number) {
    this.#scanner = scanner
    this.#head = head
    this.#options = options
    this.#factors = AIR_FACTORS.map((name) => {
      const { decimals = 0, plausible } = factorDefinition(name) ?? {}
      const column = new ScaledColumn(decimals, capacity, plausible?.max ?? RUNNING_LARGEST)
      return { name, cell: head.columnOf(name), column }
    })
    this.#running = FEED_RUNNING.filter((name) => options.running?.includes(name)).map((name) => {
      const column = new ScaledColumn(name === 'co_24h' ? 1 : 0, capacity, RUNNING_LARGEST)
      return { name, cell: head.columnOf(name), column }
    })
    this.#stations = new FeedStations(scanner, head)
    this.#labels = new FeedLabels(scanner.bytes, options)
    this.#printed = new ByteInterner(scanner.bytes)
    this.#line = new Uint32Array(capacity)
    this.#station = new Uint32Array(capacity)
    this.#label = new Uint32Array(capacity)
    this.#start = new Float64Array(capacity)
    this.#isBad = new Uint8Array(capacity)
    this.#misread = new Uint8Array(capacity)
    this.#hours = new HourIndex(
      capacity,
      (row) => this.#station[row] ?? 0,
      (row) => this.#start[row] ?? 0,
    )
    for (const issue of head.issues) this.#issues.add(issue)
    for (const column of options.readings ?? []) {
      if (head.columnOf(column) !== -1) continue
      this.#issues.add({ code: 'COLUMN_MISSING', severity: 'warning', line: 1, column, params: {} })
    }
  }

  take(line: number): void {
    if (this.#rows === this.#line.length) this.#grow()
    const row = this.#rows
    this.#hasError = false
    this.#line[row] = line
    this.#isBad[row] = 0
    const isAligned = this.#checkWidth(line)
    const isPlaced = this.#place(row, line)
    let misread = 0
    let bit = 1
    for (const { name, cell, column } of this.#factors) {
      if (this.#read(name, isAligned ? cell : -1, column, row, line) !== 'taken') misread |= bit
      bit <<= 1
    }
    this.#misread[row] = misread
    for (const { name, cell, column } of this.#running) {
      const place = isAligned ? cell : -1
      if (this.#options.readings?.includes(name)) this.#read(name, place, column, row, line)
      else this.#cell(place, column, row)
    }
    this.#checkParticulates(row, line)
    const isRepeated = isPlaced && !this.#hasError && this.#isRepeated(row, line)
    this.#settle(row, isRepeated)
  }

  finish(): NationalFeed {
    const rows = this.#rows
    const columns = this.#factors.map(({ name, column }) => ({
      factor: name,
      unit: factorDefinition(name)?.unit ?? 'ug/m3',
      decimals: column.decimals,
      values: column.values.subarray(0, rows),
      below: null,
    }))
    const aqi = this.#head.columnOf('aqi') === -1 ? null : this.#aqi
    const primary = this.#head.columnOf('primary') === -1 ? null : this.#primary
    return {
      table: {
        stations: this.#stations.listed,
        lines: this.#line.subarray(0, rows),
        station: this.#station.subarray(0, rows),
        start: this.#start.subarray(0, rows),
        columns,
        published: aqi === null && primary === null ? null : { aqi, primary, waterClass: null },
      },
      running: Object.fromEntries(
        this.#running.map(({ name, column }) => [
          name,
          { decimals: column.decimals, values: column.values.subarray(0, rows) },
        ]),
      ),
      labels: { texts: this.#labels.texts, index: this.#label.subarray(0, rows) },
      isBad: this.#isBad.subarray(0, rows),
      misread: this.#misread.subarray(0, rows),
      issues: this.#issues.listed,
      unlisted: this.#issues.unlisted,
      badRows: this.#badRows,
    }
  }

  /** Station and start; false when the row has no place of its own. */
  #place(row: number, line: number): boolean {
    const { starts, ends, count } = this.#scanner
    const time = this.#head.columnOf('time')
    const label = time < count ? this.#labels.numberOf(starts[time] ?? 0, ends[time] ?? 0) : this.#labels.numberOf(0, 0)
    const { start, problem } = this.#labels.startOf(label)
    this.#label[row] = label
    this.#start[row] = start
    if (problem !== null) this.#error(problem, line, 'time', { text: this.#labels.texts[label] ?? '' })
    const station = this.#stations.ofRow()
    this.#station[row] = station === -1 ? NO_STATION : station
    if (station === -1) this.#error('STATION_MISSING', line, 'station', {})
    return station !== -1 && !Number.isNaN(start)
  }

  /** A row of another width than the head has its values under wrong heads: none of them is read. */
  #checkWidth(line: number): boolean {
    const { count, starts, ends } = this.#scanner
    const need = this.#head.printed.length
    if (count < need) this.#error('ROW_SHORT', line, null, { have: count, need })
    // Blank cells at the end are what spreadsheets leave behind.
    let filled = count
    while (filled > need && (ends[filled - 1] ?? 0) <= (starts[filled - 1] ?? 0)) filled -= 1
    if (filled > need) this.#error('ROW_LONG', line, null, { have: filled, need })
    return count >= need && filled <= need
  }

  #read(name: AirFactor | FeedRunning, cell: number, column: ScaledColumn, row: number, line: number): CellFinding {
    const finding = this.#cell(cell, column, row)
    if (finding !== 'taken') this.#error(CELL_ISSUES[finding], line, name, { text: this.#scanner.text(cell) })
    return finding
  }

  #cell(cell: number, column: ScaledColumn, row: number): CellFinding {
    const { bytes, starts, ends, count } = this.#scanner
    const isThere = cell >= 0 && cell < count
    return column.read(bytes, isThere ? (starts[cell] ?? 0) : 0, isThere ? (ends[cell] ?? 0) : 0, row)
  }

  /** PM2.5 above PM10 cannot be, but methods differ: kept as measured, for a person to look at. */
  #checkParticulates(row: number, line: number): void {
    const [, , , , pm10, pm25] = this.#factors
    const coarse = pm10?.column.values[row] ?? MISSING
    const fine = pm25?.column.values[row] ?? MISSING
    if (!pm10 || !pm25 || coarse < 0 || fine < 0) return
    const [coarsePower, finePower] = [10 ** pm10.column.decimals, 10 ** pm25.column.decimals]
    if (fine * coarsePower <= coarse * finePower) return
    const params = { pm10: coarse / coarsePower, pm25: fine / finePower }
    this.#issues.add({ code: 'PM_INVERTED', severity: 'warning', line, column: this.#printedHead('pm25'), params })
  }

  #isRepeated(row: number, line: number): boolean {
    const earlier = this.#hours.earlierRow(row)
    if (earlier === -1) return false
    const isSame = this.#factors.every(({ column }) => column.values[earlier] === column.values[row])
    const params = {
      station: this.#stations.listed[this.#station[row] ?? 0]?.code ?? '',
      text: this.#labels.texts[this.#label[row] ?? 0] ?? '',
      firstLine: this.#line[earlier] ?? 0,
    }
    const column = this.#printedHead('time')
    if (isSame) this.#issues.add({ code: 'HOUR_TWICE', severity: 'info', line, column, params })
    else this.#error('HOUR_TWICE_DIFFERENT', line, 'time', params)
    return true
  }

  /** A row stays when it is good and new, or when every line of the file is wanted. */
  #settle(row: number, isRepeated: boolean): void {
    if (this.#hasError) this.#badRows += 1
    if (!this.#options.keepsBadRows && (this.#hasError || isRepeated)) return
    this.#isBad[row] = this.#hasError ? 1 : 0
    this.#aqi.push(this.#printedText('aqi'))
    this.#primary.push(this.#printedText('primary'))
    this.#rows += 1
  }

  #printedText(name: 'aqi' | 'primary'): string {
    const { starts, ends, count } = this.#scanner
    const cell = this.#head.columnOf(name)
    if (cell === -1 || cell >= count) return ''
    return this.#printed.texts[this.#printed.numberOf(starts[cell] ?? 0, ends[cell] ?? 0)] ?? ''
  }

  #error(
    code: ObservationIssue['code'],
    line: number,
    column: AirFactor | FeedRunning | 'time' | 'station' | null,
    params: ObservationIssue['params'],
  ): void {
    this.#hasError = true
    this.#issues.add({ code, severity: 'error', line, column: column && this.#printedHead(column), params })
  }

  #printedHead(column: AirFactor | FeedRunning | 'time' | 'station'): string | null {
    return this.#head.printed[this.#head.columnOf(column)] ?? null
  }

  #grow(): void {
    const rows = this.#line.length * 2
    for (const { column } of [...this.#factors, ...this.#running]) column.grow(rows)
    const [line, station, label] = [new Uint32Array(rows), new Uint32Array(rows), new Uint32Array(rows)]
    const [start, isBad, misread] = [new Float64Array(rows), new Uint8Array(rows), new Uint8Array(rows)]
    line.set(this.#line)
    station.set(this.#station)
    label.set(this.#label)
    start.set(this.#start)
    isBad.set(this.#isBad)
    misread.set(this.#misread)
    this.#line = line
    this.#station = station
    this.#label = label
    this.#start = start
    this.#isBad = isBad
    this.#misread = misread
  }
}
