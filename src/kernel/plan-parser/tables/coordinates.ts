/** 坐标 — degrees as printed and as numbers; null where a figure is missing or lies outside the globe. */
export interface Coordinates {
  readonly lon: number | null
  readonly lat: number | null
  readonly lonLatText: string
}

const DEGREES = /(\d{1,3}(?:\.\d+)?)\s*[°度]\s*(?:(\d{1,2}(?:\.\d+)?)\s*[′'’分])?\s*(?:(\d{1,2}(?:\.\d+)?)\s*[″"”秒])?/
const DECIMAL = /\d{1,3}(?:\.\d+)?/g

/** 读经纬度 — decimal degrees or degrees, minutes and seconds, in two cells or in one. */
export function readCoordinates(longitude: string, latitude: string, both: string): Coordinates {
  if (longitude === '' && latitude === '') return fromOneCell(both)
  const lonLatText = [longitude, latitude].filter((text) => text !== '').join(', ')
  return { lon: within(degreesOf(longitude), 180), lat: within(degreesOf(latitude), 90), lonLatText }
}

function fromOneCell(text: string): Coordinates {
  const sexagesimal = [...text.matchAll(new RegExp(DEGREES, 'g'))].map(([match]) => degreesOf(match))
  const values = sexagesimal.length >= 2 ? sexagesimal : (text.match(DECIMAL) ?? []).map(Number)
  const [first, second] = values
  if (first == null || second == null) return { lon: null, lat: null, lonLatText: text }
  const isLatitudeFirst = first < second && first <= 54 && second >= 73
  const [lon, lat] = isLatitudeFirst ? [second, first] : [first, second]
  return { lon: within(lon, 180), lat: within(lat, 90), lonLatText: text }
}

function degreesOf(text: string): number | null {
  const match = DEGREES.exec(text)
  if (match) return toMicrodegrees(Number(match[1]) + Number(match[2] ?? 0) / 60 + Number(match[3] ?? 0) / 3600)
  const decimal = /^[EN东经北纬：:]*(\d{1,3}(?:\.\d+)?)[EN]?$/.exec(text)
  return decimal ? Number(decimal[1]) : null
}

/** A millionth of a degree is a decimetre: finer than any plan, coarser than the error of the division. */
const toMicrodegrees = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

function within(value: number | null, limit: number): number | null {
  return value !== null && value <= limit ? value : null
}
