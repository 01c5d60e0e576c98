import type { AirLimits } from '#kernel/air/ruleset.ts'
import { localDate } from '#kernel/time/calendar.ts'

const TABLE_1 = '表1'
const TABLE_2 = '表2'

/**
 * GB 3095-2012 with the 2018 amendment (生态环境部公告: gases at 298.15 K and 1013.25 hPa, particulates as they are; no limit
 * changed). Issued 2012-02-29 and applied in stages, nationwide from 2016-01-01; for data up to 2026-02-28.
 */
export const gb3095y2012: AirLimits = {
  source: { standard: 'GB 3095-2012', clause: '表1、表2', status: 'verified' },
  validFrom: localDate(2012, 2, 29),
  validTo: localDate(2026, 2, 28),
  rows: [
    { item: 'so2', averaging: 'year', unit: 'ug/m3', class1: 20, class2: 60, clause: TABLE_1 },
    { item: 'so2', averaging: 'day', unit: 'ug/m3', class1: 50, class2: 150, clause: TABLE_1 },
    { item: 'so2', averaging: 'hour', unit: 'ug/m3', class1: 150, class2: 500, clause: TABLE_1 },
    { item: 'no2', averaging: 'year', unit: 'ug/m3', class1: 40, class2: 40, clause: TABLE_1 },
    { item: 'no2', averaging: 'day', unit: 'ug/m3', class1: 80, class2: 80, clause: TABLE_1 },
    { item: 'no2', averaging: 'hour', unit: 'ug/m3', class1: 200, class2: 200, clause: TABLE_1 },
    { item: 'co', averaging: 'day', unit: 'mg/m3', class1: 4, class2: 4, clause: TABLE_1 },
    { item: 'co', averaging: 'hour', unit: 'mg/m3', class1: 10, class2: 10, clause: TABLE_1 },
    { item: 'o3', averaging: 'dayMax8h', unit: 'ug/m3', class1: 100, class2: 160, clause: TABLE_1 },
    { item: 'o3', averaging: 'hour', unit: 'ug/m3', class1: 160, class2: 200, clause: TABLE_1 },
    { item: 'pm10', averaging: 'year', unit: 'ug/m3', class1: 40, class2: 70, clause: TABLE_1 },
    { item: 'pm10', averaging: 'day', unit: 'ug/m3', class1: 50, class2: 150, clause: TABLE_1 },
    { item: 'pm25', averaging: 'year', unit: 'ug/m3', class1: 15, class2: 35, clause: TABLE_1 },
    { item: 'pm25', averaging: 'day', unit: 'ug/m3', class1: 35, class2: 75, clause: TABLE_1 },
    { item: 'tsp', averaging: 'year', unit: 'ug/m3', class1: 80, class2: 200, clause: TABLE_2 },
    { item: 'tsp', averaging: 'day', unit: 'ug/m3', class1: 120, class2: 300, clause: TABLE_2 },
    { item: 'nox', averaging: 'year', unit: 'ug/m3', class1: 50, class2: 50, clause: TABLE_2 },
    { item: 'nox', averaging: 'day', unit: 'ug/m3', class1: 100, class2: 100, clause: TABLE_2 },
    { item: 'nox', averaging: 'hour', unit: 'ug/m3', class1: 250, class2: 250, clause: TABLE_2 },
    { item: 'leadInAir', averaging: 'year', unit: 'ug/m3', class1: 0.5, class2: 0.5, clause: TABLE_2 },
    { item: 'leadInAir', averaging: 'season', unit: 'ug/m3', class1: 1, class2: 1, clause: TABLE_2 },
    { item: 'benzoPyrene', averaging: 'year', unit: 'ug/m3', class1: 0.001, class2: 0.001, clause: TABLE_2 },
    { item: 'benzoPyrene', averaging: 'day', unit: 'ug/m3', class1: 0.0025, class2: 0.0025, clause: TABLE_2 },
  ],
}
