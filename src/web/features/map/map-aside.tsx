import type { CountyMap } from '#contract/schemas/county-map.ts'
import { LAYERS, type LayerKey } from '#web/features/map/county-layers.ts'
import styles from '#web/features/map/map-page.module.css'
import { mapText } from '#web/features/map/map-text.ts'
import { useLabel, useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import type { MapLayer } from '#web/map/map-layer.ts'
import { MapSymbol } from '#web/map/map-symbol.tsx'

interface LayerControlProps {
  readonly layers: readonly MapLayer[]
  readonly hidden: ReadonlySet<LayerKey>
  readonly onChange: (layer: LayerKey, isShown: boolean) => void
}

/** 图层控制 — also the legend; a layer without anything says so instead of offering a switch that does nothing. */
export function LayerControl({ layers, hidden, onChange }: LayerControlProps) {
  const text = useText(mapText)
  const filled = new Set(
    layers.filter(({ areas, lines, points }) => areas.length + lines.length + points.length > 0).map(({ key }) => key),
  )
  return (
    <fieldset className={styles.layers}>
      <legend>{text.layers}</legend>
      {LAYERS.map((key) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={filled.has(key) && !hidden.has(key)}
            disabled={!filled.has(key)}
            onChange={(event) => onChange(key, event.target.checked)}
          />
          <LegendSign layer={key} />
          {text.layerNames[key]}
          {!filled.has(key) && <span className={styles.quiet}>{text.absent}</span>}
        </label>
      ))}
    </fieldset>
  )
}

const POINT_SIGNS = { townships: 'dot', sections: 'diamond', sources: 'triangle' } as const

function LegendSign({ layer }: { readonly layer: LayerKey }) {
  if (layer === 'outline' || layer === 'rivers') return <span aria-hidden="true" className={styles[layer]} />
  return <MapSymbol shape={POINT_SIGNS[layer]} />
}

/** 缺项 — what is not drawn, for whom, and why. */
export function MapGaps({ gaps }: Pick<CountyMap, 'gaps'>) {
  const text = useText(mapText)
  const label = useLabel()
  if (gaps.length === 0) return null
  return (
    <section className={styles.notes}>
      <h2>{text.gaps}</h2>
      {gaps.map(({ layer, units, reason }) => (
        <p key={`${layer} ${reason.zh}`}>
          <strong>{text.gapLayers[layer]}</strong>
          {units.length > 0 && <span lang="zh-CN">（{units.join('、')}）</span>} {label(reason)}
        </p>
      ))}
    </section>
  )
}

/** 资料来源 — each with its licence, as the licences ask. */
export function MapSources({ sources }: Pick<CountyMap, 'sources'>) {
  const text = useText(mapText)
  const label = useLabel()
  const { language } = useLanguage()
  if (sources.length === 0) return null
  return (
    <section className={styles.notes}>
      <h2>{text.sources}</h2>
      {sources.map(({ title, licence, retrievedOn, note }) => (
        <p key={title.zh}>
          <strong>{label(title)}</strong> · {licence}
          {retrievedOn !== null && ` · ${text.retrieved(formatDate(retrievedOn, language))}`}
          <br />
          {label(note)}
        </p>
      ))}
    </section>
  )
}
