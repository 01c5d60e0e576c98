import { parseAllDegrees, parseDegrees } from '#kernel/geo/coordinate-text.ts'

/** 坐标 — degrees as printed and as numbers; null where a figure is missing or lies outside the globe. */
export interface Coordinates {
  readonly lon: number | null
  readonly lat: number | null
  readonly lonLatText: string
}

const DECIMAL = /\d{1,3}(?:\.\d+)?/g

/** 读经纬度 — decimal degrees or degrees, minutes and seconds, in two cells or in one. */
export function readCoordinates(longitude: string, latitude: string, both: string): Coordinates {
  if (longitude === '' && latitude === '') return fromOneCell(both)
  const lonLatText = [longitude, latitude].filter((text) => text !== '').join(', ')
  return { lon: within(parseDegrees(longitude), 180), lat: within(parseDegrees(latitude), 90), lonLatText }
}

function fromOneCell(text: string): Coordinates {
  const sexagesimal = parseAllDegrees(text)
  const values = sexagesimal.length >= 2 ? sexagesimal : (text.match(DECIMAL) ?? []).map(Number)
  const [first, second] = values
  if (first == null || second == null) return { lon: null, lat: null, lonLatText: text }
  const isLatitudeFirst = first < second && first <= 54 && second >= 73
  const [lon, lat] = isLatitudeFirst ? [second, first] : [first, second]
  return { lon: within(lon, 180), lat: within(lat, 90), lonLatText: text }
}

function within(value: number | null, limit: number): number | null {
  return value !== null && value <= limit ? value : null
}
