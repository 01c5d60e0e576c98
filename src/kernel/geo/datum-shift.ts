import { distanceM } from './distance.ts'
import { gcj02FromWgs84, isShiftedByGcj02, wgs84FromGcj02 } from './gcj02.ts'
import type { Datum } from './geo-point.ts'
import type { Position } from './geography.ts'

/**
 * 换算说明 — what was done to a position: `same` nothing, the datum is the one asked for · `equivalent` nothing, CGCS2000
 * and WGS-84 are one at a map's precision · `shifted` moved by the published algorithm · `outside` nothing, GCJ-02 does
 * not shift there · `unstated` nothing, the source states no datum.
 */
export type DatumShiftNote = 'same' | 'equivalent' | 'shifted' | 'outside' | 'unstated'

/** 换算结果 — a position in `datum`, what was done, and by how many metres it may be off for that reason alone. */
export interface ShiftedPosition {
  readonly position: Position
  readonly datum: Datum
  readonly note: DatumShiftNote
  readonly uncertaintyM: number
}

/** A datum that a position can be asked for in; nobody can ask for an unstated one. */
export type StatedDatum = Exclude<Datum, 'unstated'>

/**
 * CGCS2000 is ITRF97 at epoch 2000.0 (国家测绘局公告2008年第2号); WGS-84 follows newer frames at the present epoch. The
 * ellipsoids differ by 0.1 mm, the frames by centimetres, and the plate's motion since 2000 (about 3 cm a year) adds
 * decimetres. Source: 魏子卿, 2000中国大地坐标系及其与WGS84的比较, 2008. One metre bounds it until the 2030s.
 */
const FRAMES_DIFFER_BY_M = 1

/** A map service's own pairs lie 0.6–0.7 m from the published algorithm (the tests hold some), rounding adds 0.1 m. */
const ALGORITHM_DIFFERS_BY_M = 1

/**
 * 坐标基准换算 — a position of one datum in another. An unstated datum is never shifted silently: the position comes back
 * as it is, still `unstated`, with the distance that it would move if it were GCJ-02 as its uncertainty.
 * @example shiftDatum([109.2601, 24.5401], 'unstated', 'cgcs2000') // …note: 'unstated', uncertaintyM: ≈ 540
 */
export function shiftDatum(position: Position, from: Datum, to: StatedDatum): ShiftedPosition {
  if (from === 'unstated') {
    return { position, datum: from, note: 'unstated', uncertaintyM: distanceM(position, wgs84FromGcj02(position)) }
  }
  if (from === to) return { position, datum: to, note: 'same', uncertaintyM: 0 }
  if (from !== 'gcj02' && to !== 'gcj02') {
    return { position, datum: to, note: 'equivalent', uncertaintyM: FRAMES_DIFFER_BY_M }
  }
  if (!isShiftedByGcj02(position)) return { position, datum: to, note: 'outside', uncertaintyM: FRAMES_DIFFER_BY_M }
  const moved = to === 'gcj02' ? gcj02FromWgs84(position) : wgs84FromGcj02(position)
  return { position: moved, datum: to, note: 'shifted', uncertaintyM: ALGORITHM_DIFFERS_BY_M + FRAMES_DIFFER_BY_M }
}
