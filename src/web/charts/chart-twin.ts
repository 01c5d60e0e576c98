import type { ChartSpec, HeatChart, ScatterChart, SeriesChart, SharesChart } from '#web/charts/chart-spec.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import type { CellValue, Column } from '#web/ui/data-table-view.ts'

/** 表格一行 — a place of the chart and everything drawn there. */
export interface TwinRow {
  readonly key: string
  readonly cells: readonly CellValue[]
}

export interface Twin {
  readonly columns: readonly Column<TwinRow>[]
  readonly rows: readonly TwinRow[]
}

interface Head {
  readonly title: string
  readonly decimals?: number
}

function twin(heads: readonly Head[], rows: readonly (readonly CellValue[])[]): Twin {
  return {
    columns: heads.map(({ title, decimals }, at) => {
      const value = ({ cells }: TwinRow): CellValue => cells[at] ?? null
      const isNumber = decimals !== undefined
      return {
        key: String(at),
        title,
        value,
        ...(isNumber ? { align: 'end' as const, cell: (row: TwinRow) => shown(value(row), decimals) } : {}),
        ...(at === 0 ? { card: 'title' as const } : {}),
      }
    }),
    rows: rows.map((cells, at) => ({ key: String(at), cells })),
  }
}

const shown = (value: CellValue, decimals: number): string =>
  typeof value === 'number' ? value.toFixed(decimals) : (value ?? '—')

/** Brackets of the language the words are in. */
function withUnit(name: string, unit: string): string {
  if (unit === '') return name
  return langOf(name + unit) === undefined ? `${name} (${unit})`.trim() : `${name}（${unit}）`
}

function ofSeries({ at, value, series, band }: SeriesChart): Twin {
  const noted = series.filter(({ notes }) => notes !== undefined)
  const heads: Head[] = [
    { title: at.title },
    ...series.map(({ name }) => ({ title: withUnit(name, value.unit), decimals: value.decimals })),
    ...noted.map(({ notesTitle }) => ({ title: notesTitle ?? '' })),
    ...(band === undefined ? [] : [band.lowName, band.highName].map((title) => ({ title, decimals: value.decimals }))),
  ]
  return twin(
    heads,
    at.labels.map((label, i) => [
      label,
      ...series.map(({ values }) => values[i] ?? null),
      ...noted.map(({ notes }) => notes?.[i] ?? null),
      ...(band === undefined ? [] : [band.low[i] ?? null, band.high[i] ?? null]),
    ]),
  )
}

function ofScatter({ x, y, points }: ScatterChart): Twin {
  const axes = [x, y].map(({ title, unit, decimals }) => ({ title: withUnit(title, unit), decimals }))
  return twin(
    [{ title: '' }, ...axes],
    points.map((point) => [point.name, point.x, point.y]),
  )
}

function ofHeat({ columns, rows, value, cells }: HeatChart): Twin {
  return twin(
    [{ title: rows.title }, ...columns.labels.map((title) => ({ title, decimals: value.decimals }))],
    rows.labels.map((label, row) => [label, ...columns.labels.map((_, column) => cells[row]?.[column] ?? null)]),
  )
}

function ofShares({ rows, value, parts }: SharesChart): Twin {
  return twin(
    [
      { title: rows.title },
      ...parts.map(({ name }) => ({ title: withUnit(name, value.unit), decimals: value.decimals })),
    ],
    rows.labels.map((label, row) => [label, ...parts.map(({ values }) => values[row] ?? null)]),
  )
}

/** 图表同源 — the table of exactly what is drawn: what a screen reader reads and what the CSV holds. */
export function twinOf(spec: ChartSpec): Twin {
  switch (spec.kind) {
    case 'series':
      return ofSeries(spec)
    case 'scatter':
      return ofScatter(spec)
    case 'heat':
      return ofHeat(spec)
    case 'shares':
      return ofShares(spec)
    default:
      return spec satisfies never
  }
}

/** 读数 — the words of one place of the chart, as its tip and the keyboard's reading say them. */
export function wordsAt(spec: ChartSpec, place: number): string {
  const { columns, rows } = twinOf(spec)
  const row = rows[place]
  if (row === undefined) return ''
  const [label, ...rest] = columns.map((column) => ({
    title: column.title,
    words: column.cell === undefined ? String(column.value(row) ?? '') : String(column.cell(row)),
  }))
  const values = rest.filter(({ words }) => words !== '').map(({ title, words }) => `${title} ${words}`.trim())
  return [label?.words ?? '', ...values].join('，')
}
