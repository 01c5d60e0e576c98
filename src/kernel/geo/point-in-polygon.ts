import type { MultiPolygon, Polygon, Position, Ring } from './geography.ts'
import { degreesToSegment } from './nearest-edge.ts'

/** 位置关系 — of a position to an area. */
export type Containment = 'inside' | 'boundary' | 'outside'

/** A ten-thousandth of a metre in degrees: nearer than this to an edge is on it, whatever the rounding. */
const ON_EDGE_DEGREES = 1e-9

/**
 * 点与多边形的关系 — by crossings of a ray to the east, edges straight in degrees. A hole is outside, its edge is
 * boundary. Both are of one datum.
 */
export function locate(position: Position, polygons: MultiPolygon): Containment {
  let found: Containment = 'outside'
  for (const polygon of polygons) {
    const where = locateInPolygon(position, polygon)
    if (where === 'inside') return where
    if (where === 'boundary') found = where
  }
  return found
}

/** 是否在内 — a position on the edge counts as inside: a section on the county's border is the county's to answer for. */
export function contains(polygons: MultiPolygon, position: Position): boolean {
  return locate(position, polygons) !== 'outside'
}

function locateInPolygon(position: Position, [outer, ...holes]: Polygon): Containment {
  if (!outer) return 'outside'
  const where = locateInRing(position, outer)
  if (where !== 'inside') return where
  for (const hole of holes) {
    const inHole = locateInRing(position, hole)
    if (inHole !== 'outside') return inHole === 'inside' ? 'outside' : 'boundary'
  }
  return 'inside'
}

function locateInRing(position: Position, ring: Ring): Containment {
  const [lon, lat] = position
  let isInside = false
  let from = ring.at(-1)
  for (const to of ring) {
    if (!from) break
    if (degreesToSegment(position, from, to, 1) <= ON_EDGE_DEGREES) return 'boundary'
    const crosses = from[1] > lat !== to[1] > lat
    if (crosses && lon < from[0] + ((lat - from[1]) / (to[1] - from[1])) * (to[0] - from[0])) isInside = !isInside
    from = to
  }
  return isInside ? 'inside' : 'outside'
}
