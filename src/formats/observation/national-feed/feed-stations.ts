import type { ListedStation } from '#kernel/observation/observation-table.ts'
import { ByteInterner } from './byte-interner.ts'
import type { FeedHead } from './feed-head.ts'
import type { RowScanner } from './row-scanner.ts'

/** 点位名录 — stations in order of appearance, described by the first row that names them. */
export class FeedStations {
  readonly listed: ListedStation[] = []
  readonly #scanner: RowScanner
  readonly #head: FeedHead
  readonly #codes: ByteInterner
  readonly #byCode = new Map<string, number>()
  /** Station by number of the interned code; −1 for an empty one. */
  readonly #byNumber: number[] = []

  constructor(scanner: RowScanner, head: FeedHead) {
    this.#scanner = scanner
    this.#head = head
    this.#codes = new ByteInterner(scanner.bytes)
  }

  /** The station of the scanner's row; −1 when it names none. */
  ofRow(): number {
    const cell = this.#head.columnOf('station')
    if (cell >= this.#scanner.count) return -1
    const number = this.#codes.numberOf(this.#scanner.starts[cell] ?? 0, this.#scanner.ends[cell] ?? 0)
    const known = this.#byNumber[number]
    if (known !== undefined) return known
    const station = this.#add(this.#codes.texts[number]?.trim() ?? '')
    this.#byNumber[number] = station
    return station
  }

  #add(code: string): number {
    if (code === '') return -1
    const known = this.#byCode.get(code)
    if (known !== undefined) return known
    const [name, area] = [this.#text('name'), this.#text('area')]
    const [lon, lat] = [this.#degrees('lon', 180), this.#degrees('lat', 90)]
    this.#byCode.set(code, this.listed.length)
    return this.listed.push({ code, name, area, lon, lat }) - 1
  }

  #text(column: 'name' | 'area' | 'lon' | 'lat'): string | null {
    const cell = this.#head.columnOf(column)
    return cell === -1 || cell >= this.#scanner.count ? null : this.#scanner.text(cell) || null
  }

  #degrees(column: 'lon' | 'lat', largest: number): number | null {
    const degrees = Number(this.#text(column) ?? Number.NaN)
    return Math.abs(degrees) <= largest ? degrees : null
  }
}
