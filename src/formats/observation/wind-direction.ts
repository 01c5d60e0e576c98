import { plainText } from './plain-text.ts'

const POINTS = ['N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW']
const CHINESE = [
  '北',
  '北东北',
  '东北',
  '东东北',
  '东',
  '东东南',
  '东南',
  '南东南',
  '南',
  '南西南',
  '西南',
  '西西南',
  '西',
  '西西北',
  '西北',
  '北西北',
]
const STEP = 22.5

const degrees: ReadonlyMap<string, number> = new Map([
  ...POINTS.map((point, index) => [point, index * STEP] as const),
  ...CHINESE.map((point, index) => [point, index * STEP] as const),
  ['北北东', STEP],
  ['东北东', 3 * STEP],
  ['东南东', 5 * STEP],
  ['南南东', 7 * STEP],
  ['南南西', 9 * STEP],
  ['西南西', 11 * STEP],
  ['西北西', 13 * STEP],
  ['北北西', 15 * STEP],
])

/** Calm has no direction. */
const CALM: ReadonlySet<string> = new Set(['C', 'CALM', '静', '静风', '无风', '无持续风向', 'CV'])

/** 风向方位 — one of sixteen points as degrees from north, 'calm', or null when it is none. */
export function windDegrees(text: string): number | 'calm' | null {
  const plain = plainText(text).toUpperCase().replace(/风$/, '')
  if (CALM.has(plain) || CALM.has(`${plain}风`)) return 'calm'
  return degrees.get(plain) ?? null
}
