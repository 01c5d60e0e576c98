import type { CountyMap } from '#contract/schemas/county-map.ts'
import type { MapLayer, MapPoint, PointShape } from '#web/map/map-layer.ts'

/** 图层 — in the order they are drawn and listed. */
export const LAYERS = ['outline', 'townships', 'rivers', 'sections', 'sources'] as const
export type LayerKey = (typeof LAYERS)[number]

type Township = CountyMap['townships'][number]
type AnnexedObject = CountyMap['objects'][number]

/** 图上所选 — a township or an annexed object, by the key it has in the address. */
export type Feature =
  | { readonly key: string; readonly kind: 'township'; readonly township: Township }
  | { readonly key: string; readonly kind: AnnexedObject['kind']; readonly object: AnnexedObject }

export const SHAPES: Readonly<Record<Feature['kind'], PointShape>> = {
  township: 'dot',
  'river-section': 'diamond',
  'water-source': 'triangle',
}

/** 要素 — everything that can be chosen: annexed objects first, those without a printed position among them. */
export function featuresOf({ objects, townships }: CountyMap): readonly Feature[] {
  return [
    ...objects.map((object) => ({ key: `${object.planKey}.${object.key}`, kind: object.kind, object })),
    ...townships.map((township) => ({ key: township.name, kind: 'township' as const, township })),
  ]
}

/** 图上用语 — what stands behind a name: a township's tasks, an object's class. */
export interface LayerWords {
  readonly tasks: (count: number) => string
  readonly classOf: (name: string) => string
}

/** 县域图层 — the county in the model that the map draws. */
export function countyLayers(map: CountyMap, words: LayerWords): readonly (MapLayer & { key: LayerKey })[] {
  const features = featuresOf(map)
  const objects = (kind: AnnexedObject['kind']) =>
    features.flatMap((one) => (one.kind === kind ? objectPoint(one, words) : []))
  const none = { areas: [], lines: [], points: [] }
  return [
    { ...none, key: 'outline', paint: 'outline', areas: map.outline === null ? [] : [map.outline.polygons] },
    {
      ...none,
      key: 'townships',
      paint: 'area',
      areas: map.townships.flatMap(({ polygons }) => (polygons === null ? [] : [polygons])),
      points: map.townships.map(({ name, point, tasks: count }) => ({
        key: name,
        name,
        note: count === 0 ? null : words.tasks(count),
        shape: SHAPES.township,
        position: point,
      })),
    },
    { ...none, key: 'rivers', paint: 'river', lines: map.rivers },
    { ...none, key: 'sections', paint: 'area', points: objects('river-section') },
    { ...none, key: 'sources', paint: 'area', points: objects('water-source') },
  ]
}

function objectPoint(feature: Feature, { classOf }: LayerWords): readonly MapPoint[] {
  if (feature.kind === 'township' || feature.object.point === null) return []
  const { name, targetClass, point } = feature.object
  return [
    { key: feature.key, name, note: targetClass && classOf(targetClass), shape: SHAPES[feature.kind], position: point },
  ]
}

/** 隐去的图层 — of the address (?off=rivers,sources); unknown names are ignored. */
export function hiddenLayers(off: string | undefined): ReadonlySet<LayerKey> {
  const asked = new Set(off?.split(','))
  return new Set(LAYERS.filter((key) => asked.has(key)))
}

/** The address after one layer was shown or hidden; undefined when all are shown. */
export function withLayer(hidden: ReadonlySet<LayerKey>, layer: LayerKey, isShown: boolean): string | undefined {
  const off = LAYERS.filter((key) => (key === layer ? !isShown : hidden.has(key)))
  return off.length === 0 ? undefined : off.join(',')
}
