import { type GeoJSONSource, Map as GlMap, type MapOptions, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { type MapView, type Size, toPosition } from '#kernel/geo/web-mercator.ts'
import { geojsonOf } from '#web/map/geojson.ts'
import type { MapLayer, Paint } from '#web/map/map-layer.ts'

setWorkerUrl(workerUrl)

/** 底图 — what draws areas and lines under the symbols, and follows the camera it is given. */
export interface GlGround {
  draw(layers: readonly MapLayer[]): void
  look(view: MapView, size: Size): void
  remove(): void
}

interface GroundReports {
  readonly onReady: () => void
  readonly onFail: () => void
}

/** The world is 512 pixels wide at zoom 0. */
const ZOOM_0_PX = 512
const SOURCE = 'layers'

/** WebGL 底图 — MapLibre with a style of our own: no tiles, no fonts, no network. `onFail` when it cannot go on. */
export function startGlGround(container: HTMLElement, { onReady, onFail }: GroundReports): GlGround {
  const map = new GlMap({
    container,
    style: styleOf(container),
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
  })
  map.on('error', onFail)
  map.getCanvas().addEventListener('webglcontextlost', onFail)
  map.getCanvas().setAttribute('aria-hidden', 'true')
  map.getCanvas().removeAttribute('tabindex')
  let pending: readonly MapLayer[] = []
  const give = () => map.getSource<GeoJSONSource>(SOURCE)?.setData(geojsonOf(pending))
  map.once('load', () => {
    give()
    onReady()
  })
  return {
    draw: (layers) => {
      pending = layers
      give()
    },
    look: (view, { width, height }) => {
      const [lng, lat] = toPosition(view, { x: width / 2, y: height / 2 })
      map.jumpTo({ center: [lng, lat], zoom: Math.log2(view.worldPx / ZOOM_0_PX) })
    },
    remove: () => map.remove(),
  }
}

function styleOf(element: HTMLElement): NonNullable<MapOptions['style']> {
  const tokens = getComputedStyle(element)
  const colour = (name: string) => tokens.getPropertyValue(name).trim()
  return {
    version: 8,
    sources: { [SOURCE]: { type: 'geojson', data: geojsonOf([]), tolerance: 0.1 } },
    layers: [
      {
        id: 'land',
        type: 'fill',
        source: SOURCE,
        filter: painted('outline'),
        paint: { 'fill-color': colour('--card') },
      },
      line('area', { 'line-color': colour('--line-2'), 'line-width': 1 }),
      line('river', { 'line-color': colour('--map-river'), 'line-width': 2.2 }),
      line('outline', { 'line-color': colour('--ink-2'), 'line-width': 1.6 }),
    ],
  }
}

const painted = (paint: Paint): ['==', ['get', 'paint'], Paint] => ['==', ['get', 'paint'], paint]

interface LinePaint {
  'line-color': string
  'line-width': number
}

function line(paint: Paint, look: LinePaint) {
  return {
    id: paint,
    type: 'line' as const,
    source: SOURCE,
    filter: painted(paint),
    layout: { 'line-join': 'round' as const, 'line-cap': 'round' as const },
    paint: look,
  }
}
