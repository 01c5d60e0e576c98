import type { AirFactor } from '#kernel/observation/factor.ts'

/** What the publication calls each of them: 细颗粒物(PM2.5), 臭氧1小时(O3_1h), 二氧化氮(NO2) … */
const NAMES: readonly (readonly [RegExp, AirFactor])[] = [
  [/PM2\.5|细颗粒物/, 'pm25'],
  [/PM10|可吸入颗粒物/, 'pm10'],
  [/SO2|二氧化硫/, 'so2'],
  [/NO2|二氧化氮/, 'no2'],
  [/O3|臭氧/, 'o3'],
  [/CO|一氧化碳/, 'co'],
]

const NONE: ReadonlySet<string> = new Set(['', 'NA', '—', '-', '无'])

/** 公布的首要污染物 — as a sorted list of factors in one string; a name nobody knows stays as it is and agrees with nothing. */
export function publishedPrimaries(text: string): string {
  if (NONE.has(text.trim())) return ''
  const names = text.split(/[,，、]/).map((name) => name.trim())
  return names
    .map((name) => NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? name)
    .sort()
    .join(' ')
}
