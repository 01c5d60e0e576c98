import type { MultiPolygon, Ring } from './geography.ts'

/** GRS 80, the ellipsoid of CGCS2000; WGS-84's differs by a tenth of a millimetre (国家测绘局公告2008年第2号). */
const SEMI_MAJOR_KM = 6378.137
const ECCENTRICITY_2 = 0.006_694_380_022_9
const ECCENTRICITY = Math.sqrt(ECCENTRICITY_2)

/**
 * 面积 — square kilometres on the ellipsoid, holes taken off. Edges are straight in the cylindrical equal-area projection
 * (Snyder, Map Projections — A Working Manual, 1987, eq. 3-12 and 10-12), which is exact along parallels and meridians
 * and differs from geodesics by less than a part in a million for edges of a kilometre. Rings never cross 180°.
 */
export function areaKm2(polygons: MultiPolygon): number {
  let area = 0
  for (const [outer, ...holes] of polygons) {
    if (!outer) continue
    area += ringKm2(outer)
    for (const hole of holes) area -= ringKm2(hole)
  }
  return area
}

function ringKm2(ring: Ring): number {
  let sum = 0
  let from = ring.at(-1)
  for (const to of ring) {
    if (from) sum += (to[0] - from[0]) * (authalic(from[1]) + authalic(to[1]))
    from = to
  }
  return Math.abs((sum * Math.PI * SEMI_MAJOR_KM * SEMI_MAJOR_KM) / 180 / 4)
}

/** q of Snyder 3-12: twice the share of the ellipsoid's zone from the equator to this latitude. */
function authalic(lat: number): number {
  const sin = Math.sin((lat * Math.PI) / 180)
  const eSin = ECCENTRICITY * sin
  return (1 - ECCENTRICITY_2) * (sin / (1 - eSin * eSin) + Math.atanh(eSin) / ECCENTRICITY)
}
