import type { EChartsCoreOption } from 'echarts/core'
import type { ChartSpec, HeatChart, ScatterChart, SeriesChart, SharesChart, ValueAxis } from '#web/charts/chart-spec.ts'
import type { ChartTheme } from '#web/charts/chart-theme.ts'
import { wordsAt } from '#web/charts/chart-twin.ts'
import { plainSubscripts } from '#web/charts/plain-subscripts.ts'

/** What of the surroundings decides how a chart is drawn. */
export interface Setting {
  readonly theme: ChartTheme
  readonly hasMotion: boolean
  readonly isNarrow: boolean
}

const MOTION_MS = 150
const NARROW_LABELS = 6

/** 绘图选项 — the drawing library's option for our content; pure, so that what is drawn can be tested without a screen. */
export function chartOption(spec: ChartSpec, setting: Setting): EChartsCoreOption {
  const { theme, hasMotion } = setting
  return {
    animation: hasMotion,
    animationDuration: MOTION_MS,
    animationDurationUpdate: MOTION_MS,
    textStyle: { fontFamily: theme.font, color: theme.ink },
    aria: { enabled: true, decal: { show: spec.kind === 'shares' } },
    ...drawing(spec, setting),
  }
}

function drawing(spec: ChartSpec, setting: Setting): EChartsCoreOption {
  switch (spec.kind) {
    case 'series':
      return seriesOption(spec, setting)
    case 'scatter':
      return scatterOption(spec, setting)
    case 'heat':
      return heatOption(spec, setting)
    case 'shares':
      return sharesOption(spec, setting)
    default:
      return spec satisfies never
  }
}

/** One entry a series, not to be clicked: what is hidden would be missing in the picture and still be in the table. */
function legend(names: readonly string[], { theme }: Setting) {
  return {
    show: names.length > 1,
    data: names.map(plainSubscripts),
    selectedMode: false,
    right: 0,
    top: 0,
    itemHeight: 10,
    textStyle: { color: theme.quiet },
  }
}

const grid = (top = 30) => ({ left: 4, right: 14, top, bottom: 4, containLabel: true })

function valueAxis({ title, unit, min, max }: ValueAxis, { theme }: Setting, fromZero: boolean) {
  return {
    type: 'value',
    name: plainSubscripts(unit === '' ? title : unit),
    nameTextStyle: { color: theme.quiet, align: 'left', padding: [0, 0, 0, -24] },
    scale: !fromZero,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    splitLine: { lineStyle: { color: theme.line } },
    axisLabel: { color: theme.quiet },
  }
}

function labelAxis(labels: readonly string[], { theme, isNarrow }: Setting) {
  return {
    type: 'category',
    data: labels.map(plainSubscripts),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme.line } },
    axisLabel: {
      color: theme.quiet,
      hideOverlap: true,
      ...(isNarrow && labels.length > NARROW_LABELS ? { interval: Math.ceil(labels.length / NARROW_LABELS) - 1 } : {}),
    },
  }
}

/** The tip is plain text made of the twin's own words: nothing in it is read as HTML. */
function tip(spec: ChartSpec, { theme }: Setting) {
  return {
    renderMode: 'richText',
    confine: true,
    transitionDuration: 0,
    backgroundColor: theme.card,
    borderColor: theme.line,
    textStyle: { color: theme.ink, fontSize: 12.5 },
    formatter: (params: TipParams | readonly TipParams[]) => {
      const [first] = Array.isArray(params) ? params : [params]
      return first === undefined ? '' : plainSubscripts(wordsAt(spec, first.dataIndex).split('，').join('\n'))
    },
  }
}

interface TipParams {
  readonly dataIndex: number
  readonly value?: unknown
}

function seriesOption(spec: SeriesChart, setting: Setting): EChartsCoreOption {
  const { theme, isNarrow } = setting
  const hasBars = spec.series.some(({ look }) => look === 'bar')
  const names = [...spec.series.map(({ name }) => name), ...(spec.band === undefined ? [] : [spec.band.name])]
  return {
    // On a phone the legend takes a line of its own above the axis's unit.
    grid: grid(isNarrow && names.length > 1 ? 54 : 30),
    legend: legend(names, setting),
    tooltip: { trigger: 'axis', axisPointer: { type: hasBars ? 'shadow' : 'line' }, ...tip(spec, setting) },
    xAxis: { ...labelAxis(spec.at.labels, setting), boundaryGap: hasBars },
    yAxis: valueAxis(spec.value, setting, hasBars),
    series: [
      ...bandSeries(spec, setting),
      ...spec.series.map((one, at) => oneSeries(one, at === 0 ? spec : null, theme)),
    ],
  }
}

function oneSeries(
  { key, name, look, tone, values, colours }: SeriesChart['series'][number],
  carrier: SeriesChart | null,
  theme: ChartTheme,
) {
  const colour = theme.tones[tone]
  const isLine = look === 'line' || look === 'dashed'
  const data = values.map((value, at) => {
    const legal = colours?.[at]
    return legal === undefined || legal === null
      ? value
      : { value, itemStyle: { color: legal, borderColor: theme.quiet } }
  })
  return {
    id: key,
    name: plainSubscripts(name),
    type: isLine ? 'line' : look === 'bar' ? 'bar' : 'scatter',
    data,
    color: colour,
    symbolSize: look === 'points' ? 7 : 4,
    ...(isLine ? { showSymbol: values.length <= 62, connectNulls: false, lineStyle: lineStyle(look, colour) } : {}),
    ...(look === 'bar' ? { barMaxWidth: 36 } : {}),
    ...(carrier === null ? {} : { markLine: limitLines(carrier, theme) }),
  }
}

const lineStyle = (look: 'line' | 'dashed', color: string) => ({
  color,
  width: look === 'dashed' ? 1.5 : 2,
  type: look === 'dashed' ? 'dashed' : 'solid',
})

function limitLines({ limits = [] }: SeriesChart, theme: ChartTheme) {
  return {
    silent: true,
    symbol: 'none',
    // A page that is printed is drawn anew for the sheet: what moves into place is not there yet.
    animation: false,
    // The library would draw a line at two decimals of its value: 0.025 at 0.03, 0.0001 at zero.
    precision: -1,
    lineStyle: { color: theme.tones.warning, type: 'dashed', width: 1 },
    label: { color: theme.tones.warning, formatter: '{b}' },
    data: limits.map(({ name, value, nameAt = 'end' }) => ({
      name,
      yAxis: value,
      label: { position: nameAt === 'end' ? 'insideEndTop' : 'insideStartTop' },
    })),
  }
}

/** A band is two stacked lines: an unseen lower one, and the difference filled above it. */
function bandSeries({ band }: SeriesChart, { theme }: Setting) {
  if (band === undefined) return []
  const between = band.high.map((high, at) => {
    const low = band.low[at]
    return high === null || low === null || low === undefined ? null : high - low
  })
  const unseen = { type: 'line', stack: 'band', symbol: 'none', silent: true, lineStyle: { opacity: 0 } }
  return [
    { ...unseen, id: 'band-low', name: band.lowName, data: [...band.low] },
    {
      ...unseen,
      id: 'band',
      name: band.name,
      data: between,
      color: theme.tones.main,
      areaStyle: { color: theme.tones.main, opacity: 0.16 },
    },
  ]
}

function scatterOption(spec: ScatterChart, setting: Setting): EChartsCoreOption {
  return {
    grid: grid(),
    tooltip: { trigger: 'item', ...tip(spec, setting) },
    xAxis: { ...valueAxis(spec.x, setting, false), nameLocation: 'middle', nameGap: 26 },
    yAxis: valueAxis(spec.y, setting, false),
    series: [
      {
        id: 'points',
        type: 'scatter',
        symbolSize: 7,
        color: setting.theme.tones.main,
        data: spec.points.map(({ x, y, name }) => ({ value: [x, y], name })),
      },
    ],
  }
}

function heatOption(spec: HeatChart, setting: Setting): EChartsCoreOption {
  const { theme } = setting
  const known = spec.cells.flat().filter((value) => value !== null)
  const { decimals } = spec.value
  return {
    grid: { ...grid(8), bottom: 44 },
    tooltip: {
      trigger: 'item',
      ...tip(spec, setting),
      formatter: ({ value }: TipParams) => heatWords(spec, value),
    },
    xAxis: labelAxis(spec.columns.labels, setting),
    yAxis: { ...labelAxis(spec.rows.labels, { ...setting, isNarrow: false }), inverse: true },
    visualMap: {
      type: 'continuous',
      min: Math.min(...known),
      max: Math.max(...known),
      precision: decimals,
      orient: 'horizontal',
      left: 0,
      bottom: 0,
      itemWidth: 10,
      itemHeight: 120,
      text: [spec.value.unit, ''],
      textStyle: { color: theme.quiet },
      inRange: { color: [...theme.shades] },
    },
    series: [
      {
        id: 'cells',
        type: 'heatmap',
        data: spec.cells.flatMap((row, y) => row.flatMap((value, x) => (value === null ? [] : [[x, y, value]]))),
        itemStyle: { borderColor: theme.card, borderWidth: 1 },
      },
    ],
  }
}

function heatWords({ columns, rows, value: { unit, decimals } }: HeatChart, value: unknown): string {
  if (!Array.isArray(value)) return ''
  const [x, y, figure] = value.map(Number)
  const place = [rows.labels[y ?? -1], columns.labels[x ?? -1]].join(' ')
  return `${place}\n${(figure ?? 0).toFixed(decimals)} ${unit}`
}

function sharesOption(spec: SharesChart, setting: Setting): EChartsCoreOption {
  const { theme } = setting
  const inks = [theme.tones.deep, theme.tones.main, theme.tones.quiet]
  return {
    grid: grid(34),
    legend: legend(
      spec.parts.map(({ name }) => name),
      setting,
    ),
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, ...tip(spec, setting) },
    xAxis: { ...valueAxis(spec.value, setting, true), name: '' },
    yAxis: { ...labelAxis(spec.rows.labels, { ...setting, isNarrow: false }), inverse: true },
    series: spec.parts.map(({ key, name, colour, values }, at) => ({
      id: key,
      name: plainSubscripts(name),
      type: 'bar',
      stack: 'shares',
      barMaxWidth: 22,
      color: colour ?? inks[at % inks.length],
      itemStyle: { borderColor: theme.card, borderWidth: 1 },
      data: [...values],
    })),
  }
}
