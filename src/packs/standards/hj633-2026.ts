import type { AqiTable } from '#kernel/air/aqi-table.ts'
import { localDate } from '#kernel/time/calendar.ts'

/** Above the last limit of a whole column the index stands at its end: 0–500 is all there is. */
const TOP = { kind: 'fixed', iaqi: 500 } as const

/**
 * HJ 633-2026 环境空气质量指数（AQI）技术规定 — table 3 of the text in force from 2026-03-01. It differs from 2012 in two
 * limits (PM10 and PM2.5 at IAQI 100), in rounding its input, and in what stands above the last limit of SO₂ 1 h and O₃ 8 h.
 *
 * 5.3.1 withholds an AQI up to 100 whatever factor is missing. The publication prints it nevertheless in nine of ten hours
 * in which PM10 alone is missing (14 cities, February to July 2026), probably where it hides a PM10 below PM2.5; a printed row
 * does not tell which: 待核.
 *
 * One table: the text names no other for 2031, when the final limits of GB 3095-2026 begin.
 */
export const HJ633_2026 = {
  edition: 'hj633-2026',
  validFrom: localDate(2026, 3, 1),
  validTo: null,
  source: { standard: 'HJ 633-2026', clause: '表3', status: 'verified' },
  levels: [0, 50, 100, 150, 200, 300, 400, 500],
  items: {
    so2Day: { decimals: 0, breakpoints: [0, 50, 150, 475, 800, 1600, 2100, 2620], beyond: TOP },
    so2Hour: {
      decimals: 0,
      breakpoints: [0, 150, 500, 650, 800, null, null, null],
      beyond: { kind: 'fixed', iaqi: 200 },
    },
    no2Day: { decimals: 0, breakpoints: [0, 40, 80, 180, 280, 565, 750, 940], beyond: TOP },
    no2Hour: { decimals: 0, breakpoints: [0, 100, 200, 700, 1200, 2340, 3090, 3840], beyond: TOP },
    pm10Day: { decimals: 0, breakpoints: [0, 50, 120, 250, 350, 420, 500, 600], beyond: TOP },
    coDay: { decimals: 1, breakpoints: [0, 2, 4, 14, 24, 36, 48, 60], beyond: TOP },
    coHour: { decimals: 1, breakpoints: [0, 5, 10, 35, 60, 90, 120, 150], beyond: TOP },
    o3Hour: { decimals: 0, breakpoints: [0, 160, 200, 300, 400, 800, 1000, 1200], beyond: TOP },
    o3EightHour: {
      decimals: 0,
      breakpoints: [0, 100, 160, 215, 265, 800, null, null],
      beyond: { kind: 'fixed', iaqi: 300 },
    },
    pm25Day: { decimals: 0, breakpoints: [0, 35, 60, 115, 150, 250, 350, 500], beyond: TOP },
  },
  hourlyItems: {
    so2: 'so2Hour',
    no2: 'no2Hour',
    co: 'coHour',
    o3: 'o3Hour',
    pm10: 'pm10Day',
    pm25: 'pm25Day',
  },
  hourlyParticulates: 'hour',
  dailyItems: {
    so2: [{ item: 'so2Day', from: 'so2' }],
    no2: [{ item: 'no2Day', from: 'no2' }],
    co: [{ item: 'coDay', from: 'co' }],
    o3: [{ item: 'o3EightHour', from: 'o3Mda8' }],
    pm10: [{ item: 'pm10Day', from: 'pm10' }],
    pm25: [{ item: 'pm25Day', from: 'pm25' }],
  },
  roundsInput: {
    station: true,
    city: true,
    source: { standard: 'HJ 633-2026', clause: '4.2.2、4.2.3', status: 'verified' },
  },
  publishedAbove: { aqi: 100, source: { standard: 'HJ 633-2026', clause: '5.3.1', status: 'verified' } },
  publishedWithout: {
    factors: ['pm10'],
    source: { standard: 'HJ 633-2026', clause: '全国实时发布的惯例', status: 'unverified' },
  },
  primaryAbove: 50,
} as const satisfies AqiTable
