import { BarChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts'
import {
  AriaComponent,
  GridComponent,
  LegendPlainComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useMemo, useRef } from 'react'
import styles from '#web/charts/chart.module.css'
import { chartOption } from '#web/charts/chart-option.ts'
import type { ChartSpec } from '#web/charts/chart-spec.ts'
import { chartText } from '#web/charts/chart-text.ts'
import { themeOf } from '#web/charts/chart-theme.ts'
import { twinOf, wordsAt } from '#web/charts/chart-twin.ts'
import { useText } from '#web/i18n/dictionary.ts'

use([
  BarChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendPlainComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
])

/** The drawing as it stands, for a download. */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}

interface ChartCanvasProps {
  readonly spec: ChartSpec
  readonly label: string
  readonly height: number
  /** Called with a function that answers the present drawing, and with null when it is gone. */
  readonly onDrawn: (draw: (() => Drawing) | null) => void
}

const NARROW_PX = 480

/** 画布 — the only file that knows the drawing library; loaded when a chart is first shown. */
export function ChartCanvas({ spec, label, height, onDrawn }: ChartCanvasProps) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const own = init(element, null, { renderer: 'svg' })
    chart.current = own
    const draw = () => {
      const hasMotion = !globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches
      const theme = themeOf(getComputedStyle(document.documentElement))
      own.setOption(chartOption(spec, { theme, hasMotion, isNarrow: element.clientWidth < NARROW_PX }), true)
      // With a view box the drawing can take the width of a printed page.
      element.querySelector('svg')?.setAttribute('viewBox', `0 0 ${own.getWidth()} ${own.getHeight()}`)
    }
    draw()
    const observer = new ResizeObserver(() => {
      own.resize()
      draw()
    })
    observer.observe(element)
    onDrawn(() => ({ svg: own.renderToSVGString(), width: own.getWidth(), height: own.getHeight() }))
    return () => {
      observer.disconnect()
      onDrawn(null)
      chart.current = null
      own.dispose()
    }
  }, [spec, onDrawn])
  return (
    <>
      <div ref={box} className={styles.canvas} style={{ height }} role="img" aria-label={label} />
      <Readout spec={spec} onRead={(at) => chart.current?.dispatchAction(readAction(at))} />
    </>
  )
}

const readAction = (at: number | null) =>
  at === null ? { type: 'hideTip' } : { type: 'showTip', seriesIndex: 0, dataIndex: at }

/** 逐点读数 — a native slider under the chart: arrow keys walk through the values, a screen reader says each. */
function Readout({ spec, onRead }: { readonly spec: ChartSpec; readonly onRead: (at: number | null) => void }) {
  const text = useText(chartText)
  const slider = useRef<HTMLInputElement>(null)
  const count = useMemo(() => twinOf(spec).rows.length, [spec])
  if (spec.kind === 'heat' || count < 2) return null
  const read = (at: number) => {
    slider.current?.setAttribute('aria-valuetext', wordsAt(spec, at))
    onRead(at)
  }
  return (
    <input
      ref={slider}
      type="range"
      className={styles.readout}
      aria-label={text.readout}
      aria-valuetext={wordsAt(spec, 0)}
      min={0}
      max={count - 1}
      defaultValue={0}
      onFocus={(event) => read(event.currentTarget.valueAsNumber)}
      onChange={(event) => read(event.currentTarget.valueAsNumber)}
      onBlur={() => onRead(null)}
    />
  )
}
