import { formatDegrees } from '#kernel/geo/coordinate-text.ts'
import { type StatedDatum, shiftDatum } from '#kernel/geo/datum-shift.ts'
import type { Position } from '#kernel/geo/geography.ts'
import type { Label } from '#kernel/label/label.ts'

/** 读数坐标系 — CGCS2000 and WGS-84 are one at a map's precision. */
export const READOUT_DATUMS = ['cgcs2000', 'gcj02'] as const satisfies readonly StatedDatum[]
export type ReadoutDatum = (typeof READOUT_DATUMS)[number]

export function readoutDatum(asked: string | undefined): ReadoutDatum {
  return READOUT_DATUMS.find((datum) => datum === asked) ?? 'cgcs2000'
}

/** 坐标读数 — a position of the map (CGCS2000) in the datum asked for, to a second: some 30 m, finer than the sketch. */
export function positionText(position: Position, datum: ReadoutDatum): Label {
  const [lon, lat] = shiftDatum(position, 'cgcs2000', datum).position
  const east = formatDegrees(lon, 'lon', 0)
  const north = formatDegrees(lat, 'lat', 0)
  return { zh: `${east.zh} ${north.zh}`, en: `${north.en} ${east.en}` }
}
