import type { MultiPolygon, Position } from '#kernel/geo/geography.ts'
import type { MapLayer, Paint } from '#web/map/map-layer.ts'

type Pair = [number, number]

interface Feature {
  type: 'Feature'
  properties: { paint: Paint }
  geometry: { type: 'MultiPolygon'; coordinates: Pair[][][] } | { type: 'LineString'; coordinates: Pair[] }
}

/** 要素集 — areas and lines of the layers in GeoJSON, each with the way it is painted. */
export function geojsonOf(layers: readonly MapLayer[]): { type: 'FeatureCollection'; features: Feature[] } {
  const features = layers.flatMap(({ paint, areas, lines }): Feature[] => [
    ...areas.map((area) => feature(paint, { type: 'MultiPolygon', coordinates: polygons(area) })),
    ...lines.map(({ line }) => feature(paint, { type: 'LineString', coordinates: line.map(pair) })),
  ])
  return { type: 'FeatureCollection', features }
}

const feature = (paint: Paint, geometry: Feature['geometry']): Feature => ({
  type: 'Feature',
  properties: { paint },
  geometry,
})

const pair = ([lon, lat]: Position): Pair => [lon, lat]

const polygons = (area: MultiPolygon): Pair[][][] => area.map((rings) => rings.map((ring) => ring.map(pair)))
