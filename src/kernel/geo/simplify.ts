import type { MultiPolygon, Position, Ring } from './geography.ts'
import { degreesToSegment, METRES_PER_DEGREE, narrowingAt } from './nearest-edge.ts'

/**
 * 折线简化 — Douglas–Peucker: no position that is left out is further than the tolerance from what remains. Ends stay;
 * what remains is a selection of what was given, in order.
 */
export function simplifyLine(line: readonly Position[], toleranceM: number): readonly Position[] {
  if (line.length <= 2) return line
  const narrowing = narrowingAt(line[0]?.[1] ?? 0)
  const kept = new Set([0, line.length - 1])
  const spans: [number, number][] = [[0, line.length - 1]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [start, end] = span
    const { at, degrees } = furthest(line, start, end, narrowing)
    if (at === null || degrees * METRES_PER_DEGREE <= toleranceM) continue
    kept.add(at)
    spans.push([start, at], [at, end])
  }
  return line.filter((_, at) => kept.has(at))
}

/**
 * 多边形简化 — ring by ring. A ring is never lost: it keeps at least three corners, however small it is. Neighbours that
 * are simplified apart may overlap by the tolerance; for maps, never for deciding what lies inside.
 */
export function simplifyPolygons(polygons: MultiPolygon, toleranceM: number): MultiPolygon {
  return polygons.map((rings) => rings.map((ring) => simplifyRing(ring, toleranceM)))
}

/** A ring has no ends: it is cut at its first position and the one furthest from it. */
function simplifyRing(ring: Ring, toleranceM: number): Ring {
  const first = ring[0]
  if (!first || ring.length <= 4) return ring
  const opposite = furthest(ring, 0, ring.length - 1, narrowingAt(first[1])).at
  if (opposite === null) return ring
  const there = simplifyLine(ring.slice(0, opposite + 1), toleranceM)
  const back = simplifyLine(ring.slice(opposite), toleranceM)
  const simplified = [...there, ...back.slice(1)]
  return simplified.length >= 4 ? simplified : triangleOf(ring, opposite)
}

/** The first position, the opposite one, and the one furthest from the line between them. */
function triangleOf(ring: Ring, opposite: number): Ring {
  const narrowing = narrowingAt(ring[0]?.[1] ?? 0)
  const there = furthest(ring, 0, opposite, narrowing)
  const back = furthest(ring, opposite, ring.length - 1, narrowing)
  const corner = there.degrees >= back.degrees ? there.at : back.at
  return corner === null ? ring : ring.filter((_, at) => [0, opposite, corner, ring.length - 1].includes(at))
}

/** The position between two others that is furthest from the line between them; null when there is none between. */
function furthest(
  line: readonly Position[],
  start: number,
  end: number,
  narrowing: number,
): { readonly at: number | null; readonly degrees: number } {
  const from = line[start]
  const to = line[end]
  let at: number | null = null
  let degrees = -1
  for (let index = start + 1; from && to && index < end; index++) {
    const position = line[index]
    const distance = position ? degreesToSegment(position, from, to, narrowing) : -1
    if (distance > degrees) [at, degrees] = [index, distance]
  }
  return { at, degrees }
}
