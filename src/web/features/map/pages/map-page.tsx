import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import type { CountyMap } from '#contract/schemas/county-map.ts'
import { countyLayers, featuresOf, hiddenLayers, withLayer } from '#web/features/map/county-layers.ts'
import { useFeatureColumns } from '#web/features/map/feature-columns.tsx'
import { FeaturePanel } from '#web/features/map/feature-panel.tsx'
import { featureRows } from '#web/features/map/feature-rows.ts'
import { LayerControl, MapGaps, MapSources } from '#web/features/map/map-aside.tsx'
import styles from '#web/features/map/map-page.module.css'
import { mapQuery } from '#web/features/map/map-query.ts'
import { mapText } from '#web/features/map/map-text.ts'
import { positionText, READOUT_DATUMS, readoutDatum } from '#web/features/map/position-text.ts'
import { useLabel, useText } from '#web/i18n/dictionary.ts'
import { MapFrame } from '#web/map/map-frame.tsx'
import { boundsOfLayers } from '#web/map/map-layer.ts'
import { useCounty } from '#web/shell/county.ts'
import { Page } from '#web/shell/page.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { Choice } from '#web/ui/field.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

/** 地图页 — the county as far as anybody has given it, what plans annex to it, and the same as a table. */
export function MapPage() {
  const text = useText(mapText)
  const { slug } = useCounty()
  const { data, error, refetch } = useQuery(mapQuery(slug))
  return (
    <Page title={text.title} lead={text.lead}>
      {data ? (
        <CountyOnMap map={data} />
      ) : error ? (
        <ErrorState inline error={error} onRetry={() => refetch()} />
      ) : (
        <LoadingState />
      )}
    </Page>
  )
}

function useAddress() {
  const { off, at, datum, q } = useSearch({ strict: false })
  const navigate = useNavigate()
  const set = (change: { off?: string | undefined; at?: string | undefined; datum?: string; q?: string }) =>
    void navigate({ to: '.', search: (search) => ({ ...search, ...change }), replace: true })
  return { hidden: hiddenLayers(off), at: at ?? null, datum: readoutDatum(datum), find: q ?? '', set }
}

function CountyOnMap({ map }: { readonly map: CountyMap }) {
  const text = useText(mapText)
  const label = useLabel()
  const { slug } = useCounty()
  const { hidden, at, datum, find, set } = useAddress()
  const top = useRef<HTMLDivElement>(null)
  const layers = useMemo(() => countyLayers(map, text), [map, text])
  const bounds = useMemo(() => boundsOfLayers(layers), [layers])
  const off = [...hidden].join(',')
  const shown = useMemo(() => layers.filter(({ key }) => !hiddenLayers(off).has(key)), [layers, off])
  const feature = featuresOf(map).find(({ key }) => key === at)
  const select = (key: string) => set({ at: key })
  return (
    <>
      {bounds === null ? (
        <EmptyState inline title={text.emptyTitle}>
          {text.empty}
        </EmptyState>
      ) : (
        <div className={styles.sheet} ref={top}>
          <MapFrame
            label={text.title}
            layers={shown}
            bounds={bounds}
            selected={at}
            onSelect={select}
            readout={(position) => label(positionText(position, datum))}
            caption={<Caption map={map} />}
          />
          <aside className={styles.aside}>
            {feature && (
              <FeaturePanel
                county={slug}
                feature={feature}
                hasOutline={map.outline !== null}
                onClose={() => set({ at: undefined })}
              />
            )}
            <LayerControl
              layers={layers}
              hidden={hidden}
              onChange={(layer, isShown) => set({ off: withLayer(hidden, layer, isShown) })}
            />
            <Choice
              label={text.datum}
              value={datum}
              options={READOUT_DATUMS.map((value) => ({ value, label: text.readoutDatums[value] }))}
              onChange={(value) => set({ datum: value })}
            />
            <MapGaps gaps={map.gaps} />
          </aside>
        </div>
      )}
      <MapSources sources={map.sources} />
      <FeatureTable
        map={map}
        find={find}
        onFind={(q) => set({ q })}
        onShow={(key) => {
          select(key)
          top.current?.scrollIntoView({ block: 'start' })
        }}
      />
    </>
  )
}

function Caption({ map: { isFictional, approvalNumber } }: { readonly map: CountyMap }) {
  const text = useText(mapText)
  const parts = [text.sketch, text.approval(approvalNumber ?? '—'), ...(isFictional ? [text.fictional] : [])]
  return parts.join(' · ')
}

interface FeatureTableProps {
  readonly map: CountyMap
  readonly find: string
  readonly onFind: (find: string) => void
  readonly onShow: (key: string) => void
}

function FeatureTable({ map, find, onFind, onShow }: FeatureTableProps) {
  const text = useText(mapText)
  const { isDemo } = useCounty()
  const columns = useFeatureColumns(onShow)
  const rows = useMemo(() => featureRows(map), [map])
  if (rows.length === 0) return null
  return (
    <section className={styles.twin}>
      <h2 className={styles.subtitle}>{text.table}</h2>
      <p className={styles.quiet}>{text.tableLead}</p>
      <DataTable
        caption={text.table}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        empty={null}
        find={find}
        onFind={onFind}
        exportNote={isDemo ? text.exportNote : undefined}
      />
    </section>
  )
}
