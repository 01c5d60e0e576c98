import type { Bounds } from '#kernel/geo/bounds.ts'
import type { Position } from '#kernel/geo/geography.ts'
import { fitBounds, type MapView, type PlanePoint, project, type Size } from '#kernel/geo/web-mercator.ts'

/** From half the country on a screen to single houses; coordinates of plans are no finer. */
const MIN_WORLD_PX = 2 ** 14
const MAX_WORLD_PX = 2 ** 25

/** A lone point is shown with some 40 km around it, about a county. */
const LONE_POINT_WORLD_PX = 2 ** 20

const MARGIN_PX = 44

/** Where a map without anything on it stands: the middle of China. */
const NOWHERE: Bounds = { west: 85, south: 20, east: 125, north: 48 }

/** 全图 — everything in view, in the middle. */
export function homeView(bounds: Bounds | null, size: Size): MapView {
  const margin = Math.min(MARGIN_PX, size.width / 8, size.height / 8)
  return fitBounds(bounds ?? NOWHERE, size, margin, LONE_POINT_WORLD_PX)
}

/** 平移 — the drawing follows the hand by so many pixels. */
export function moved(view: MapView, dx: number, dy: number): MapView {
  return { ...view, leftPx: view.leftPx + dx, topPx: view.topPx + dy }
}

/** 缩放 — about a pixel, which stays over the same place; within the limits of scale. */
export function zoomed(view: MapView, factor: number, at: PlanePoint): MapView {
  const worldPx = Math.max(MIN_WORLD_PX, Math.min(MAX_WORLD_PX, view.worldPx * factor))
  const by = worldPx / view.worldPx
  return { worldPx, leftPx: at.x - (at.x - view.leftPx) * by, topPx: at.y - (at.y - view.topPx) * by }
}

/** 居中 — the same scale with a position in the middle. */
export function centred(view: MapView, position: Position, { width, height }: Size): MapView {
  const { x, y } = project(position)
  return { ...view, leftPx: width / 2 - x * view.worldPx, topPx: height / 2 - y * view.worldPx }
}

/** 手势 — one finger moves the map, two move and scale it; other counts, or a changed count, do nothing. */
export function followFingers(view: MapView, before: readonly PlanePoint[], after: readonly PlanePoint[]): MapView {
  const from = middle(before)
  const to = middle(after)
  if (before.length !== after.length || from === null || to === null) return view
  const follows = moved(view, to.x - from.x, to.y - from.y)
  const spread = spreadOf(before)
  return spread > 0 ? zoomed(follows, spreadOf(after) / spread, to) : follows
}

function middle([one, other, third]: readonly PlanePoint[]): PlanePoint | null {
  if (one === undefined || third !== undefined) return null
  return other === undefined ? one : { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
}

function spreadOf([one, other]: readonly PlanePoint[]): number {
  return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0
}

const STEP_PX = 80
const KEY_MOVES: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [STEP_PX, 0],
  ArrowRight: [-STEP_PX, 0],
  ArrowUp: [0, STEP_PX],
  ArrowDown: [0, -STEP_PX],
}
const KEY_ZOOMS: Readonly<Record<string, number>> = { '+': 1.5, '=': 1.5, '-': 1 / 1.5, _: 1 / 1.5 }

/** 按键 — arrows move, + and - scale about the middle; null for any other key. */
export function afterKey(view: MapView, key: string, { width, height }: Size): MapView | null {
  const move = KEY_MOVES[key]
  if (move) return moved(view, ...move)
  const factor = KEY_ZOOMS[key]
  return factor === undefined ? null : zoomed(view, factor, { x: width / 2, y: height / 2 })
}
