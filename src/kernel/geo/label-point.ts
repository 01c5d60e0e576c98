import { type Bounds, boundsOf } from './bounds.ts'
import type { MultiPolygon, Polygon, Position, Ring } from './geography.ts'
import { degreesToRings } from './nearest-edge.ts'
import { locate } from './point-in-polygon.ts'
import { areaKm2 } from './polygon-area.ts'

/** Rows that are cut across the polygon; every part of it that is higher than a row's distance is met. */
const ROWS = 48
/** Halvings of the step around the best position: the last step is a thousandth of the first. */
const HALVINGS = 10
const DIRECTIONS = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => [x, y] as const))

interface Candidate {
  readonly position: Position
  /** Degrees of latitude to the nearest edge. */
  readonly clearance: number
}

/**
 * 注记点 — where a name may stand: a position inside the largest polygon, well away from its edges and holes. Null when
 * nothing is enclosed.
 */
export function labelPoint(polygons: MultiPolygon): Position | null {
  const largest = largestOf(polygons)
  const bounds = largest && boundsOf(largest.flat())
  if (!largest || !bounds) return null
  let best = acrossRows(largest, bounds)
  let step = (bounds.north - bounds.south) / ROWS
  for (let halving = 0; best && halving < HALVINGS; ) {
    const better = around(best, step, largest)
    if (better) best = better
    else {
      halving++
      step /= 2
    }
  }
  return best?.position ?? null
}

function largestOf(polygons: MultiPolygon): Polygon | null {
  let largest: Polygon | null = null
  let largestKm2 = 0
  for (const polygon of polygons) {
    const km2 = areaKm2([polygon])
    if (km2 > largestKm2) [largest, largestKm2] = [polygon, km2]
  }
  return largest
}

/** The middle of every stretch that a row has inside the polygon, whichever has most room. */
function acrossRows(polygon: Polygon, { south, north }: Bounds): Candidate | null {
  let best: Candidate | null = null
  for (let row = 0; row < ROWS; row++) {
    const lat = south + ((north - south) * (row + 0.5)) / ROWS
    const crossings = polygon.flatMap((ring) => crossingsOf(ring, lat)).sort((one, other) => one - other)
    for (let at = 1; at < crossings.length; at++) {
      const lon = ((crossings[at - 1] ?? 0) + (crossings[at] ?? 0)) / 2
      best = roomier(best, [lon, lat], polygon) ?? best
    }
  }
  return best
}

function around({ position: [lon, lat], clearance }: Candidate, step: number, polygon: Polygon): Candidate | null {
  let best: Candidate | null = null
  for (const [x, y] of DIRECTIONS) {
    const known: Candidate = best ?? { position: [lon, lat], clearance }
    best = roomier(known, [lon + x * step, lat + y * step], polygon) ?? best
  }
  return best
}

/** The candidate at this position when it is inside with more room than the known one. */
function roomier(known: Candidate | null, position: Position, polygon: Polygon): Candidate | null {
  if (locate(position, [polygon]) !== 'inside') return null
  const clearance = degreesToRings(position, polygon)
  return known === null || clearance > known.clearance ? { position, clearance } : null
}

function crossingsOf(ring: Ring, lat: number): number[] {
  const crossings: number[] = []
  let from = ring.at(-1)
  for (const to of ring) {
    if (from && from[1] > lat !== to[1] > lat) {
      crossings.push(from[0] + ((lat - from[1]) / (to[1] - from[1])) * (to[0] - from[0]))
    }
    from = to
  }
  return crossings
}
