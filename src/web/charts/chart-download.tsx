import styles from '#web/charts/chart.module.css'
import type { Drawing } from '#web/charts/chart-canvas.tsx'
import type { ChartSpec } from '#web/charts/chart-spec.ts'
import { chartText } from '#web/charts/chart-text.ts'
import { twinOf } from '#web/charts/chart-twin.ts'
import { type Framed, framedSvg } from '#web/charts/framed-svg.ts'
import { savePng, saveSvg } from '#web/charts/save-picture.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { csvOf, saveText } from '#web/ui/csv.ts'
import { cx } from '#web/ui/cx.ts'
import { Menu } from '#web/ui/menu.tsx'

interface ChartDownloadProps {
  readonly title: string
  readonly context: string
  readonly spec: ChartSpec
  readonly note: string | null
  /** Its pictures are offered while the chart is what is shown. */
  readonly isDrawn: boolean
  readonly drawing: () => Drawing | null
}

/** 图表下载 — the values as CSV, the drawing as SVG or PNG, each with title, context and notice. */
export function ChartDownload({ title, context, spec, note, isDrawn, drawing }: ChartDownloadProps) {
  const text = useText(chartText)
  const csv = () => {
    const { columns, rows } = twinOf(spec)
    saveText(`${title}.csv`, csvOf(columns, rows, [context, note].filter((part) => part !== null).join(' · ')))
  }
  const picture = (save: (name: string, framed: Framed) => unknown) => () => {
    const drawn = drawing()
    if (drawn !== null) void save(title, framedSvg({ ...drawn, title, context, note }))
  }
  return (
    <Menu
      trigger={text.download}
      label={`${text.download} ${title}`}
      align="end"
      triggerClassName={cx(styles.tool)}
      items={[
        { key: 'csv', label: text.csv, onSelect: csv },
        ...(isDrawn
          ? [
              { key: 'svg', label: text.svg, onSelect: picture(saveSvg) },
              { key: 'png', label: text.png, onSelect: picture(savePng) },
            ]
          : []),
      ]}
    />
  )
}
