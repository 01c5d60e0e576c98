import type { ColumnRole } from '#kernel/observation/column-mapping.ts'
import { fromParts, parseTimeLabel, type TimeLabel, type TimeProblem, withHour } from './time-label.ts'

/** 表的年月 — said in a title or a sheet's name (2024年8月监测结果); null where it is not. */
export interface TablePeriod {
  readonly year: number | null
  readonly month: number | null
}

/** 读表的年月 */
export function tablePeriod(context: string): TablePeriod {
  const folded = context.normalize('NFKC')
  const both = /(\d{4})\s*(?:年\s*(\d{1,2})\s*月|[-.](\d{1,2})(?!\d))/.exec(folded)
  if (both) return { year: Number(both[1]), month: Number(both[2] ?? both[3]) }
  const year = /(\d{4})\s*年/.exec(folded)?.[1]
  const month = /(?<!\d)(\d{1,2})\s*月/.exec(folded)?.[1]
  return { year: year === undefined ? null : Number(year), month: month === undefined ? null : Number(month) }
}

export interface RowTime {
  readonly label: TimeLabel | TimeProblem
  /** As printed, for the sentence, and the column it stands in. */
  readonly text: string
  readonly column: number | null
}

/** 行的时间 — from the columns that say it, else from the table's own month. */
export function rowTime(
  cells: readonly string[],
  roles: ReadonlyMap<ColumnRole, number>,
  period: TablePeriod,
): RowTime {
  const text = (role: ColumnRole): string => cells[roles.get(role) ?? -1] ?? ''
  for (const role of ['time', 'date'] as const) {
    const column = roles.get(role)
    if (column === undefined) continue
    const label = parseTimeLabel(text(role))
    const isDay = typeof label !== 'string' && label.grain === 'day'
    if (isDay && roles.has('hour'))
      return { label: withHour(label, text('hour')), text: text('hour'), column: roles.get('hour') ?? null }
    return { label, text: text(role), column }
  }
  const column = roles.get('month') ?? roles.get('day') ?? null
  if (column === null) return { label: monthOf(period.year, period.month), text: '', column }
  return { label: partsLabel(text, roles, period), text: cells[column] ?? '', column }
}

function partsLabel(
  text: (role: ColumnRole) => string,
  roles: ReadonlyMap<ColumnRole, number>,
  period: TablePeriod,
): TimeLabel | TimeProblem {
  const whole = parseTimeLabel(text('month'))
  if (typeof whole !== 'string' && !roles.has('year')) return whole
  const year = roles.has('year') ? numberIn(text('year')) : (period.year ?? Number.NaN)
  const month = roles.has('month') ? numberIn(text('month')) : (period.month ?? Number.NaN)
  if (!roles.has('day')) return fromParts(year, month, null)
  const date = fromParts(year, month, numberIn(text('day')))
  return typeof date === 'string' || !roles.has('hour') ? date : withHour(date, text('hour'))
}

function monthOf(year: number | null, month: number | null): TimeLabel | TimeProblem {
  return year === null || month === null ? 'TIME_UNREADABLE' : fromParts(year, month, null)
}

/** 8, 8月, 08月份. */
function numberIn(text: string): number {
  const match = /^(\d{1,4})(?:\.0+)?(?:年|月份?|日)?$/.exec(text.normalize('NFKC').replace(/\s+/g, ''))
  return match ? Number(match[1]) : Number.NaN
}
