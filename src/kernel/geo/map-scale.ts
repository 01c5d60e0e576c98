import type { MapView } from './web-mercator.ts'

/** A degree of longitude at the equator times 360, on the sphere of EPSG:3857. */
const EQUATOR_M = 2 * Math.PI * 6_378_137

/** A CSS pixel is 1/96 inch (CSS Values and Units, §6.2): the scale of a print at its natural size. */
const CSS_PIXEL_M = 0.0254 / 96

/** 地面分辨率 — metres on the ground that a pixel covers at a latitude; Web Mercator's scale changes with it. */
export function metresPerPixel({ worldPx }: MapView, lat: number): number {
  return (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / worldPx
}

/** 比例尺分母 — the N of 1:N at a latitude, for a drawing at its natural size. */
export function scaleDenominator(view: MapView, lat: number): number {
  return metresPerPixel(view, lat) / CSS_PIXEL_M
}

/** 比例尺条 — a length of 1, 2 or 5 times a power of ten metres, the longest that fits. */
export interface ScaleBar {
  readonly lengthM: number
  readonly widthPx: number
}

/** 比例尺条 — the longest round length that fits into so many pixels, for a resolution from {@link metresPerPixel}. */
export function scaleBar(resolutionM: number, maxPx: number): ScaleBar {
  const longestM = resolutionM * maxPx
  const power = 10 ** Math.floor(Math.log10(longestM))
  const digit = [5, 2].find((candidate) => candidate * power <= longestM) ?? 1
  return { lengthM: digit * power, widthPx: (digit * power) / resolutionM }
}
