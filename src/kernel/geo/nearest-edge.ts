import type { Position, Ring } from './geography.ts'

/** 每度米数 — a degree of the meridian on the mean sphere. */
export const METRES_PER_DEGREE = 111_195

/**
 * 点到线段的距离 — in degrees of latitude, longitudes narrowed by the factor given: 1 where only "on or off" counts, the
 * cosine of the latitude where near and far do.
 */
export function degreesToSegment([lon, lat]: Position, from: Position, to: Position, narrowing: number): number {
  const x = (from[0] - lon) * narrowing
  const y = from[1] - lat
  const dx = (to[0] - from[0]) * narrowing
  const dy = to[1] - from[1]
  const length2 = dx * dx + dy * dy
  const along = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(x * dx + y * dy) / length2))
  return Math.hypot(x + along * dx, y + along * dy)
}

/** 经度缩短系数 — how much shorter a degree of longitude is than one of latitude here. */
export function narrowingAt(lat: number): number {
  return Math.cos((lat * Math.PI) / 180)
}

/** 到最近边的距离 — degrees of latitude to the nearest edge of any of the rings; infinite when there is none. */
export function degreesToRings(position: Position, rings: readonly Ring[]): number {
  const narrowing = narrowingAt(position[1])
  let nearest = Number.POSITIVE_INFINITY
  for (const ring of rings) {
    let from = ring.at(-1)
    for (const to of ring) {
      if (from) nearest = Math.min(nearest, degreesToSegment(position, from, to, narrowing))
      from = to
    }
  }
  return nearest
}
