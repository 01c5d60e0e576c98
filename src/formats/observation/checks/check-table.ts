import { civilMinute } from '#formats/observation/civil-minute.ts'
import type { ReadingNeed } from '#formats/observation/observation-reading.ts'
import type { Factor } from '#kernel/observation/factor.ts'
import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import type { Interval, ObservationTable } from '#kernel/observation/observation-table.ts'
import type { CheckContext } from './check-context.ts'
import { checkConstantRuns } from './constant-runs.ts'
import { checkInvertedParticles } from './inverted-particles.ts'
import { keepRows } from './keep-rows.ts'
import { checkUnits } from './likely-unit.ts'
import { checkPublishedClass } from './published-class.ts'
import { checkRepeatedTimes } from './repeated-times.ts'
import { checkWholeHours } from './whole-hours.ts'

/** 检查后的表 — the rows that may be taken, and what was found. */
export interface CheckedTable {
  readonly table: ObservationTable
  readonly badRows: number
  readonly issues: readonly ObservationIssue[]
  readonly needs: readonly ReadingNeed[]
}

/** 检查选项 — how the table was read. */
export interface CheckOptions {
  readonly interval: Interval
  /** Labels are moments, not hours. */
  readonly isInstant: boolean
  /** Milliseconds from the start of an interval to its label. */
  readonly labelShift: number
  readonly headOf: (factor: Factor) => string
  /** Printed head of the column with the published water class, where the form can have one. */
  readonly classHead?: string
  /** The reader has already held rows against each other (the national feed's does while it reads). */
  readonly isRowChecked: boolean
  /** Units were looked at before plausible values were told from absurd ones. */
  readonly isUnitChecked: boolean
}

/** 全表检查 — what only the whole of a table shows. */
export function checkTable(table: ObservationTable, options: CheckOptions): CheckedTable {
  const { interval, headOf } = options
  const context: CheckContext = {
    table,
    interval,
    headOf,
    labelOf: (row) => civilMinute((table.start[row] ?? 0) + options.labelShift),
    isBad: new Uint8Array(table.lines.length),
    isRepeated: new Uint8Array(table.lines.length),
    issues: [],
    needs: [],
  }
  if (!options.isInstant) checkWholeHours(context)
  if (!options.isUnitChecked) checkUnits(context)
  if (!options.isRowChecked) checkRepeatedTimes(context)
  if (!options.isRowChecked) checkInvertedParticles(context)
  checkConstantRuns(context)
  if (options.classHead !== undefined) checkPublishedClass(context, options.classHead)
  const { isBad, isRepeated, issues, needs } = context
  const badRows = isBad.reduce((sum, bad) => sum + bad, 0)
  return { table: keepRows(table, (row) => isBad[row] !== 1 && isRepeated[row] !== 1), badRows, issues, needs }
}
