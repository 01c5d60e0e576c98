import type { ObservationReading, ReadingNeed } from '#formats/observation/observation-reading.ts'
import type { ColumnMapping } from '#kernel/observation/column-mapping.ts'
import type { ObservationForm } from '#kernel/observation/observation-form.ts'
import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import {
  type Interval,
  type LabelConvention,
  MISSING,
  type ObservationTable,
} from '#kernel/observation/observation-table.ts'
import { type Instant, instantOf } from '#kernel/time/calendar.ts'
import { endOf } from '#server/modules/observation/stations/interval-end.ts'

/** Enough to see what is wrong; all are in the download. */
const SHOWN_ISSUES = 100

type IssueCount = Pick<ObservationIssue, 'code' | 'severity'> & { readonly count: number }

/** 初览 — what a file says, without its readings: for a person to look at before anything is taken in. */
export interface Look {
  /** false: it cannot be read as it is; the issues say why. */
  readonly isRead: boolean
  readonly form: ObservationForm | null
  readonly interval: Interval | null
  readonly labelConvention: LabelConvention | null
  readonly mapping: ColumnMapping | null
  readonly head: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly stations: readonly {
    readonly code: string
    readonly name: string | null
    readonly area: string | null
    readonly rows: number
  }[]
  readonly factors: readonly { readonly factor: string; readonly unit: string; readonly values: number }[]
  readonly from: Instant | null
  readonly to: Instant | null
  readonly rows: number
  readonly badRows: number
  readonly issueCounts: readonly IssueCount[]
  readonly issues: readonly ObservationIssue[]
  readonly needs: readonly ReadingNeed[]
}

export function lookOf(reading: ObservationReading): Look {
  const { form, mapping, head, sample, issues, needs } = reading
  const common = {
    form,
    mapping,
    head,
    sample,
    issueCounts: countIssues(issues),
    issues: issues.slice(0, SHOWN_ISSUES),
    needs,
  }
  if (reading.kind === 'refused') {
    const nothing = { stations: [], factors: [], from: null, to: null, rows: 0, badRows: 0 }
    return { isRead: false, interval: null, labelConvention: null, ...common, ...nothing }
  }
  const { interval, labelConvention, badLines, table } = reading
  return { isRead: true, interval, labelConvention, ...common, ...contentOf(table, interval), badRows: badLines }
}

function contentOf(table: ObservationTable, interval: Interval) {
  const rowsOf = new Uint32Array(table.stations.length)
  let [firstMs, lastMs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < table.start.length; row++) {
    const station = table.station[row] ?? 0
    rowsOf[station] = (rowsOf[station] ?? 0) + 1
    const startMs = table.start[row] ?? 0
    if (startMs < firstMs) firstMs = startMs
    if (startMs > lastMs) lastMs = startMs
  }
  const isEmpty = table.start.length === 0
  return {
    stations: table.stations.map(({ code, name, area }, at) => ({ code, name, area, rows: rowsOf[at] ?? 0 })),
    factors: table.columns.map(({ factor, unit, values }) => ({ factor, unit, values: countValues(values) })),
    from: isEmpty ? null : instantOf(firstMs),
    to: isEmpty ? null : endOf(instantOf(lastMs), interval),
    rows: table.start.length,
  }
}

function countValues(values: Int32Array): number {
  let count = 0
  for (const value of values) if (value !== MISSING) count += 1
  return count
}

function countIssues(issues: readonly ObservationIssue[]): readonly IssueCount[] {
  const counts = new Map<string, { code: IssueCount['code']; severity: IssueCount['severity']; count: number }>()
  for (const { code, severity } of issues) {
    const key = `${severity} ${code}`
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { code, severity, count: 1 })
  }
  return [...counts.values()]
}
