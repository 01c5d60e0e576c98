import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'

/** 滑动列 — running means and maxima the feed prints beside the hour's own values. */
export const FEED_RUNNING = [
  'so2_24h',
  'no2_24h',
  'co_24h',
  'o3_24h',
  'o3_8h',
  'o3_8h_24h',
  'pm10_24h',
  'pm25_24h',
] as const
export type FeedRunning = (typeof FEED_RUNNING)[number]

const TEXT_COLUMNS = ['time', 'station', 'lon', 'lat', 'area', 'name', 'primary', 'aqi'] as const
type TextColumn = (typeof TEXT_COLUMNS)[number]

const NAMES: Readonly<Record<string, TextColumn | AirFactor | FeedRunning>> = {
  timepoint: 'time',
  time_point: 'time',
  stationcode: 'station',
  station_code: 'station',
  longitude: 'lon',
  latitude: 'lat',
  area: 'area',
  positionname: 'name',
  position_name: 'name',
  primarypollutant: 'primary',
  primary_pollutant: 'primary',
  aqi: 'aqi',
  ...Object.fromEntries([...AIR_FACTORS, ...FEED_RUNNING].map((name) => [name, name])),
}

/** 表头 — where each column of the feed stands, by its name and not by its place; −1 where the file has none. */
export interface FeedHead {
  readonly columnOf: (name: TextColumn | AirFactor | FeedRunning) => number
  /** Heads as printed. */
  readonly printed: readonly string[]
  readonly issues: readonly ObservationIssue[]
}

/**
 * 读表头 — without a time or a station nothing can be taken (error); a factor without a column is missing in every hour
 * (warning); columns of other names are left alone.
 */
export function readFeedHead(printed: readonly string[]): FeedHead {
  const places = new Map<string, number>()
  const issues: ObservationIssue[] = []
  for (const [index, head] of printed.entries()) {
    const name = nameOf(head)
    if (name === undefined) continue
    if (places.has(name)) issues.push({ code: 'COLUMN_TWICE', severity: 'error', line: 1, column: head, params: {} })
    else places.set(name, index)
  }
  for (const [name, column] of [
    ['time', 'timepoint'],
    ['station', 'stationcode'],
  ] as const) {
    if (!places.has(name)) issues.push({ code: 'COLUMN_MISSING', severity: 'error', line: 1, column, params: {} })
  }
  const absent = AIR_FACTORS.filter((factor) => !places.has(factor))
  const severity = absent.length === AIR_FACTORS.length ? 'error' : 'warning'
  for (const factor of absent) {
    const column = factor === 'pm25' ? 'pm2_5' : factor
    issues.push({ code: 'COLUMN_MISSING', severity, line: 1, column, params: {} })
  }
  return { columnOf: (name) => places.get(name) ?? -1, printed, issues }
}

/** 是否全国站小时发布表 — its time, its stations and at least one factor, by their names. */
export function isNationalFeedHead(printed: readonly string[]): boolean {
  const names = new Set(printed.map(nameOf))
  return names.has('time') && names.has('station') && AIR_FACTORS.some((factor) => names.has(factor))
}

function nameOf(head: string): TextColumn | AirFactor | FeedRunning | undefined {
  const plain = head
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^pm2[._]5/, 'pm25')
  return Object.hasOwn(NAMES, plain) ? NAMES[plain] : undefined
}
