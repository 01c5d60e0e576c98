import type { Bounds } from './bounds.ts'
import type { Position } from './geography.ts'

/** Semi-major axis of WGS-84, the sphere of EPSG:3857. */
const RADIUS_M = 6_378_137
const CIRCUMFERENCE_M = 2 * Math.PI * RADIUS_M

/** Where the projection becomes a square (atan(sinh π)). */
export const MAX_LATITUDE = 85.051_128_779_806_6

/** 平面点 — x to the east, y to the south. */
export interface PlanePoint {
  readonly x: number
  readonly y: number
}

/** 图面大小 — in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** 视图 — how a map is laid on a drawing: pixels for the whole world's width, and where its north-west corner lies. */
export interface MapView {
  readonly worldPx: number
  readonly leftPx: number
  readonly topPx: number
}

/** 投影 — Web Mercator, the world as a unit square: x and y from 0 (180° W, 85.05° N) to 1. Latitudes beyond are cut. */
export function project([lon, lat]: Position): PlanePoint {
  const cut = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat))
  const northing = Math.atanh(Math.sin((cut * Math.PI) / 180))
  return { x: lon / 360 + 0.5, y: 0.5 - northing / (2 * Math.PI) }
}

/** 反投影 — the position of a point of the unit square. */
export function unproject({ x, y }: PlanePoint): Position {
  const lat = Math.asin(Math.tanh((0.5 - y) * 2 * Math.PI))
  return [(x - 0.5) * 360, (lat * 180) / Math.PI]
}

/** EPSG:3857 坐标 — metres east and north of 0°, 0°, as other programs exchange them. */
export function toEpsg3857(position: Position): readonly [eastM: number, northM: number] {
  const { x, y } = project(position)
  return [(x - 0.5) * CIRCUMFERENCE_M, (0.5 - y) * CIRCUMFERENCE_M]
}

/**
 * 适配范围 — the largest view that shows the bounds whole and in the middle, with a margin of so many pixels all round.
 * Bounds without extent (one point) are shown at `maxWorldPx`, which no view exceeds.
 */
export function fitBounds(bounds: Bounds, { width, height }: Size, marginPx: number, maxWorldPx: number): MapView {
  const northWest = project([bounds.west, bounds.north])
  const southEast = project([bounds.east, bounds.south])
  const widthPx = Math.max(1, width - 2 * marginPx)
  const heightPx = Math.max(1, height - 2 * marginPx)
  const worldPx = Math.min(maxWorldPx, widthPx / (southEast.x - northWest.x), heightPx / (southEast.y - northWest.y))
  return {
    worldPx,
    leftPx: width / 2 - (worldPx * (northWest.x + southEast.x)) / 2,
    topPx: height / 2 - (worldPx * (northWest.y + southEast.y)) / 2,
  }
}

/** 上图 — pixels of a position in a view. */
export function toPixel(view: MapView, position: Position): PlanePoint {
  const { x, y } = project(position)
  return { x: view.leftPx + x * view.worldPx, y: view.topPx + y * view.worldPx }
}

/** 取位置 — the position under a pixel of a view. */
export function toPosition(view: MapView, { x, y }: PlanePoint): Position {
  return unproject({ x: (x - view.leftPx) / view.worldPx, y: (y - view.topPx) / view.worldPx })
}
