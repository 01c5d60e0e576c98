import { MISSING, NOT_MONITORED } from '#kernel/observation/observation-table.ts'
import { FINER, MOST_DECIMALS, OUT_OF_RANGE, scaledCell, UNREADABLE } from './cell-number.ts'

/** 单元格判定 — taken (also when missing or outside the plan), or why not; a cell not taken is kept as missing. */
export type CellFinding = 'taken' | 'unreadable' | 'negative' | 'absurd'

/**
 * 定标列 — a column of whole numbers that scales itself up when a finer value comes along: the feed prints whole µg/m³, a
 * table of means may print more. At most four places.
 */
export class ScaledColumn {
  decimals: number
  values: Int32Array
  readonly #largest: number

  /** `largest`: above it a value is absurd; in the column's unit. */
  constructor(decimals: number, rows: number, largest: number) {
    this.decimals = decimals
    this.values = new Int32Array(rows)
    this.#largest = largest
  }

  read(bytes: Uint8Array, start: number, end: number, row: number): CellFinding {
    let cell = scaledCell(bytes, start, end, this.decimals)
    while (cell === FINER && this.decimals < MOST_DECIMALS) {
      this.#refine(row)
      cell = scaledCell(bytes, start, end, this.decimals)
    }
    const finding = this.#judge(cell)
    this.values[row] = finding === 'taken' ? cell : MISSING
    return finding
  }

  grow(rows: number): void {
    const values = new Int32Array(rows)
    values.set(this.values)
    this.values = values
  }

  #judge(cell: number): CellFinding {
    if (cell >= 0) return cell > this.#largest * 10 ** this.decimals ? 'absurd' : 'taken'
    if (cell === MISSING || cell === NOT_MONITORED) return 'taken'
    if (cell === UNREADABLE) return 'unreadable'
    return cell === OUT_OF_RANGE ? 'absurd' : 'negative'
  }

  /** One more place for all rows before `row`: none of them is absurd, so none leaves 32 bits. */
  #refine(row: number): void {
    this.decimals += 1
    for (let above = 0; above < row; above += 1) {
      const value = this.values[above] ?? MISSING
      if (value >= 0) this.values[above] = value * 10
    }
  }
}
