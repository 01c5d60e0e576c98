import type { Label } from '#kernel/label/label.ts'
import { METRES_PER_DEGREE } from './nearest-edge.ts'

/** 度分秒 — as documents print it; minutes and seconds may be left out. */
const DEGREES = /(\d{1,3}(?:\.\d+)?)\s*[°度]\s*(?:(\d{1,2}(?:\.\d+)?)\s*[′'’分])?\s*(?:(\d{1,2}(?:\.\d+)?)\s*[″"”秒])?/
const ALL_DEGREES = new RegExp(DEGREES, 'g')
const DECIMAL = /^[EN东经北纬：:]*(\d{1,3}(?:\.\d+)?)[EN]?$/

/** 坐标轴 — 经度 or 纬度. */
export type Axis = 'lon' | 'lat'

const HEMISPHERES: Readonly<Record<Axis, { readonly positive: Label; readonly negative: Label }>> = {
  lon: { positive: { zh: '东经', en: 'E' }, negative: { zh: '西经', en: 'W' } },
  lat: { positive: { zh: '北纬', en: 'N' }, negative: { zh: '南纬', en: 'S' } },
}

/**
 * 读度数 — decimal degrees (109.2601, E109.26, 北纬24.54) or degrees, minutes and seconds, to a millionth of a degree,
 * which is a decimetre: finer than any plan, coarser than the error of the division. Null when it is neither.
 */
export function parseDegrees(text: string): number | null {
  const match = DEGREES.exec(text)
  if (match) return toMicrodegrees(degreesOf(match))
  const decimal = DECIMAL.exec(text)
  return decimal ? Number(decimal[1]) : null
}

/** 读出所有度分秒 — every figure with a degree sign, in order of the text. */
export function parseAllDegrees(text: string): readonly number[] {
  return [...text.matchAll(ALL_DEGREES)].map((match) => toMicrodegrees(degreesOf(match)))
}

/**
 * 书写精度 — metres along the meridian that the last printed digit stands for: the coarsest figure of the text decides.
 * 24.54 is 1.1 km, 24.5401 is 11 m, 24°32′ is 1.9 km, 24°32′24″ is 31 m. Null when the text holds no figure.
 * For longitudes it is an upper bound.
 */
export function precisionM(text: string): number | null {
  const sexagesimal = [...text.matchAll(ALL_DEGREES)].map(([, degrees = '', minutes, seconds]) =>
    seconds !== undefined ? stepOf(seconds) / 3600 : minutes !== undefined ? stepOf(minutes) / 60 : stepOf(degrees),
  )
  const steps = sexagesimal.length > 0 ? sexagesimal : (text.match(/\d+(?:\.\d+)?/g) ?? []).map(stepOf)
  return steps.length === 0 ? null : Math.max(...steps) * METRES_PER_DEGREE
}

/**
 * 写度分秒 — 东经109°15′36.4″ and 109°15′36.4″E, seconds to so many decimals; sixty seconds are carried.
 * @example formatDegrees(109.2601, 'lon', 0).zh // '东经109°15′36″'
 */
export function formatDegrees(degrees: number, axis: Axis, decimals: number): Label {
  const unitsPerSecond = 10 ** decimals
  const units = Math.round(Math.abs(degrees) * 3600 * unitsPerSecond)
  const seconds = (units % (60 * unitsPerSecond)) / unitsPerSecond
  const minutes = Math.floor(units / (60 * unitsPerSecond))
  const figures = `${Math.floor(minutes / 60)}°${pad(minutes % 60)}′${padSeconds(seconds, decimals)}″`
  const { zh, en } = HEMISPHERES[axis][degrees < 0 && units > 0 ? 'negative' : 'positive']
  return { zh: `${zh}${figures}`, en: `${figures}${en}` }
}

function degreesOf([, degrees, minutes, seconds]: RegExpExecArray | RegExpMatchArray): number {
  return Number(degrees) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600
}

const toMicrodegrees = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** What the last printed digit of a figure stands for: 1 of 24, 0.01 of 24.67. */
const stepOf = (figure: string): number => 10 ** -(figure.split('.')[1]?.length ?? 0)

const pad = (figure: number): string => String(figure).padStart(2, '0')

const padSeconds = (seconds: number, decimals: number): string =>
  seconds.toFixed(decimals).padStart(decimals === 0 ? 2 : decimals + 3, '0')
