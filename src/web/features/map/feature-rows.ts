import type { CountyMap } from '#contract/schemas/county-map.ts'
import { type Feature, featuresOf } from '#web/features/map/county-layers.ts'

/** 与县界 — `unknown` never passes for outside. */
export type Inside = 'yes' | 'no' | 'unknown'

/** 一行 — what the table says of a feature; null where it has nothing to say. */
export interface FeatureRow {
  readonly key: string
  readonly kind: Feature['kind']
  readonly name: string
  readonly river: string | null
  readonly targetClass: string | null
  /** As printed; of a township, the degrees it was placed by. */
  readonly coordinates: string
  readonly received: CountyMap['objects'][number]['received']
  readonly precisionM: number | null
  readonly inside: Inside | null
  readonly tasks: number | null
  readonly isOnMap: boolean
}

/** 图表同源 — the rows of the table, one for each feature that can be chosen on the map. */
export function featureRows(map: CountyMap): readonly FeatureRow[] {
  return featuresOf(map).map((feature) => {
    if (feature.kind === 'township') return townshipRow(feature)
    const { key, kind, object } = feature
    const { name, river, targetClass, text, received, precisionM } = object
    const inside = insideOf(object.isInside)
    const isOnMap = object.point !== null
    return {
      key,
      kind,
      name,
      river,
      targetClass,
      coordinates: text,
      received,
      precisionM,
      inside,
      tasks: null,
      isOnMap,
    }
  })
}

function townshipRow({ key, kind, township }: Extract<Feature, { kind: 'township' }>): FeatureRow {
  const { name, point, received, unitId, tasks } = township
  return {
    key,
    kind,
    name,
    river: null,
    targetClass: null,
    coordinates: point.map((degrees) => String(Math.round(degrees * 1e6) / 1e6)).join(', '),
    received,
    precisionM: null,
    inside: null,
    tasks: unitId === null ? null : tasks,
    isOnMap: true,
  }
}

export function insideOf(isInside: boolean | null): Inside {
  return isInside === null ? 'unknown' : isInside ? 'yes' : 'no'
}
