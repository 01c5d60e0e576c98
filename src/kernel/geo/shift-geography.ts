import { type StatedDatum, shiftDatum } from './datum-shift.ts'
import type { Datum } from './geo-point.ts'
import type { Geography, MultiPolygon, OutlineLayer, Position, RiverLayer, TownshipLayer } from './geography.ts'

/**
 * 县域地理换算 — every layer of a county in one datum. A layer whose datum is unstated stays where it is and says so
 * still; sources and gaps are untouched.
 */
export function shiftGeography(geography: Geography, to: StatedDatum): Geography {
  const { outline, townships, rivers } = geography
  return {
    ...geography,
    outline: outline && shiftOutline(outline, to),
    townships: townships && shiftTownships(townships, to),
    rivers: rivers && shiftRivers(rivers, to),
  }
}

function shiftOutline(layer: OutlineLayer, to: StatedDatum): OutlineLayer {
  return { ...layer, datum: datumAfter(layer.datum, to), polygons: shiftPolygons(layer.polygons, layer.datum, to) }
}

function shiftTownships(layer: TownshipLayer, to: StatedDatum): TownshipLayer {
  const places = layer.places.map(({ unit, point, area }) => ({
    unit,
    point: shiftDatum(point, layer.datum, to).position,
    ...(area && { area: shiftPolygons(area, layer.datum, to) }),
  }))
  return { ...layer, datum: datumAfter(layer.datum, to), places }
}

function shiftRivers(layer: RiverLayer, to: StatedDatum): RiverLayer {
  const lines = layer.lines.map(({ name, line }) => ({ name, line: shiftLine(line, layer.datum, to) }))
  return { ...layer, datum: datumAfter(layer.datum, to), lines }
}

const datumAfter = (from: Datum, to: StatedDatum): Datum => (from === 'unstated' ? from : to)

function shiftPolygons(polygons: MultiPolygon, from: Datum, to: StatedDatum): MultiPolygon {
  return polygons.map((rings) => rings.map((ring) => shiftLine(ring, from, to)))
}

function shiftLine(line: readonly Position[], from: Datum, to: StatedDatum): readonly Position[] {
  return line.map((position) => shiftDatum(position, from, to).position)
}
