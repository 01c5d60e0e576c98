import type { AqiTable } from '#kernel/air/aqi-table.ts'
import { localDate } from '#kernel/time/calendar.ts'

/** Above the last limit of a whole column the index stands at its end: 0–500 is all there is. */
const TOP = { kind: 'fixed', iaqi: 500 } as const

/**
 * HJ 633-2012 环境空气质量指数（AQI）技术规定（试行） — table 1. Issued 2012-02-29 and applied by stages until it held in the
 * whole country from 2016-01-01; earlier data are judged by it as well. For data up to 2026-02-28.
 *
 * The text rounds no input. Stations publish whole numbers (CO one place); a city's published AQI came from its unrounded
 * mean: 待核. Nor does the text say what a missing factor does: the publication then printed an AQI only above 100, as 2026
 * demands, and mostly also when PM10 alone was missing.
 */
export const HJ633_2012 = {
  edition: 'hj633-2012',
  validFrom: localDate(2012, 2, 29),
  validTo: localDate(2026, 2, 28),
  source: { standard: 'HJ 633-2012', clause: '表1', status: 'verified' },
  levels: [0, 50, 100, 150, 200, 300, 400, 500],
  items: {
    so2Day: { decimals: 0, breakpoints: [0, 50, 150, 475, 800, 1600, 2100, 2620], beyond: TOP },
    so2Hour: {
      decimals: 0,
      breakpoints: [0, 150, 500, 650, 800, null, null, null],
      beyond: { kind: 'instead', item: 'so2Day' },
    },
    no2Day: { decimals: 0, breakpoints: [0, 40, 80, 180, 280, 565, 750, 940], beyond: TOP },
    no2Hour: { decimals: 0, breakpoints: [0, 100, 200, 700, 1200, 2340, 3090, 3840], beyond: TOP },
    pm10Day: { decimals: 0, breakpoints: [0, 50, 150, 250, 350, 420, 500, 600], beyond: TOP },
    coDay: { decimals: 1, breakpoints: [0, 2, 4, 14, 24, 36, 48, 60], beyond: TOP },
    coHour: { decimals: 1, breakpoints: [0, 5, 10, 35, 60, 90, 120, 150], beyond: TOP },
    o3Hour: { decimals: 0, breakpoints: [0, 160, 200, 300, 400, 800, 1000, 1200], beyond: TOP },
    o3EightHour: {
      decimals: 0,
      breakpoints: [0, 100, 160, 215, 265, 800, null, null],
      beyond: { kind: 'instead', item: 'o3Hour' },
    },
    pm25Day: { decimals: 0, breakpoints: [0, 35, 75, 115, 150, 250, 350, 500], beyond: TOP },
  },
  hourlyItems: {
    so2: 'so2Hour',
    no2: 'no2Hour',
    co: 'coHour',
    o3: 'o3Hour',
    pm10: 'pm10Day',
    pm25: 'pm25Day',
  },
  hourlyParticulates: 'runningMean',
  dailyItems: {
    so2: [{ item: 'so2Day', from: 'so2' }],
    no2: [{ item: 'no2Day', from: 'no2' }],
    co: [{ item: 'coDay', from: 'co' }],
    o3: [
      { item: 'o3EightHour', from: 'o3Mda8' },
      { item: 'o3Hour', from: 'o3Hour' },
    ],
    pm10: [{ item: 'pm10Day', from: 'pm10' }],
    pm25: [{ item: 'pm25Day', from: 'pm25' }],
  },
  roundsInput: {
    station: true,
    city: false,
    source: { standard: 'HJ 633-2012', clause: '全国实时发布的惯例', status: 'unverified' },
  },
  publishedAbove: {
    aqi: 100,
    source: { standard: 'HJ 633-2012', clause: '全国实时发布的惯例', status: 'unverified' },
  },
  publishedWithout: {
    factors: ['pm10'],
    source: { standard: 'HJ 633-2012', clause: '全国实时发布的惯例', status: 'unverified' },
  },
  primaryAbove: 50,
} as const satisfies AqiTable
