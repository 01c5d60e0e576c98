import { type ReactNode, useEffect, useRef } from 'react'
import type { Bounds } from '#kernel/geo/bounds.ts'
import type { Position } from '#kernel/geo/geography.ts'
import { metresPerPixel, scaleBar } from '#kernel/geo/map-scale.ts'
import { type MapView, toPosition } from '#kernel/geo/web-mercator.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatNumber } from '#web/i18n/format.ts'
import { Ground } from '#web/map/ground.tsx'
import styles from '#web/map/map-frame.module.css'
import { mapFrameText } from '#web/map/map-frame-text.ts'
import type { MapLayer } from '#web/map/map-layer.ts'
import { MapOverlay } from '#web/map/map-overlay.tsx'
import { useCamera } from '#web/map/use-camera.ts'
import { useGestures } from '#web/map/use-gestures.ts'

interface MapFrameProps {
  readonly label: string
  readonly layers: readonly MapLayer[]
  /** What the whole map shows, with hidden layers too: hiding one does not move the map. */
  readonly bounds: Bounds | null
  readonly selected: string | null
  readonly onSelect: (key: string) => void
  /** A position in words. */
  readonly readout: (position: Position) => ReactNode
  /** What must be read with the map: that it is a sketch, its approval number. */
  readonly caption: ReactNode
}

/** 地图框 — the map with its scale, north, position and caption; moved by mouse, touch and keyboard. */
export function MapFrame({ label, layers, bounds, selected, onSelect, readout, caption }: MapFrameProps) {
  const text = useText(mapFrameText)
  const box = useRef<HTMLDivElement>(null)
  const camera = useCamera(box, bounds)
  const { pointer, handlers } = useGestures(box, camera)
  const { view, size, show } = camera
  const chosen = layers.flatMap(({ points }) => points).find(({ key }) => key === selected)?.position
  useEffect(() => {
    if (chosen) show(chosen)
  }, [chosen, show])
  const at = toPosition(view, pointer ?? { x: size.width / 2, y: size.height / 2 })
  return (
    <figure className={styles.frame}>
      <div className={styles.map}>
        {/* biome-ignore-start lint/a11y/useSemanticElements: a fieldset is for a form */}
        {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: arrow keys move the map, so it must take the focus */}
        {/* biome-ignore-start lint/a11y/noStaticElementInteractions: it is a group with a name and its keys said */}
        <div
          ref={box}
          role="group"
          aria-label={`${label}。${text.keys}`}
          tabIndex={0}
          className={styles.surface}
          onKeyDown={camera.onKeyDown}
          {...handlers}
        >
          {/* biome-ignore-end lint/a11y/noStaticElementInteractions: see above */}
          {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
          {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
          <Ground layers={layers} view={view} size={size} />
          <MapOverlay layers={layers} view={view} size={size} selected={selected} onSelect={onSelect} />
        </div>
        <div className={styles.tools}>
          <button type="button" aria-label={text.zoomIn} title={text.zoomIn} onClick={() => camera.zoom(1.5)}>
            ＋
          </button>
          <button type="button" aria-label={text.zoomOut} title={text.zoomOut} onClick={() => camera.zoom(1 / 1.5)}>
            －
          </button>
          <button type="button" onClick={camera.home}>
            {text.home}
          </button>
        </div>
        <div className={styles.north} role="img" aria-label={text.northIsUp}>
          <svg width="12" height="20" viewBox="0 0 12 20" aria-hidden="true">
            <path d="M6 0L12 20L6 15.5L0 20Z" />
          </svg>
          {text.north}
        </div>
        <ScaleBar view={view} lat={at[1]} />
      </div>
      <figcaption className={styles.caption}>
        <span>{caption}</span>
        <span className={styles.readout}>
          {pointer === null ? text.centre : text.pointer} {readout(at)}
        </span>
      </figcaption>
    </figure>
  )
}

const SCALE_BAR_PX = 120

function ScaleBar({ view, lat }: { readonly view: MapView; readonly lat: number }) {
  const text = useText(mapFrameText)
  const { language } = useLanguage()
  const { lengthM, widthPx } = scaleBar(metresPerPixel(view, lat), SCALE_BAR_PX)
  const isLong = lengthM >= 1000
  const figure = formatNumber(isLong ? lengthM / 1000 : lengthM, language)
  const length = isLong ? text.kilometres(figure) : text.metres(figure)
  return (
    <div className={styles.scale} role="img" aria-label={text.scale(length)}>
      <span aria-hidden="true">{length}</span>
      <span className={styles.bar} style={{ width: widthPx }} />
    </div>
  )
}
