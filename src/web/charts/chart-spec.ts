/** 数值轴 — what is measured; `decimals` are those every figure of the axis is shown with. */
export interface ValueAxis {
  readonly title: string
  readonly unit: string
  readonly decimals: number
  /** Left out: the axis begins at zero for bars and shares, and where the values do for lines and points. */
  readonly min?: number
  readonly max?: number
}

/** 类目轴 — days, months, hours, stations: one label a place, in order. */
export interface LabelAxis {
  readonly title: string
  readonly labels: readonly string[]
}

/** Plain inks, never a legal colour: they tell series apart together with dashes and signs. */
export type Tone = 'main' | 'deep' | 'quiet' | 'warning'

export interface Series {
  readonly key: string
  readonly name: string
  readonly look: 'line' | 'dashed' | 'bar' | 'points'
  readonly tone: Tone
  /** null: no value there; a gap is drawn, never a zero. */
  readonly values: readonly (number | null)[]
  /** 法定颜色 — of each value, only where the standard gives its level a colour; `notes` then holds the level in words. */
  readonly colours?: readonly (string | null)[]
  /** Words behind each value in the tip and in the table: a level, a reason for a gap. */
  readonly notes?: readonly (string | null)[]
  /** Head of the notes in the table. */
  readonly notesTitle?: string
}

/** 限值线 — a limit, a target, a required value across the whole chart. */
export interface LimitLine {
  readonly name: string
  readonly value: number
  /** Where its name stands: at the end of the line unless curves meet it there. */
  readonly nameAt?: 'start' | 'end'
}

/** 区间 — between two curves, such as the middle four fifths of the draws. */
export interface Band {
  readonly name: string
  readonly lowName: string
  readonly highName: string
  readonly low: readonly (number | null)[]
  readonly high: readonly (number | null)[]
}

export interface SeriesChart {
  readonly kind: 'series'
  readonly at: LabelAxis
  readonly value: ValueAxis
  readonly series: readonly Series[]
  readonly limits?: readonly LimitLine[]
  readonly band?: Band
}

export interface ScatterChart {
  readonly kind: 'scatter'
  readonly x: ValueAxis
  readonly y: ValueAxis
  readonly points: readonly { readonly name: string; readonly x: number; readonly y: number }[]
}

/** 热力图 — the darker, the more; one ink, since the legal colours are for levels only. */
export interface HeatChart {
  readonly kind: 'heat'
  readonly columns: LabelAxis
  readonly rows: LabelAxis
  readonly value: ValueAxis
  /** By row, then by column. */
  readonly cells: readonly (readonly (number | null)[])[]
}

/** 构成图 — each row a bar cut into its parts; the parts are told apart by pattern, not by colour alone. */
export interface SharesChart {
  readonly kind: 'shares'
  readonly rows: LabelAxis
  readonly value: ValueAxis
  readonly parts: readonly {
    readonly key: string
    readonly name: string
    readonly colour?: string
    readonly values: readonly (number | null)[]
  }[]
}

/** 图表内容 — what a chart shows, in our own words: the drawing and its table are both made from it. */
export type ChartSpec = SeriesChart | ScatterChart | HeatChart | SharesChart

const isBlank = (values: readonly (number | null)[]): boolean => values.every((value) => value === null)

/** 无数据 — nothing at all to draw; a single value is a chart. */
export function isEmptyChart(spec: ChartSpec): boolean {
  switch (spec.kind) {
    case 'series':
      return spec.series.every(({ values }) => isBlank(values))
    case 'scatter':
      return spec.points.length === 0
    case 'heat':
      return spec.cells.every(isBlank)
    case 'shares':
      return spec.parts.every(({ values }) => isBlank(values))
    default:
      return spec satisfies never
  }
}
