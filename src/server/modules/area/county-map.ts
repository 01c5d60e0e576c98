import type { CountyMap } from '#contract/schemas/county-map.ts'
import { precisionM } from '#kernel/geo/coordinate-text.ts'
import type { Geography, MultiPolygon, OutlineLayer, Position } from '#kernel/geo/geography.ts'
import { isInsideOutline } from '#kernel/geo/inside-outline.ts'
import { shiftGeography } from '#kernel/geo/shift-geography.ts'
import type { AnnexedObject } from '#kernel/plan/model.ts'

/** 地图所需 — what a county has, and what its plans in force list and ask of its units. */
export interface MapFacts {
  readonly isDemo: boolean
  readonly geography: Geography | null
  readonly objects: readonly (AnnexedObject & { readonly planKey: string })[]
  /** The unit of a township by its name in the geography, with its tasks; null: the directory does not know it. */
  readonly unitNamed: (name: string) => { readonly id: string; readonly tasks: number } | null
}

const EMPTY: Pick<Geography, 'outline' | 'townships' | 'rivers' | 'gaps'> = {
  outline: null,
  townships: null,
  rivers: null,
  gaps: [],
}

/**
 * 县域图 — every layer in CGCS2000 with the datum it was received in; what states no datum stays where it was printed. A
 * county that nobody has given a geography has its annexed objects and nothing else.
 */
export function countyMapOf({ isDemo, geography, objects, unitNamed }: MapFacts): CountyMap {
  const received = geography ?? { isFictional: isDemo, ...EMPTY }
  const { outline, townships, rivers } = shiftGeography(received, 'cgcs2000')
  return {
    isFictional: received.isFictional,
    outline: outline && { polygons: open(outline.polygons), received: received.outline?.datum ?? 'unstated' },
    townships: (townships?.places ?? []).map(({ unit, point, area }) => {
      const found = unitNamed(unit)
      return {
        unitId: found?.id ?? null,
        name: unit,
        point: pair(point),
        received: received.townships?.datum ?? 'unstated',
        polygons: area ? open(area) : null,
        tasks: found?.tasks ?? 0,
      }
    }),
    rivers: (rivers?.lines ?? []).map(({ name, line }) => ({
      name,
      line: line.map(pair),
      received: received.rivers?.datum ?? 'unstated',
    })),
    objects: objects.map((object) => placed(object, received.outline)),
    sources: sourcesOf(received),
    gaps: received.gaps.map(({ layer, units, reason }) => ({ layer, units: [...(units ?? [])], reason })),
    approvalNumber: null,
  }
}

/** A plan prints degrees and no datum: they stay as printed, and near the border nobody can tell on which side they lie. */
function placed(
  object: AnnexedObject & { readonly planKey: string },
  outline: OutlineLayer | null,
): CountyMap['objects'][number] {
  const { id, planKey, kind, name, river, lon, lat, lonLatText, targetClass, state } = object
  const point: [number, number] | null = lon === null || lat === null ? null : [lon, lat]
  const precision = precisionM(lonLatText)
  return {
    key: id,
    planKey,
    kind,
    name,
    river: river ?? null,
    point,
    received: 'unstated',
    text: lonLatText,
    precisionM: precision,
    isInside:
      point === null || precision === null
        ? null
        : isInsideOutline({ position: point, datum: 'unstated', precisionM: precision }, outline),
    targetClass,
    state: state ?? null,
  }
}

function sourcesOf({ outline, townships, rivers }: Geography): CountyMap['sources'] {
  const sources = [outline, townships, rivers].flatMap((layer) => (layer === null ? [] : [layer.source]))
  const byTitle = new Map(sources.map((source) => [source.title.zh, source]))
  return [...byTitle.values()]
}

const pair = ([lon, lat]: Position): [number, number] => [lon, lat]

const open = (polygons: MultiPolygon): [number, number][][][] =>
  polygons.map((rings) => rings.map((ring) => ring.map(pair)))
