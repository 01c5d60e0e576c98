import type { MultiPolygon, Position } from './geography.ts'

/** 范围 — the smallest rectangle of degrees around something; never across the 180th meridian. */
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** 外包矩形 — of positions; null when there are none. */
export function boundsOf(positions: Iterable<Position>): Bounds | null {
  let west = Number.POSITIVE_INFINITY
  let south = Number.POSITIVE_INFINITY
  let east = Number.NEGATIVE_INFINITY
  let north = Number.NEGATIVE_INFINITY
  for (const [lon, lat] of positions) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return west > east ? null : { west, south, east, north }
}

/** 多边形外包矩形 — of polygons; null when they have no position. */
export function boundsOfPolygons(polygons: MultiPolygon): Bounds | null {
  return boundsOf(polygons.flat(2))
}

/** 范围合并 — the smallest rectangle around both. */
export function unionOfBounds(one: Bounds | null, other: Bounds | null): Bounds | null {
  if (one === null || other === null) return one ?? other
  return {
    west: Math.min(one.west, other.west),
    south: Math.min(one.south, other.south),
    east: Math.max(one.east, other.east),
    north: Math.max(one.north, other.north),
  }
}
