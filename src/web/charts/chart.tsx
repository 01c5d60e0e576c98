import { type ComponentProps, lazy, type ReactNode, Suspense, useCallback, useId, useRef, useState } from 'react'
import styles from '#web/charts/chart.module.css'
import type { ChartCanvas as Canvas, Drawing } from '#web/charts/chart-canvas.tsx'
import { ChartDownload } from '#web/charts/chart-download.tsx'
import { type ChartSpec, isEmptyChart } from '#web/charts/chart-spec.ts'
import { chartText } from '#web/charts/chart-text.ts'
import { twinOf } from '#web/charts/chart-twin.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

const ChartCanvas = lazy(() => import('#web/charts/chart-canvas.tsx').then((part) => ({ default: part.ChartCanvas })))

interface ChartProps {
  readonly title: string
  /** One line: subject, period, edition, what is counted. */
  readonly context: string
  /** undefined while it is being read. */
  readonly spec: ChartSpec | undefined
  readonly error?: unknown
  readonly onRetry?: () => void
  /** Why there is nothing to draw, and what would change that. */
  readonly empty: ReactNode
  /** What the marks mean; stands under the chart and goes along into a print. */
  readonly legend?: ReactNode
  /** A notice that goes into every file: 演示数据，虚构县. */
  readonly note?: string | undefined
  /** More entries of the tool line, such as the slip. */
  readonly tools?: ReactNode
  readonly height?: number
}

/** 图表 — a title, one line of context, the drawing, its table, its files; the same frame for every chart. */
export function Chart(props: ChartProps) {
  const { title, context, spec, error, onRetry, tools, legend } = props
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const drawing = useRef<(() => Drawing) | null>(null)
  const id = useId()
  const keep = useCallback((draw: (() => Drawing) | null) => {
    drawing.current = draw
  }, [])
  const isFilled = spec !== undefined && !isEmptyChart(spec) && !error
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <div className={styles.head}>
        <figcaption className={styles.caption}>
          <h3 id={id} className={styles.title}>
            <ChemText>{title}</ChemText>
          </h3>
          <p className={styles.context}>
            <ChemText>{context}</ChemText>
          </p>
        </figcaption>
        <div className={styles.tools}>
          {tools}
          {isFilled && (
            <>
              <ChartDownload
                {...{ title, context, spec }}
                note={props.note ?? null}
                isDrawn={view === 'chart'}
                drawing={() => drawing.current?.() ?? null}
              />
              <ViewSwitch view={view} onChange={setView} />
            </>
          )}
        </div>
      </div>
      {error ? <ErrorState inline error={error} {...(onRetry ? { onRetry } : {})} /> : null}
      {!error && spec === undefined ? <LoadingState /> : null}
      {!error && spec !== undefined && isEmptyChart(spec) ? <Nothing>{props.empty}</Nothing> : null}
      {isFilled && view === 'chart' ? (
        <Suspense fallback={<div style={{ height: props.height ?? HEIGHT }} />}>
          <ChartCanvas spec={spec} label={`${title}。${context}`} height={props.height ?? HEIGHT} onDrawn={keep} />
        </Suspense>
      ) : null}
      {isFilled && view === 'table' ? <TwinTable title={title} spec={spec} note={props.note} /> : null}
      {isFilled && legend !== undefined ? <div className={styles.legend}>{legend}</div> : null}
    </figure>
  )
}

const HEIGHT: ComponentProps<typeof Canvas>['height'] = 280

function Nothing({ children }: { readonly children: ReactNode }) {
  const text = useText(chartText)
  return (
    <EmptyState inline title={text.emptyTitle}>
      {children}
    </EmptyState>
  )
}

interface ViewSwitchProps {
  readonly view: 'chart' | 'table'
  readonly onChange: (view: 'chart' | 'table') => void
}

function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  const text = useText(chartText)
  return (
    <fieldset className={styles.views} aria-label={text.view}>
      {(['chart', 'table'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className={styles.view}
          aria-pressed={view === one}
          onClick={() => onChange(one)}
        >
          {text[one]}
        </button>
      ))}
    </fieldset>
  )
}

interface TwinTableProps {
  readonly title: string
  readonly spec: ChartSpec
  readonly note: string | undefined
}

function TwinTable({ title, spec, note }: TwinTableProps) {
  const { columns, rows } = twinOf(spec)
  return (
    <DataTable
      caption={title}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      empty={null}
      exportNote={note}
      className={styles.twin}
    />
  )
}
