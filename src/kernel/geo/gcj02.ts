import type { Position } from './geography.ts'

/** Semi-major axis and squared eccentricity of the Krasovsky 1940 ellipsoid, as the published algorithm has them. */
const SEMI_MAJOR_M = 6_378_245
const ECCENTRICITY_2 = 0.006_693_421_622_965_943

/** Where the published algorithm shifts: a rectangle, so parts of the neighbouring countries are in it. */
const WEST = 72.004
const EAST = 137.8347
const SOUTH = 0.8293
const NORTH = 55.8271

/** A hundred-thousandth of a metre: the iteration stops where a double still tells the difference. */
const CONVERGED_DEGREES = 1e-10
/** Each round leaves about a hundredth of the error: five rounds reach the limit, ten never do harm. */
const MAX_ROUNDS = 10

const { PI, abs, cos, sin, sqrt } = Math

/** 是否偏移区域 — whether the published algorithm shifts at this position at all. */
export function isShiftedByGcj02([lon, lat]: Position): boolean {
  return lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH
}

/**
 * WGS-84 转 GCJ-02 — the algorithm as published (first by the eviltransform project, the same in coordtransform and
 * gcoord). The State's own is not public: pairs of a map service lie 0.6–0.7 m from it. Unchanged outside its area.
 * @example gcj02FromWgs84([116.404, 39.915]) // [116.41024449916938, 39.91640428150164]
 */
export function gcj02FromWgs84(position: Position): Position {
  return isShiftedByGcj02(position) ? shifted(position) : position
}

/**
 * GCJ-02 转 WGS-84 — the inverse of {@link gcj02FromWgs84} by iteration, to less than a centimetre there and back.
 * Subtracting the shift once, as many tools do, is off by up to two metres.
 */
export function wgs84FromGcj02(position: Position): Position {
  if (!isShiftedByGcj02(position)) return position
  let [lon, lat] = position
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const [reachedLon, reachedLat] = shifted([lon, lat])
    const errorLon = reachedLon - position[0]
    const errorLat = reachedLat - position[1]
    lon -= errorLon
    lat -= errorLat
    if (abs(errorLon) < CONVERGED_DEGREES && abs(errorLat) < CONVERGED_DEGREES) break
  }
  return [lon, lat]
}

/** The shift in metres east and north, turned into degrees of the ellipsoid's radii of curvature at this latitude. */
function shifted([lon, lat]: Position): Position {
  const x = lon - 105
  const y = lat - 35
  const latitude = (lat / 180) * PI
  const w2 = 1 - ECCENTRICITY_2 * sin(latitude) ** 2
  const primeVerticalM = SEMI_MAJOR_M / sqrt(w2)
  const meridianM = (SEMI_MAJOR_M * (1 - ECCENTRICITY_2)) / (w2 * sqrt(w2))
  return [
    lon + (eastM(x, y) * 180) / (primeVerticalM * cos(latitude) * PI),
    lat + (northM(x, y) * 180) / (meridianM * PI),
  ]
}

function eastM(x: number, y: number): number {
  const trend = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
  const waves = 20 * sin(x * PI) + 40 * sin((x / 3) * PI) + 150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)
  return trend + ((ripples(x) + waves) * 2) / 3
}

function northM(x: number, y: number): number {
  const trend = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
  const waves = 20 * sin(y * PI) + 40 * sin((y / 3) * PI) + 160 * sin((y / 12) * PI) + 320 * sin((y / 30) * PI)
  return trend + ((ripples(x) + waves) * 2) / 3
}

/** Both shifts ripple with the longitude, three times and once a degree. */
const ripples = (x: number): number => 20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)
