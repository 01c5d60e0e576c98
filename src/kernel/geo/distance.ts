import type { Position } from './geography.ts'

/** 地球平均半径 — mean radius R₁ of the GRS 80 ellipsoid in metres (IUGG, Moritz 2000). */
const MEAN_RADIUS_M = 6_371_008.8

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/**
 * 距离 — metres along the great circle (haversine) on the mean sphere. Within 0.6 % of the ellipsoid, and exact enough
 * for positions that plans print to 11 m or worse. Both positions are of one datum.
 * @example distanceM([109, 24], [109, 25]) // 111195.08
 */
export function distanceM([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const sinLat = Math.sin(radians(lat2 - lat1) / 2)
  const sinLon = Math.sin(radians(lon2 - lon1) / 2)
  const haversine = sinLat * sinLat + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * sinLon * sinLon
  return 2 * MEAN_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(haversine)))
}
