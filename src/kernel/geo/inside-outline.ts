import { shiftDatum } from './datum-shift.ts'
import type { Datum } from './geo-point.ts'
import type { OutlineLayer, Position } from './geography.ts'
import { degreesToRings, METRES_PER_DEGREE } from './nearest-edge.ts'
import { contains } from './point-in-polygon.ts'

/** 待判位置 — a position as received, with what its printed digits can mean. */
export interface PlacedPosition {
  readonly position: Position
  readonly datum: Datum
  readonly precisionM: number
}

/**
 * 是否在县界内 — of a position as received. Null, undecided, where it could lie on either side: no outline, or the border
 * is nearer than the printed digits, the shift and an unstated datum leave open. On the very border counts as inside
 * only where nothing is left open.
 */
export function isInsideOutline(
  { position, datum, precisionM }: PlacedPosition,
  outline: OutlineLayer | null,
): boolean | null {
  if (outline === null) return null
  const to = outline.datum === 'unstated' ? 'cgcs2000' : outline.datum
  const placed = shiftDatum(position, datum, to)
  const outlineOpenM = shiftDatum(position, outline.datum, to).uncertaintyM
  const openM = precisionM + placed.uncertaintyM + outlineOpenM
  const borderM = degreesToRings(placed.position, outline.polygons.flat()) * METRES_PER_DEGREE
  return borderM < openM ? null : contains(outline.polygons, placed.position)
}
