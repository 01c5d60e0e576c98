import { type Bounds, boundsOf } from '#kernel/geo/bounds.ts'
import type { MultiPolygon, Position } from '#kernel/geo/geography.ts'

/** 图式 — how a layer's areas and lines are drawn: the county's own outline, areas inside it, rivers. */
export type Paint = 'outline' | 'area' | 'river'

/** 符号 — told apart by shape before colour. */
export type PointShape = 'dot' | 'diamond' | 'triangle'

export interface MapLine {
  readonly name: string | null
  readonly line: readonly Position[]
}

/** 点 — something that can be chosen; `note` stands quietly behind its name. */
export interface MapPoint {
  readonly key: string
  readonly name: string
  readonly note: string | null
  readonly shape: PointShape
  readonly position: Position
}

/** 图层 — the one model that both renderings draw; everything in CGCS2000 or as it was printed. */
export interface MapLayer {
  readonly key: string
  readonly paint: Paint
  readonly areas: readonly MultiPolygon[]
  readonly lines: readonly MapLine[]
  readonly points: readonly MapPoint[]
}

/** 图幅 — what has to be seen: the outline alone where there is one, else everything there is. Null: nothing at all. */
export function boundsOfLayers(layers: readonly MapLayer[]): Bounds | null {
  const outlines = layers.filter(({ paint, areas }) => paint === 'outline' && areas.length > 0)
  return boundsOf((outlines.length > 0 ? outlines : layers).flatMap(positionsOf))
}

function positionsOf({ areas, lines, points }: MapLayer): readonly Position[] {
  return [...areas.flat(3), ...lines.flatMap(({ line }) => line), ...points.map(({ position }) => position)]
}
